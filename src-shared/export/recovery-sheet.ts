import type { SetUpState } from '../contract/set-up-calls.ts';
import type { EpochMs, Language } from '../units.ts';

/*
 * The recovery sheet: what whoever finds a broken kiosk must know to open its contacts. A page to print, without anything to load.
 * No passphrase and no secret key is on it.
 */

interface SheetOptions {
  readonly language: Language;
  readonly writtenAtMs: EpochMs;
  /** Names of the sealed keys that lie beside the sheet. */
  readonly sealedKeyFiles: readonly string[];
}

const WORDS = {
  de: {
    title: 'Notfallblatt',
    intro:
      'Bewahre dieses Blatt getrennt vom Kiosk auf. Auf ihm steht weder eine Passphrase noch ein geheimer Schlüssel.',
    kiosk: 'Kiosk',
    event: 'Veranstaltung',
    kioskId: 'Kennung des Kiosks',
    written: 'Geschrieben am',
    booth: 'Öffentlicher Schlüssel des Kiosks',
    organiser: 'Öffentlicher Schlüssel des Veranstalters',
    noOrganiser: 'keiner: Nur die Passphrasen des Standteams öffnen die Kontakte.',
    device: 'Kennung des Schlüssels, der die Einträge unterschreibt',
    fingerprint: 'Kurzform zum Vergleichen',
    passphrases: 'Passphrasen (nur ihre Namen)',
    who: 'Wer die Kontakte öffnen kann',
    both: 'Das Standteam mit einer Passphrase und der Veranstalter mit seinem geheimen Schlüssel.',
    boothOnly:
      'Nur das Standteam mit einer Passphrase. Gehen alle Passphrasen verloren, öffnet niemand mehr die Kontakte.',
    captureOnly:
      'Nur der Veranstalter mit seinem geheimen Schlüssel. Die Passphrasen des Standteams öffnen keinen neuen Kontakt.',
    how: 'So kommt ihr im Notfall an die Kontakte',
    steps: [
      'Schaltet den Kiosk aus und löscht nichts. Die Kontakte liegen in der Datenbank „standpunkt.sqlite“ im Ordner „data“ des Programms, jeder für sich im Format age (age-encryption.org).',
      'Kopiert den ganzen Ordner „data“ auf einen anderen Computer. Mit Standpunkt und diesem Ordner öffnet eine Passphrase den Bereich für das Standteam wie gewohnt.',
      'Ohne Standpunkt: „age --decrypt DATEI > schluessel.txt“ mit einer der Dateien „booth-identity….age“ aus „data/keys“ fragt nach einer Passphrase und gibt den Schlüssel des Kiosks heraus. Mit „age --decrypt --identity schluessel.txt“ öffnet er jeden Kontakt aus der Spalte „envelope“. Der Veranstalter nimmt dafür seine eigene Schlüsseldatei.',
      'Löscht danach jede Kopie des entsiegelten Schlüssels.',
    ],
    sealed: 'Neben diesem Blatt liegen, mit Passphrase verschlüsselt',
  },
  en: {
    title: 'Recovery sheet',
    intro: 'Keep this sheet apart from the kiosk. There is neither a passphrase nor a secret key on it.',
    kiosk: 'Kiosk',
    event: 'Event',
    kioskId: 'Kiosk’s id',
    written: 'Written on',
    booth: 'Public key of the kiosk',
    organiser: 'Public key of the organiser',
    noOrganiser: 'none: only the booth team’s passphrases open the contacts.',
    device: 'Id of the key that signs the records',
    fingerprint: 'short form to compare',
    passphrases: 'Passphrases (their names only)',
    who: 'Who can open the contacts',
    both: 'The booth team with a passphrase, and the organiser with their secret key.',
    boothOnly:
      'Only the booth team with a passphrase. If all passphrases are lost, nobody can open the contacts any more.',
    captureOnly:
      'Only the organiser with their secret key. The booth team’s passphrases open no new contact.',
    how: 'How to get at the contacts in an emergency',
    steps: [
      'Switch the kiosk off and delete nothing. The contacts lie in the database “standpunkt.sqlite” in the program’s folder “data”, each on its own in the age format (age-encryption.org).',
      'Copy the whole folder “data” to another computer. With Standpunkt and this folder, a passphrase opens the booth team’s area as usual.',
      'Without Standpunkt: “age --decrypt FILE > key.txt” with one of the files “booth-identity….age” from “data/keys” asks for a passphrase and gives out the kiosk’s key. With “age --decrypt --identity key.txt” it opens each contact from the column “envelope”. The organiser uses their own key file for that.',
      'Afterwards delete every copy of the unsealed key.',
    ],
    sealed: 'Beside this sheet lie, encrypted under a passphrase',
  },
} as const;

export function recoverySheet(state: SetUpState, options: SheetOptions): string {
  const words = WORDS[options.language];
  const { settings, booth, organiser } = state;
  const who =
    state.mode === 'capture-only' ? words.captureOnly : organiser === null ? words.boothOnly : words.both;
  const key = (named: SetUpState['booth']): string =>
    `${code(named.recipient)}<br>${words.fingerprint}: ${code(named.fingerprint)}`;
  const rows: readonly (readonly [string, string])[] = [
    [words.kiosk, text([settings.kioskName, settings.boothName].filter((part) => part !== '').join(' · '))],
    [words.event, text([settings.eventName, settings.eventPlace].filter((part) => part !== '').join(', '))],
    [words.kioskId, code(state.kioskId)],
    [words.written, text(dayAndTime(options.writtenAtMs, options.language))],
    [words.booth, key(booth)],
    [words.organiser, organiser === null ? words.noOrganiser : key(organiser)],
    [words.device, code(state.deviceFingerprint)],
    [words.passphrases, state.passphrases.map(({ label }) => text(label)).join('<br>')],
    [words.who, who],
    ...(options.sealedKeyFiles.length === 0
      ? []
      : [[words.sealed, options.sealedKeyFiles.map(code).join('<br>')] as const]),
  ];
  return `<!doctype html>
<html lang="${options.language}">
<head>
<meta charset="utf-8">
<title>${words.title}: ${text(settings.kioskName)}</title>
<style>
body { max-width: 170mm; margin: 12mm auto; font: 11pt/1.45 sans-serif; color: #111; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: 2.5mm 0; border-bottom: 0.3mm solid #999; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { width: 55mm; padding-right: 5mm; }
code { font: 10pt monospace; }
li { margin-bottom: 2mm; }
</style>
</head>
<body>
<h1>${words.title}</h1>
<p>${words.intro}</p>
<table>
${rows.map(([name, value]) => `<tr><th scope="row">${name}</th><td>${value}</td></tr>`).join('\n')}
</table>
<h2>${words.how}</h2>
<ol>
${words.steps.map((step) => `<li>${text(step)}</li>`).join('\n')}
</ol>
</body>
</html>
`;
}

function dayAndTime(atMs: EpochMs, language: Language): string {
  const locale = language === 'de' ? 'de-DE' : 'en-GB';
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }).format(atMs);
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const text = (words: string): string => words.replace(/[&<>"]/g, (found) => ENTITIES[found] ?? found);
const code = (words: string): string => `<code>${text(words)}</code>`;
