import type { SetUpState } from '../contract/set-up-calls.ts';
import { unreachable } from '../result.ts';
import type { Language } from '../units.ts';

/*
 * The recovery sheet: what somebody needs in hand to open contacts when this kiosk is broken or its passphrase forgotten. It
 * holds no secret; the passphrase is written on it by hand, or better kept apart.
 */

export interface RecoverySheet {
  readonly title: string;
  readonly sections: readonly { readonly heading: string; readonly lines: readonly string[] }[];
}

/** The sheet's content. `day` is a day as the language writes it. */
export function makeRecoverySheet(state: SetUpState, language: Language, day: string): RecoverySheet {
  return language === 'de' ? germanSheet(state, day) : englishSheet(state, day);
}

/** As plain text, for a file or a note. */
export function recoverySheetText({ title, sections }: RecoverySheet): string {
  const blocks = sections.map(({ heading, lines }) =>
    [heading, ...lines.map((line) => `  ${line}`)].join('\n'),
  );
  return `${[title, ...blocks].join('\n\n')}\n`;
}

/** As a page of its own for printing. Everything in it is escaped. */
export function recoverySheetHtml({ title, sections }: RecoverySheet, language: Language): string {
  const blocks = sections.map(
    ({ heading, lines }) =>
      `<h2>${escape(heading)}</h2>\n${lines.map((line) => `<p>${escape(line)}</p>`).join('\n')}`,
  );
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><title>${escape(title)}</title></head>
<body>
<h1>${escape(title)}</h1>
${blocks.join('\n')}
</body>
</html>
`;
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

function germanSheet(state: SetUpState, day: string): RecoverySheet {
  const { settings, booth, organiser, kioskId } = state;
  return {
    title: 'Standpunkt: Notfallblatt',
    sections: [
      {
        heading: 'Dieser Kiosk',
        lines: [
          `Name: ${settings.kioskName}`,
          `Veranstaltung: ${settings.eventName}`,
          `Kennung: ${kioskId}`,
          `Stand: ${day}`,
        ],
      },
      {
        heading: 'Schlüssel (öffentlicher Teil, nicht geheim)',
        lines: [
          `Stand: ${booth.recipient}`,
          `Prüfzeichen: ${booth.fingerprint}`,
          ...(organiser === null
            ? ['Veranstalter: nicht eingerichtet']
            : [`Veranstalter: ${organiser.recipient}`, `Prüfzeichen: ${organiser.fingerprint}`]),
          `Unterschrift des Geräts: ${state.deviceFingerprint}`,
        ],
      },
      { heading: 'Wer die Kontakte öffnen kann', lines: germanReaders(state) },
      {
        heading: 'Öffnen ohne diesen Kiosk',
        lines: [
          'Im Datenordner liegt keys/booth-identity….age, der Schlüssel unter dem Passwort des Standteams. Das Werkzeug age (age-encryption.org) öffnet ihn:',
          'age --decrypt --output schluessel.txt booth-identity….age',
          'Jeder Kontakt ist eine eigene age-Datei in der Tabelle sealed_leads der Datenbank standpunkt.sqlite, Spalte envelope:',
          'age --decrypt --identity schluessel.txt kontakt.age',
          'Der Veranstalter öffnet dieselben Dateien mit seinem eigenen Schlüssel.',
        ],
      },
      {
        heading: 'Wichtig',
        lines: [
          'Löscht nichts. Ein defekter Kiosk verliert keine Kontakte, solange sein Datenordner da ist.',
          'Das Passwort steht nirgends auf dem Gerät. Bewahrt es getrennt von diesem Blatt auf.',
        ],
      },
    ],
  };
}

function germanReaders({ isDemo, mode, organiser }: SetUpState): readonly string[] {
  if (isDemo) return ['Demo: Das Passwort ist öffentlich bekannt. Die Kontakte sind nicht vertraulich.'];
  switch (mode) {
    case 'capture-only':
      return ['Nur der Veranstalter mit seinem Schlüssel. Am Stand lässt sich kein Kontakt lesen.'];
    case 'booth-readable':
      return organiser === null
        ? ['Nur das Standteam mit seinem Passwort. Ist es verloren, kann niemand mehr die Kontakte öffnen.']
        : [
            'Das Standteam mit seinem Passwort.',
            'Der Veranstalter mit seinem Schlüssel, auch ohne das Passwort.',
          ];
    default:
      return unreachable(mode);
  }
}

function englishSheet(state: SetUpState, day: string): RecoverySheet {
  const { settings, booth, organiser, kioskId } = state;
  return {
    title: 'Standpunkt: recovery sheet',
    sections: [
      {
        heading: 'This kiosk',
        lines: [
          `Name: ${settings.kioskName}`,
          `Event: ${settings.eventName}`,
          `Id: ${kioskId}`,
          `As of: ${day}`,
        ],
      },
      {
        heading: 'Keys (public part, not secret)',
        lines: [
          `Booth: ${booth.recipient}`,
          `Fingerprint: ${booth.fingerprint}`,
          ...(organiser === null
            ? ['Organiser: not set up']
            : [`Organiser: ${organiser.recipient}`, `Fingerprint: ${organiser.fingerprint}`]),
          `Device signature: ${state.deviceFingerprint}`,
        ],
      },
      { heading: 'Who can open the contacts', lines: englishReaders(state) },
      {
        heading: 'Opening them without this kiosk',
        lines: [
          'The data folder holds keys/booth-identity….age, the key under the staff passphrase. The tool age (age-encryption.org) opens it:',
          'age --decrypt --output key.txt booth-identity….age',
          'Each contact is an age file of its own in the table sealed_leads of the database standpunkt.sqlite, column envelope:',
          'age --decrypt --identity key.txt contact.age',
          'The organiser opens the same files with its own key.',
        ],
      },
      {
        heading: 'Important',
        lines: [
          'Delete nothing. A broken kiosk loses no contacts as long as its data folder is there.',
          'The passphrase stands nowhere on the device. Keep it apart from this sheet.',
        ],
      },
    ],
  };
}

function englishReaders({ isDemo, mode, organiser }: SetUpState): readonly string[] {
  if (isDemo) return ['Demo: the passphrase is publicly known. The contacts are not confidential.'];
  switch (mode) {
    case 'capture-only':
      return ['Only the organiser with its key. No contact can be read at the booth.'];
    case 'booth-readable':
      return organiser === null
        ? ['Only the booth team with its passphrase. If that is lost, nobody can open the contacts any more.']
        : ['The booth team with its passphrase.', 'The organiser with its key, also without the passphrase.'];
    default:
      return unreachable(mode);
  }
}
