import { makeProfile, removeProfile, startKiosk } from '../../tests/support/kiosk-app.ts';
import { round, type Measure } from './statistics.ts';

const SETTLE_MS = 6000;
const WATCHED_MS = 20_000;

/**
 * What the attract screen costs while nobody is there: the processor share of the page, and of all the program's processes
 * together, over twenty seconds. 100 is one whole core.
 */
export async function measureAttractPower(): Promise<readonly Measure[]> {
  const profile = await makeProfile();
  const kiosk = await startKiosk(profile);
  try {
    await kiosk.page.waitForTimeout(SETTLE_MS);
    const shares = (): Promise<readonly { readonly type: string; readonly percent: number }[]> =>
      kiosk.app.evaluate((electron) =>
        electron.app
          .getAppMetrics()
          .map(({ type, cpu }) => ({ type: String(type), percent: cpu.percentCPUUsage })),
      );
    await shares(); // each call counts from the one before
    await kiosk.page.waitForTimeout(WATCHED_MS);
    const seen = await shares();
    return [
      {
        measure: 'attract-processor-share',
        unit: '%',
        seconds: WATCHED_MS / 1000,
        renderer: round(seen.find(({ type }) => type === 'Tab')?.percent ?? Number.NaN),
        all: round(seen.reduce((sum, { percent }) => sum + percent, 0)),
      },
    ];
  } finally {
    await kiosk.app.close();
    await removeProfile(profile);
  }
}
