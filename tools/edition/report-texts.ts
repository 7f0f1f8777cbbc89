import type { Language } from '../../src-shared/units.ts';

/** What the command says apart from problems. `{name}` is replaced. */
export const REPORT_TEXTS = {
  usage: {
    de: `Aufruf:
  npm run edition -- build [TABELLENORDNER] [--out ORDNER] [--lang de|en]
      baut eine Ausgabe (ohne Angaben: editions/jena-sample nach resources/edition)
  npm run edition -- check ORDNER [--lang de|en]
      prüft eine gebaute Ausgabe oder einen Ordner mit Tabellen`,
    en: `Usage:
  npm run edition -- build [FOLDER_OF_TABLES] [--out FOLDER] [--lang de|en]
      builds an edition (by default editions/jena-sample into resources/edition)
  npm run edition -- check FOLDER [--lang de|en]
      checks a built edition or a folder of tables`,
  },
  built: { de: 'gebaute Ausgabe', en: 'built edition' },
  tables: { de: 'Tabellen', en: 'tables' },
  sample: { de: 'Beispielausgabe', en: 'sample edition' },
  real: { de: 'keine Beispielausgabe', en: 'not a sample edition' },
  title: {
    de: '{title} · {id} · Stand {date} · {sample} · {kind}',
    en: '{title} · {id} · as of {date} · {sample} · {kind}',
  },
  employers: {
    de: '{all} Arbeitgeber: {placed} auf der Karte ({address} am Haus, {street} in der Straße, {area} ungefähre Gegend), {none} ohne Ort',
    en: '{all} employers: {placed} on the map ({address} at the address, {street} in the street, {area} approximate area), {none} without a place',
  },
  jobs: {
    de: '{all} Stellen von {employers} Arbeitgebern: gesehen {first} bis {last}, {undated} ohne Datum',
    en: '{all} jobs of {employers} employers: seen {first} to {last}, {undated} without a date',
  },
  undatedJobs: {
    de: '{all} Stellen von {employers} Arbeitgebern, alle ohne Datum',
    en: '{all} jobs of {employers} employers, all without a date',
  },
  bytes: { de: '{bytes} Bytes', en: '{bytes} bytes' },
  total: { de: 'zusammen', en: 'total' },
  fine: { de: 'keine Probleme', en: 'no problems' },
  one: { de: '1 Problem', en: '1 problem' },
  many: { de: '{count} Probleme', en: '{count} problems' },
  more: { de: '… und {count} weitere', en: '… and {count} more' },
  refused: { de: 'Nicht gebaut: erst die Probleme beheben.', en: 'Not built: remove the problems first.' },
  written: { de: 'Gebaut nach {folder}', en: 'Built into {folder}' },
} as const satisfies Record<string, Readonly<Record<Language, string>>>;

/** One text with its values. */
export function reportText(
  key: keyof typeof REPORT_TEXTS,
  language: Language,
  values: Readonly<Record<string, string>> = {},
): string {
  return REPORT_TEXTS[key][language].replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}
