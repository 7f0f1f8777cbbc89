import type { LeadToExport } from '../lead-to-export.ts';
import { phoneCell, textCell, timeCell, type LeadColumn } from '../cells.ts';
import { consentEvidence, hasAgreedTo, recipientNames } from '../consent-words.ts';

/* Columns that every customer database gets under a name of its own, so that whose contact it is and why stays provable there. */

type Value = LeadColumn['value'];
type Limits = Pick<LeadColumn, 'isRequired' | 'maxCharacters'>;

/** Widths matter to people's tables only. */
const WIDTH_CHARACTERS = 24;

export function column(key: string, header: string, value: Value, limits: Limits = {}): LeadColumn {
  return { key, header, widthCharacters: WIDTH_CHARACTERS, value, ...limits };
}

export const textColumn = (
  key: string,
  header: string,
  text: (lead: LeadToExport) => string,
  limits: Limits = {},
): LeadColumn => column(key, header, (lead) => textCell(text(lead)), limits);

export const firstNameColumn = (header: string, limits?: Limits): LeadColumn =>
  textColumn('firstName', header, (lead) => lead.firstName, limits);
export const lastNameColumn = (header: string, limits?: Limits): LeadColumn =>
  textColumn('lastName', header, (lead) => lead.lastName, limits);
export const emailColumn = (header: string, limits?: Limits): LeadColumn =>
  textColumn('email', header, (lead) => lead.email ?? '', limits);
export const phoneColumn = (header: string, limits?: Limits): LeadColumn =>
  column('phone', header, (lead) => phoneCell(lead.phone), limits);

export const yesOrNo = (isSo: boolean): string => (isSo ? 'yes' : 'no');

interface EvidenceHeaders {
  readonly event: string;
  readonly capturedAt: string;
  readonly keepUntil: string;
  readonly recipients: string;
  readonly newsletter: string;
  readonly evidence: string;
  readonly optIn: string;
  readonly optInSince: string;
  readonly leadId: string;
}

/**
 * Where and when it was left, for whom, until when it may be kept, what was agreed to, and how far the double opt-in is. None of these
 * databases has a default field that takes an opt-in from elsewhere (Pipedrive and Brevo set their own after their own mail), so it
 * stands in columns of one's own.
 */
export function evidenceColumns(headers: EvidenceHeaders): readonly LeadColumn[] {
  return [
    textColumn('event', headers.event, (lead) => lead.event),
    column('capturedAt', headers.capturedAt, (lead) => timeCell(lead.capturedAtMs)),
    column('keepUntil', headers.keepUntil, (lead) => timeCell(lead.keepUntilMs)),
    textColumn('recipients', headers.recipients, recipientNames),
    textColumn('newsletter', headers.newsletter, (lead) => yesOrNo(hasAgreedTo(lead, 'network-news'))),
    textColumn('evidence', headers.evidence, consentEvidence),
    textColumn('optIn', headers.optIn, (lead) => lead.optIn.state),
    column('optInSince', headers.optInSince, (lead) => timeCell(lead.optIn.sinceMs)),
    textColumn('id', headers.leadId, (lead) => lead.id),
  ];
}
