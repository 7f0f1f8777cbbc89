import type { Consent, Purpose } from '../domain/consent.ts';
import type { SealedLead } from '../domain/lead.ts';
import { formatIsoTime } from './csv.ts';

/* What a lead agreed to, as a customer database keeps it. A lead is narrowed to its recipient first (audience.ts). */

export function hasAgreedTo(lead: SealedLead, purpose: Purpose): boolean {
  return lead.consents.some((consent) => consent.purpose === purpose);
}

/** Whether whoever gets this file may get in touch about jobs; a newsletter alone does not allow that. */
export function mayBeContacted(lead: SealedLead): boolean {
  return hasAgreedTo(lead, 'employer-contact') || hasAgreedTo(lead, 'network-contact');
}

/** `employer-contact: Beispiel GmbH (2026-11-a, de, 2026-11-23T13:05:00Z)`, joined with ` | `: enough to find the words that were agreed to. */
export function consentEvidence(lead: SealedLead): string {
  return lead.consents.map(describeConsent).join(' | ');
}

function describeConsent({ purpose, recipient, textVersion, language, givenAtMs }: Consent): string {
  const what = recipient === null ? purpose : `${purpose}: ${recipient.name}`;
  return `${what} (${textVersion}, ${language}, ${formatIsoTime(givenAtMs)})`;
}

/** The names of the employers for whom the contact was left. */
export function recipientNames(lead: SealedLead): string {
  return lead.recipients.map((recipient) => recipient.name).join(' | ');
}
