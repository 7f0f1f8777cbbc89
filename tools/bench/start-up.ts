import { makeProfile, removeProfile, startKiosk } from '../../tests/support/kiosk-app.ts';
import { summarise, type Measure } from './statistics.ts';

const RUNS = 7;

/**
 * From asking the system for the process to the first useful screen (the attract screen with its numbers) and to a map
 * that is drawn whole. The profile is kept after the first run, as at a fair; the first run, which makes keys and database, is
 * told apart.
 */
export async function measureStartUp(): Promise<readonly Measure[]> {
  const profile = await makeProfile();
  const firstScreen: number[] = [];
  const idleMap: number[] = [];
  try {
    for (let run = 0; run <= RUNS; run += 1) {
      const spawnedAtMs = Date.now();
      const kiosk = await startKiosk(profile);
      await kiosk.page.waitForFunction(() => performance.getEntriesByName('standpunkt:map-idle').length > 0);
      const marks = await kiosk.page.evaluate(() => ({
        origin: performance.timeOrigin,
        firstScreen: performance.getEntriesByName('standpunkt:first-screen')[0]?.startTime ?? Number.NaN,
        mapIdle: performance.getEntriesByName('standpunkt:map-idle')[0]?.startTime ?? Number.NaN,
      }));
      await kiosk.app.close();
      firstScreen.push(marks.origin + marks.firstScreen - spawnedAtMs);
      idleMap.push(marks.origin + marks.mapIdle - spawnedAtMs);
    }
  } finally {
    await removeProfile(profile);
  }
  return [
    line('process-start-to-first-useful-screen', firstScreen),
    line('process-start-to-idle-map', idleMap),
  ];
}

function line(measure: string, values: readonly number[]): Measure {
  const [firstEver = Number.NaN, ...kept] = values;
  return { measure, unit: 'ms', firstEver: Math.round(firstEver), ...summarise(kept, 95) };
}
