import { CURRENT_CONSENT_TEXTS } from '../../src-shared/domain/consent-texts.ts';
import type { CallInput } from '../../src-shared/contract/call.ts';
import type { Contract } from '../../src-shared/contract/contract.ts';
import { makeProfile, removeProfile, startKiosk } from '../../tests/support/kiosk-app.ts';
import { summarise, type Measure } from './statistics.ts';

const LEADS = 500;

/**
 * One lead after the other through the whole way: the page's call, checked by zod, sealed, committed with `synchronous=FULL`,
 * read back and compared, receipt back in the page.
 */
export async function measureLeadCommit(): Promise<readonly Measure[]> {
  const draft: CallInput<Contract['lead:leave']> = {
    firstName: 'Ada',
    lastName: 'Beispiel',
    email: 'ada.beispiel@example.org',
    phone: '+4915123456789',
    role: 'student',
    recipients: ['asphericon', 'zeiss-jena'],
    message: 'Eine erfundene Nachricht für die Messung.',
    purposes: ['employer-contact'],
    isAtLeast16: true,
    language: 'de',
    consentVersion: CURRENT_CONSENT_TEXTS.version,
  };
  const profile = await makeProfile();
  const kiosk = await startKiosk(profile);
  try {
    await kiosk.page.waitForTimeout(3000);
    const durations = await kiosk.page.evaluate(
      async ({ lead, count }) => {
        const all: number[] = [];
        for (let round = 0; round < count; round += 1) {
          const startedAt = performance.now();
          const answer = await window.kiosk?.['lead:leave']?.(lead);
          all.push(performance.now() - startedAt);
          if (typeof answer !== 'object' || answer === null || Reflect.get(answer, 'ok') !== true)
            throw new Error(`the lead was refused: ${JSON.stringify(answer)}`);
        }
        return all;
      },
      { lead: draft, count: LEADS },
    );
    return [{ measure: 'lead-commit-with-read-back', unit: 'ms', ...summarise(durations, 99) }];
  } finally {
    await kiosk.app.close();
    await removeProfile(profile);
  }
}
