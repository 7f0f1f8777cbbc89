import type { IsoDay, Language } from '../units.ts';
import { findDifferences, type Balance, type Closing, type DayCounts } from './balance.ts';
import { differenceWords } from './balance-words.ts';

/*
 * A closing as one page to print and sign: numbers and hashes, nobody's name. It needs nothing but a browser, and no network.
 */

const WORDS = {
  de: {
    title: 'Abschluss',
    number: 'Abschluss Nr.',
    day: 'Tag',
    closedAt: 'Abgeschlossen',
    kiosk: 'Kiosk',
    event: 'Veranstaltung',
    captured: 'Aufgenommen',
    stored: 'Gespeichert',
    opened: 'Geöffnet und gelesen',
    exported: 'Exportiert',
    notExported: 'Noch nicht exportiert',
    confirmed: 'Vom Hub bestätigt',
    notConfirmed: 'Vom Hub noch nicht bestätigt',
    erasuresOpen: 'Löschungen, die der Hub noch nicht bestätigt hat',
    noHub: 'kein Hub eingerichtet',
    captureOnly: 'hier nicht lesbar, nur vom Veranstalter',
    notTried: 'nicht geprüft',
    erasedByVisitor: 'Von Besuchern gelöscht',
    erasedByStaff: 'Vom Standteam gelöscht',
    expired: 'Frist abgelaufen',
    numbersGiven: 'Vergebene Nummern',
    successors: 'davon Korrekturen und Bewertungen',
    withdrawn: 'davon nie bestätigt und zurückgenommen',
    byDay: 'Nach Tagen',
    unknownDay: 'früher',
    balances: 'Die Rechnung geht auf.',
    differs: 'Die Rechnung geht nicht auf.',
    previous: 'Prüfsumme davor',
    sha256: 'Prüfsumme',
    signature: 'Geprüft von, Unterschrift',
  },
  en: {
    title: 'Closing balance',
    number: 'Closing no.',
    day: 'Day',
    closedAt: 'Closed',
    kiosk: 'Kiosk',
    event: 'Event',
    captured: 'Taken in',
    stored: 'Stored',
    opened: 'Opened and read',
    exported: 'Exported',
    notExported: 'Not exported yet',
    confirmed: 'Confirmed by the hub',
    notConfirmed: 'Not confirmed by the hub yet',
    erasuresOpen: 'Erasures that the hub has not confirmed yet',
    noHub: 'no hub set up',
    captureOnly: 'not readable here, only by the organiser',
    notTried: 'not checked',
    erasedByVisitor: 'Erased by visitors',
    erasedByStaff: 'Erased by staff',
    expired: 'Term over',
    numbersGiven: 'Numbers given out',
    successors: 'of these corrections and ratings',
    withdrawn: 'of these never acknowledged and withdrawn',
    byDay: 'By day',
    unknownDay: 'earlier',
    balances: 'Everything adds up.',
    differs: 'The numbers do not add up.',
    previous: 'Hash before',
    sha256: 'Hash',
    signature: 'Checked by, signature',
  },
} as const satisfies Readonly<Record<Language, Readonly<Record<string, string>>>>;

export function balanceSheetHtml(closing: Closing, language: Language): string {
  const words = WORDS[language];
  const { balance } = closing;
  const { contacts, records, opening } = balance;
  const openedWords = opening === null ? words.notTried : String(opening.opened);
  const differences = findDifferences(balance, { newestClosing: null, brokenClosing: null });
  const title = `${words.title} · ${closing.kiosk.name} · ${dayWords(closing.day, language)}`;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<title>${escape(title)}</title>
<style>
body { font: 11pt/1.45 sans-serif; margin: 15mm; color: #000; background: #fff; }
h1 { font-size: 18pt; }
table { border-collapse: collapse; width: 100%; margin: 0 0 6mm; }
th, td { border-bottom: 0.2mm solid #888; padding: 1.2mm 2mm; text-align: left; vertical-align: top; }
td.count { text-align: right; font-variant-numeric: tabular-nums; }
.hash { font: 8pt monospace; overflow-wrap: anywhere; }
.sum { font-weight: bold; }
.sign { margin-top: 18mm; border-top: 0.2mm solid #000; width: 90mm; padding-top: 1mm; }
</style>
</head>
<body>
<h1>${escape(title)}</h1>
${table([
  [words.number, String(closing.number)],
  [words.closedAt, momentWords(closing.closedAtMs, language)],
  [words.kiosk, `${closing.kiosk.name} (${closing.kiosk.id})`],
  [words.event, closing.event],
])}
${table([
  [words.captured, String(contacts.captured)],
  [words.erasedByVisitor, `− ${contacts.erasedByVisitor}`],
  [words.erasedByStaff, `− ${contacts.erasedByStaff}`],
  [words.expired, `− ${contacts.expired}`],
  [words.stored, `= ${contacts.stored}`],
  [words.opened, balance.isCaptureOnly ? words.captureOnly : openedWords],
  [words.exported, String(contacts.exported)],
  [words.notExported, String(contacts.stored - contacts.exported)],
  ...hubRows(balance, language),
])}
${table([
  [words.numbersGiven, String(records.numbersGiven)],
  [words.successors, String(records.successors)],
  [words.withdrawn, String(records.withdrawn)],
])}
<p class="sum">${differences.length === 0 ? words.balances : words.differs}</p>
${differences.map((difference) => `<p>${escape(differenceWords(difference, language))}</p>`).join('\n')}
<h2>${words.byDay}</h2>
${dayTable(balance.days, language)}
<p class="hash">${words.previous}: ${closing.previousSha256}<br>${words.sha256}: ${closing.sha256}</p>
<p class="sign">${words.signature}</p>
</body>
</html>
`;
}

function hubRows({ contacts, atHub }: Balance, language: Language): readonly (readonly [string, string])[] {
  const words = WORDS[language];
  if (atHub === null) return [[words.confirmed, words.noHub]];
  return [
    [words.confirmed, String(atHub.confirmed)],
    [words.notConfirmed, String(contacts.stored - atHub.confirmed)],
    [words.erasuresOpen, String(atHub.erasuresOpen)],
  ];
}

function table(rows: readonly (readonly [string, string])[]): string {
  const lines = rows.map(
    ([label, value]) =>
      `<tr><th scope="row">${escape(label)}</th><td class="count">${escape(value)}</td></tr>`,
  );
  return `<table>\n${lines.join('\n')}\n</table>`;
}

function dayTable(days: readonly DayCounts[], language: Language): string {
  const words = WORDS[language];
  const columns = ['captured', 'erasedByVisitor', 'erasedByStaff', 'expired', 'stored', 'exported'] as const;
  const head = [words.day, ...columns.map((name) => words[name])];
  const rows = days.map((day) => [
    day.day === null ? words.unknownDay : dayWords(day.day, language),
    ...columns.map((name) => String(day[name])),
  ]);
  const cells = (row: readonly string[], tag: 'th' | 'td'): string =>
    `<tr>${row.map((cell) => `<${tag}>${escape(cell)}</${tag}>`).join('')}</tr>`;
  return `<table>\n${[cells(head, 'th'), ...rows.map((row) => cells(row, 'td'))].join('\n')}\n</table>`;
}

const locale = (language: Language): string => (language === 'en' ? 'en-GB' : 'de-DE');

function dayWords(day: IsoDay, language: Language): string {
  return new Intl.DateTimeFormat(locale(language), { dateStyle: 'long', timeZone: 'UTC' }).format(
    Date.parse(day),
  );
}

function momentWords(atMs: number, language: Language): string {
  return new Intl.DateTimeFormat(locale(language), { dateStyle: 'long', timeStyle: 'short' }).format(atMs);
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
