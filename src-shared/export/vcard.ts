import { RATING_LABELS } from './lead-columns.ts';
import type { LeadToExport } from './lead-to-export.ts';
import { toStorable } from './cells.ts';
import { consentEvidence, optInEvidence, recipientNames } from './consent-words.ts';
import { formatIsoTime } from './csv.ts';

/*
 * vCard 3.0 (RFC 2426), which every address book reads: CRLF, UTF-8, lines folded at 75 octets (RFC 2425, 5.8.1), VERSION, N and FN in
 * each card.
 */

const LINE_END = '\r\n';
const MAX_LINE_OCTETS = 75;

/** One card after the other; an address book takes them all from one file. */
export function writeVCards(leads: readonly LeadToExport[]): string {
  return leads.map(writeVCard).join('');
}

export function writeVCard(lead: LeadToExport): string {
  const lines = [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `N:${escapePart(lead.lastName)};${escapePart(lead.firstName)};;;`,
    `FN:${escape(displayName(lead))}`,
    ...(lead.email === null ? [] : [`EMAIL;TYPE=INTERNET:${escape(lead.email)}`]),
    ...(lead.phone === null ? [] : [`TEL;TYPE=VOICE:${escape(lead.phone)}`]),
    `NOTE:${escape(note(lead))}`,
    `CATEGORIES:${escape(lead.event)}`,
    `REV:${formatIsoTime(lead.capturedAtMs)}`,
    `UID:urn:uuid:${lead.id}`,
    'END:VCARD',
  ];
  return lines.map((line) => fold(line) + LINE_END).join('');
}

/** FN must not be empty. */
function displayName({ firstName, lastName, email, phone }: LeadToExport): string {
  return `${firstName} ${lastName}`.trim() || (email ?? phone ?? '?');
}

/** What an address book has no field for, and what whoever opens the card must know of the consent. */
function note(lead: LeadToExport): string {
  return [
    lead.message,
    `${lead.event}, ${formatIsoTime(lead.capturedAtMs)}`,
    lead.recipients.length > 0 ? `Für: ${recipientNames(lead)}` : '',
    `Einwilligung: ${consentEvidence(lead)}`,
    `Double-Opt-in: ${optInEvidence(lead)}`,
    lead.assessment.rating === null ? '' : `Bewertung: ${RATING_LABELS[lead.assessment.rating]}`,
    lead.assessment.note === '' ? '' : `Notiz: ${lead.assessment.note}`,
    `Aufbewahren bis: ${formatIsoTime(lead.keepUntilMs)}`,
    lead.isDemo ? 'Demo' : '',
  ]
    .filter((line) => line !== '')
    .join('\n');
}

/** RFC 2426, 4: backslash, comma, semicolon and line break are written with a backslash. */
function escape(value: string): string {
  return toStorable(value)
    .replace(/[\\,;]/g, (character) => `\\${character}`)
    .replace(/\r\n?|\n/g, '\\n');
}

/**
 * One part of a structured value. Some readers take the semicolon behind an escaped backslash for an escaped one, so a name that ends in
 * a backslash gets a space behind it.
 */
function escapePart(value: string): string {
  return escape(value.endsWith('\\') ? `${value} ` : value);
}

/** Folds between characters, never within one: half a character would be unreadable to whoever reads line by line. */
function fold(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > MAX_LINE_OCTETS) {
      parts.push(part);
      part = '';
      octets = 1; // the space that begins each further line
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join(`${LINE_END} `);
}

/** How long a character is in UTF-8. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
