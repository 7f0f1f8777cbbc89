import type { RunningKiosk } from './kiosk-app.ts';

const FIRST_NAMES = ['Ada', 'Bernd', 'Cleo', 'Derya', 'Emil', 'Frida', 'Göran', 'Hülya', 'Ilja', 'Jonna'];
const LAST_NAMES = ['Beispiel', 'Muster', 'Probe', 'Übung', 'Versuch', 'Beispiel-Musterhausen'];
const ROLES = ['student', 'pupil', 'graduate', 'professional', null] as const;

/** One with the longest words that a list has to bear. Made up like all of them. */
const LONG = {
  firstName: 'Maximiliane-Alexandra Wilhelmina',
  lastName: 'von und zu Beispielhausen-Musterstein-Oberprobenthal',
  email: 'maximiliane-alexandra.von-und-zu-beispielhausen-musterstein@verwaltung.example.org',
};

/**
 * Leaves so many contacts through the window's own calls, the ninth of every ten with a long name. All people are obviously made up;
 * the employers are the edition's.
 */
export async function leaveManyLeads({ page }: RunningKiosk, count: number): Promise<void> {
  const drafts = Array.from({ length: count }, (_, number) => ({
    firstName: FIRST_NAMES[number % FIRST_NAMES.length],
    lastName: LAST_NAMES[number % LAST_NAMES.length],
    email: `person${String(number + 1)}@example.org`,
    phone: number % 3 === 0 ? `+49151234${String(56_000 + number)}` : null,
    role: ROLES[number % ROLES.length],
    message: number % 4 === 0 ? 'Ich interessiere mich für Optik.' : '',
    ...(number % 10 === 8 ? LONG : {}),
  }));
  const refused = await page.evaluate(async (people) => {
    // The contract's own answers; a shape that has changed fails below, where nothing is saved.
    const description = (await window.kiosk?.['kiosk:describe']?.(undefined)) as {
      value: { consentTexts: { version: string } };
    };
    const catalogue = (await window.kiosk?.['catalogue:read']?.(undefined)) as {
      value: { employers: { id: string }[] };
    };
    const employers = catalogue.value.employers.map(({ id }) => id);
    const answers: unknown[] = [];
    for (const [number, person] of people.entries())
      answers.push(
        await window.kiosk?.['lead:leave']?.({
          ...person,
          recipients: employers.slice(number % 7, (number % 7) + 1 + (number % 3)),
          purposes: number % 2 === 0 ? ['employer-contact', 'network-news'] : ['employer-contact'],
          isAtLeast16: true,
          language: number % 5 === 0 ? 'en' : 'de',
          consentVersion: description.value.consentTexts.version,
        }),
      );
    return answers.filter((answer) => (answer as { ok: boolean }).ok !== true);
  }, drafts);
  if (refused.length > 0) throw new Error(`${String(refused.length)} refused: ${JSON.stringify(refused[0])}`);
}
