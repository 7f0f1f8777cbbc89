import type { Purpose } from '../domain/consent.ts';
import type { Rating, VisitorRole } from '../domain/lead.ts';
import type { OptInState } from '../domain/opt-in.ts';
import type { LeadToExport } from './lead-to-export.ts';
import {
  makeTable,
  phoneCell,
  textCell,
  timeCell,
  type CellValue,
  type LeadColumn,
  type LeadTable,
} from './cells.ts';

/* The columns of the tables that people read: German, with everything that a lead says about itself. */

const ROLE_LABELS: Readonly<Record<VisitorRole, string>> = {
  pupil: 'Schule',
  student: 'Studium',
  graduate: 'Studium abgeschlossen',
  professional: 'berufstätig',
  'career-changer': 'Quereinstieg',
  other: 'anderes',
};

const OPT_IN_LABELS: Readonly<Record<OptInState, string>> = {
  recorded: 'am Kiosk erteilt',
  'mail-sent': 'Bestätigungsmail verschickt',
  confirmed: 'bestätigt',
  expired: 'nicht bestätigt, abgelaufen',
};

export const RATING_LABELS: Readonly<Record<Rating, string>> = { hot: 'heiß', warm: 'warm', cold: 'kalt' };

const LANGUAGE_LABELS = { de: 'Deutsch', en: 'Englisch' } as const;

const yesOrNo = (isSo: boolean): CellValue => textCell(isSo ? 'ja' : 'nein');
const hasAgreed = (lead: LeadToExport, purpose: Purpose): CellValue =>
  yesOrNo(lead.consents.some((consent) => consent.purpose === purpose));

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
    value: (lead) => timeCell(lead.capturedAtMs),
  },
  { key: 'firstName', header: 'Vorname', widthCharacters: 18, value: (lead) => textCell(lead.firstName) },
  { key: 'lastName', header: 'Nachname', widthCharacters: 22, value: (lead) => textCell(lead.lastName) },
  { key: 'email', header: 'E-Mail', widthCharacters: 30, value: (lead) => textCell(lead.email ?? '') },
  {
    key: 'phone',
    header: 'Telefon',
    widthCharacters: 18,
    value: (lead) => phoneCell(lead.phone),
  },
  {
    key: 'role',
    header: 'Situation',
    widthCharacters: 22,
    value: (lead) => textCell(lead.role === null ? '' : ROLE_LABELS[lead.role]),
  },
  {
    key: 'recipients',
    header: 'Kontakt durch diese Arbeitgeber',
    widthCharacters: 44,
    value: (lead) => textCell(lead.recipients.map((recipient) => recipient.name).join(' | ')),
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
  {
    key: 'optIn',
    header: 'Double-Opt-in',
    widthCharacters: 22,
    value: (lead) => textCell(OPT_IN_LABELS[lead.optIn.state]),
  },
  {
    key: 'optInSince',
    header: 'Double-Opt-in seit',
    widthCharacters: 17,
    value: (lead) => timeCell(lead.optIn.sinceMs),
  },
  {
    key: 'rating',
    header: 'Bewertung',
    widthCharacters: 12,
    value: ({ assessment: { rating } }) => textCell(rating === null ? '' : RATING_LABELS[rating]),
  },
  { key: 'note', header: 'Notiz', widthCharacters: 44, value: (lead) => textCell(lead.assessment.note) },
  { key: 'message', header: 'Nachricht', widthCharacters: 50, value: (lead) => textCell(lead.message) },
  {
    key: 'language',
    header: 'Sprache',
    widthCharacters: 10,
    value: (lead) => textCell(LANGUAGE_LABELS[lead.language]),
  },
  {
    key: 'consentVersion',
    header: 'Fassung der Einwilligung',
    widthCharacters: 14,
    value: (lead) => textCell([...new Set(lead.consents.map((consent) => consent.textVersion))].join(' | ')),
  },
  {
    key: 'keepUntil',
    header: 'Aufbewahren bis',
    widthCharacters: 17,
    value: (lead) => timeCell(lead.keepUntilMs),
  },
  { key: 'event', header: 'Veranstaltung', widthCharacters: 24, value: (lead) => textCell(lead.event) },
  { key: 'kiosk', header: 'Kiosk', widthCharacters: 16, value: (lead) => textCell(lead.kiosk.name) },
  { key: 'edition', header: 'Ausgabe', widthCharacters: 22, value: (lead) => textCell(lead.editionId) },
  // On a kiosk with the published passphrase the contacts are not confidential; the file must say so too.
  { key: 'isDemo', header: 'Demo', widthCharacters: 8, value: (lead) => yesOrNo(lead.isDemo) },
  { key: 'id', header: 'Kennung', widthCharacters: 38, value: (lead) => textCell(lead.id) },
];

/**
 * For a file that is opened by a double click: a spreadsheet takes an unbroken `+4915123456789` in a CSV file for the number
 * 4,91512E+12 and loses the plus, while it keeps `+49 1512 3456789` as text. So that column stands beside the strict one.
 */
export const COLUMNS_WITH_READABLE_PHONE: readonly LeadColumn[] = LEAD_COLUMNS.flatMap((column) =>
  column.key === 'phone'
    ? [
        column,
        {
          key: 'readablePhone',
          header: 'Telefon (gut lesbar)',
          widthCharacters: 20,
          value: (lead) => phoneCell(lead.phone, true),
        },
      ]
    : [column],
);

export function makeLeadTable(leads: readonly LeadToExport[]): LeadTable {
  return makeTable(LEAD_COLUMNS, leads);
}
