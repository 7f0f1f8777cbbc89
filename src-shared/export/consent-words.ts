import type { Consent, Purpose } from '../domain/consent.ts';
import type { LeadToExport } from './lead-to-export.ts';
import { formatIsoTime } from './csv.ts';

/* What a lead agreed to, as a customer database keeps it. A lead is narrowed to its recipient first (audience.ts). */

export function hasAgreedTo(lead: LeadToExport, purpose: Purpose): boolean {
  return lead.consents.some((consent) => consent.purpose === purpose);
}

/** Whether whoever gets this file may get in touch about jobs; a newsletter alone does not allow that. */
export function mayBeContacted(lead: LeadToExport): boolean {
  return hasAgreedTo(lead, 'employer-contact') || hasAgreedTo(lead, 'network-contact');
}

/** `employer-contact: Beispiel GmbH (2026-11-a, de, 2026-11-23T13:05:00Z)`, joined with ` | `: enough to find the words that were agreed to. */
export function consentEvidence(lead: LeadToExport): string {
  return lead.consents.map(describeConsent).join(' | ');
}

function describeConsent({ purpose, recipient, textVersion, language, givenAtMs }: Consent): string {
  const what = recipient === null ? purpose : `${purpose}: ${recipient.name}`;
  return `${what} (${textVersion}, ${language}, ${formatIsoTime(givenAtMs)})`;
}

/** `mail-sent (2026-11-24T09:00:00Z)`: the state of the double opt-in, and since when. */
export function optInEvidence({ optIn }: LeadToExport): string {
  return `${optIn.state} (${formatIsoTime(optIn.sinceMs)})`;
}

/** The names of the employers for whom the contact was left. */
export function recipientNames(lead: LeadToExport): string {
  return lead.recipients.map((recipient) => recipient.name).join(' | ');
}
