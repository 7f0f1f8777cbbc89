import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import type { Purpose } from '../domain/consent.ts';
import type { SealedLead, VisitorRole } from '../domain/lead.ts';
import type { EpochMs } from '../units.ts';

/** What stands in one cell. A target writes each type in its own way. */
export type CellValue =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'number'; readonly value: number }
  | { readonly type: 'time'; readonly atMs: EpochMs };

interface LeadColumn {
  readonly key: string;
  readonly header: string;
  /** In characters, for targets that have widths. */
  readonly widthCharacters: number;
  readonly value: (lead: SealedLead) => CellValue;
}

/** The whole table: head and rows, in the order of {@link LEAD_COLUMNS}. */
export interface LeadTable {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
}

const ROLE_LABELS: Readonly<Record<VisitorRole, string>> = {
  pupil: 'Schule',
  student: 'Studium',
  graduate: 'Studium abgeschlossen',
  professional: 'berufstätig',
  'career-changer': 'Quereinstieg',
  other: 'anderes',
};

const LANGUAGE_LABELS = { de: 'Deutsch', en: 'Englisch' } as const;

/** Stands for a character that a file cannot hold. Not U+FFFD: the library that writes workbooks leaves that out. */
const UNSTORABLE = '\u25A1'; // □
/**
 * Halves of surrogate pairs (UTF-8 has none), control characters and Unicode's non-characters (XML 1.0, 2.2), U+FFFD itself.
 * One odd lead must not keep all others on the kiosk. Line breaks stay.
 */
function toStorable(value: string): string {
  return value.replace(/\p{Surrogate}|(?!\n)\p{Cc}|\p{Noncharacter_Code_Point}|\uFFFD/gu, UNSTORABLE);
}

const text = (value: string): CellValue => ({ type: 'text', text: toStorable(value) });
const yesOrNo = (isSo: boolean): CellValue => text(isSo ? 'ja' : 'nein');
const hasAgreed = (lead: SealedLead, purpose: Purpose): CellValue =>
  yesOrNo(lead.consents.some((consent) => consent.purpose === purpose));

/**
 * With spaces, `+49 1512 3456789`: a spreadsheet that opens a CSV file keeps that as text, while it turns an unbroken
 * `+4915123456789` into the number 4,91512E+12 and loses the plus.
 */
export function formatPhone(e164: string): string {
  return parsePhoneNumberFromString(e164)?.formatInternational() ?? e164;
}

/** Every column of an exported lead, in the file's order. */
export const LEAD_COLUMNS: readonly LeadColumn[] = [
  {
    key: 'number',
    header: 'Nr.',
    widthCharacters: 7,
    value: (lead) => ({ type: 'number', value: lead.sequenceNumber }),
  },
  {
    key: 'capturedAt',
    header: 'Erfasst am',
    widthCharacters: 17,
    value: (lead) => ({ type: 'time', atMs: lead.capturedAtMs }),
  },
  { key: 'firstName', header: 'Vorname', widthCharacters: 18, value: (lead) => text(lead.firstName) },
  { key: 'lastName', header: 'Nachname', widthCharacters: 22, value: (lead) => text(lead.lastName) },
  { key: 'email', header: 'E-Mail', widthCharacters: 30, value: (lead) => text(lead.email ?? '') },
  {
    key: 'phone',
    header: 'Telefon',
    widthCharacters: 20,
    value: (lead) => text(lead.phone === null ? '' : formatPhone(lead.phone)),
  },
  {
    key: 'role',
    header: 'Situation',
    widthCharacters: 22,
    value: (lead) => text(lead.role === null ? '' : ROLE_LABELS[lead.role]),
  },
  {
    key: 'recipients',
    header: 'Kontakt durch diese Arbeitgeber',
    widthCharacters: 44,
    value: (lead) => text(lead.recipients.map((recipient) => recipient.name).join(' | ')),
  },
  {
    key: 'mayEmployersContact',
    header: 'Einwilligung: Kontakt durch gewählte Arbeitgeber',
    widthCharacters: 16,
    value: (lead) => hasAgreed(lead, 'employer-contact'),
  },
  {
    key: 'mayNetworkContact',
    header: 'Einwilligung: Kontakt durch JENA Digital',
    widthCharacters: 16,
    value: (lead) => hasAgreed(lead, 'network-contact'),
  },
  {
    key: 'mayNetworkSendNews',
    header: 'Einwilligung: Newsletter von JENA Digital',
    widthCharacters: 16,
    value: (lead) => hasAgreed(lead, 'network-news'),
  },
  { key: 'message', header: 'Nachricht', widthCharacters: 50, value: (lead) => text(lead.message) },
  {
    key: 'language',
    header: 'Sprache',
    widthCharacters: 10,
    value: (lead) => text(LANGUAGE_LABELS[lead.language]),
  },
  {
    key: 'consentVersion',
    header: 'Fassung der Einwilligung',
    widthCharacters: 14,
    value: (lead) => text([...new Set(lead.consents.map((consent) => consent.textVersion))].join(' | ')),
  },
  {
    key: 'keepUntil',
    header: 'Aufbewahren bis',
    widthCharacters: 17,
    value: (lead) => ({ type: 'time', atMs: lead.keepUntilMs }),
  },
  { key: 'event', header: 'Veranstaltung', widthCharacters: 24, value: (lead) => text(lead.event) },
  { key: 'kiosk', header: 'Kiosk', widthCharacters: 16, value: (lead) => text(lead.kiosk.name) },
  { key: 'edition', header: 'Ausgabe', widthCharacters: 22, value: (lead) => text(lead.editionId) },
  // On a kiosk with the published passphrase the contacts are not confidential; the file must say so too.
  { key: 'isDemo', header: 'Demo', widthCharacters: 8, value: (lead) => yesOrNo(lead.isDemo) },
  { key: 'id', header: 'Kennung', widthCharacters: 38, value: (lead) => text(lead.id) },
];

export function makeLeadTable(leads: readonly SealedLead[]): LeadTable {
  return {
    headers: LEAD_COLUMNS.map((column) => column.header),
    rows: leads.map((lead) => LEAD_COLUMNS.map((column) => column.value(lead))),
  };
}
