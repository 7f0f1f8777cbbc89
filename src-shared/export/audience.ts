import { z } from 'zod';
import type { Purpose } from '../domain/consent.ts';
import { EmployerId } from '../domain/employer.ts';
import { NO_ASSESSMENT } from '../domain/sealed-lead.ts';
import type { LeadToExport } from './lead-to-export.ts';
import { unreachable } from '../result.ts';
import type { ExportTarget } from './targets.ts';

/*
 * For whom a file is, and what of a lead may stand in it. A visitor agrees purpose by purpose and employer by employer; whoever
 * gets a file gets the leads whose consent covers just that, and of each lead only what belongs to it.
 */

export const Audience = z.discriminatedUnion('type', [
  /** JENA Digital as the body responsible: to keep, and to hand on to those for whom a contact was left. Not to write to anybody. */
  z.object({ type: z.literal('controller') }).readonly(),
  /** JENA Digital for its own use: to propose jobs, or to send its newsletter. */
  z.object({ type: z.literal('network'), purpose: z.enum(['network-contact', 'network-news']) }).readonly(),
  z.object({ type: z.literal('employer'), employerId: EmployerId }).readonly(),
  /** Every chosen employer, each in a file of its own. */
  z.object({ type: z.literal('each-employer') }).readonly(),
]);
export type Audience = z.output<typeof Audience>;

/** One text an audience, for the database: `controller`, `network-news`, `employer:beispiel-gmbh`, `each-employer`. */
export function audienceKey(audience: Audience): string {
  switch (audience.type) {
    case 'controller':
    case 'each-employer':
      return audience.type;
    case 'network':
      return audience.purpose;
    case 'employer':
      return `employer:${audience.employerId}`;
    default:
      return unreachable(audience);
  }
}

/**
 * The lead as this audience may see it; `undefined` when no consent covers it. Staff's rating and note are for the controller only: a
 * note may name another employer, and nobody agreed to hand it on.
 *
 * | audience | needs | sees |
 * | --- | --- | --- |
 * | controller | – (it was left with JENA Digital) | everything |
 * | network, contact | `network-contact` | no employers, no other consent |
 * | network, news | `network-news` and an e-mail address | name and e-mail address |
 * | employer | `employer-contact`, and this employer chosen | no other employer, no other consent |
 * | each-employer | `employer-contact`, and any employer chosen | as for each employer, see {@link splitByEmployer} |
 */
export function narrowTo(audience: Audience, lead: LeadToExport): LeadToExport | undefined {
  switch (audience.type) {
    case 'controller':
      return lead;
    case 'network':
      return audience.purpose === 'network-news' ? narrowToNews(lead) : withOnly(lead, 'network-contact', []);
    case 'employer': {
      const own = lead.recipients.filter((recipient) => recipient.id === audience.employerId);
      return own.length === 0 ? undefined : withOnly(lead, 'employer-contact', own);
    }
    case 'each-employer':
      return lead.recipients.length === 0 ? undefined : withOnly(lead, 'employer-contact', lead.recipients);
    default:
      return unreachable(audience);
  }
}

/** The leads of each employer that was chosen at least once, narrowed to it, in the order of the employers' names. */
export function splitByEmployer(leads: readonly LeadToExport[]): readonly EmployerShare[] {
  const shares = new Map<EmployerId, { name: string; readonly leads: LeadToExport[] }>();
  for (const lead of leads)
    for (const { id, name } of lead.recipients) {
      const narrowed = narrowTo({ type: 'employer', employerId: id }, lead);
      if (narrowed === undefined) continue;
      const share = shares.get(id) ?? { name, leads: [] };
      share.name = name; // as it was called last
      share.leads.push(narrowed);
      shares.set(id, share);
    }
  return [...shares]
    .map(([employerId, share]) => ({ employerId, ...share }))
    .sort((a, b) => a.name.localeCompare(b.name, 'de'));
}

export interface EmployerShare {
  readonly employerId: EmployerId;
  readonly name: string;
  readonly leads: readonly LeadToExport[];
}

function withOnly(
  lead: LeadToExport,
  purpose: Purpose,
  recipients: LeadToExport['recipients'],
): LeadToExport | undefined {
  const isNamed = (id: EmployerId): boolean => recipients.some((recipient) => recipient.id === id);
  // A consent names who may do it; that of another recipient neither covers this file nor has its name in it.
  const consents = lead.consents.filter(
    (consent) => consent.purpose === purpose && (consent.recipient === null || isNamed(consent.recipient.id)),
  );
  const covered = recipients.filter(({ id }) => consents.some((consent) => consent.recipient?.id === id));
  const isForNetwork = purpose !== 'employer-contact';
  if (consents.length === 0 || (!isForNetwork && covered.length === 0)) return undefined;
  return { ...lead, consents, recipients: covered, assessment: NO_ASSESSMENT };
}

/** A newsletter needs an address and how to greet somebody, nothing else. */
function narrowToNews(lead: LeadToExport): LeadToExport | undefined {
  const narrowed = lead.email === null ? undefined : withOnly(lead, 'network-news', []);
  return narrowed && { ...narrowed, phone: null, message: '', role: null };
}

type AudienceType = Audience['type'];
const ANY_ONE: readonly AudienceType[] = ['controller', 'network', 'employer'];
/** A customer database is for writing to people. "To keep and hand on" does not cover that. */
const WHO_MAY_WRITE: readonly AudienceType[] = ['network', 'employer'];

const AUDIENCES: Readonly<Record<ExportTarget, readonly AudienceType[]>> = {
  xlsx: ANY_ONE,
  'csv-excel-de': ANY_ONE,
  hubspot: WHO_MAY_WRITE,
  salesforce: WHO_MAY_WRITE,
  pipedrive: WHO_MAY_WRITE,
  brevo: ['network'],
  'csv-crm': WHO_MAY_WRITE,
  vcard: ANY_ONE,
  'vcard-zip': ANY_ONE,
  'json-lines': ANY_ONE,
  'organiser-bundle': ['controller'],
  'employer-files': ['each-employer'],
};

/** Whether a target may be made for an audience. Brevo is a newsletter's home, so only the newsletter's consent leads there. */
export function mayGoTo(target: ExportTarget, audience: Audience): boolean {
  if (target === 'brevo' && audience.type === 'network') return audience.purpose === 'network-news';
  return AUDIENCES[target].includes(audience.type);
}

const CANDIDATES: readonly Audience[] = [
  { type: 'controller' },
  { type: 'each-employer' },
  { type: 'network', purpose: 'network-contact' },
  { type: 'network', purpose: 'network-news' },
];

/** The audiences of a target that need no further choice, the one to propose first. One employer is a further choice. */
export function audiencesOf(target: ExportTarget): readonly Audience[] {
  return CANDIDATES.filter((audience) => mayGoTo(target, audience));
}

export function mayGoToOneEmployer(target: ExportTarget): boolean {
  return AUDIENCES[target].includes('employer');
}
