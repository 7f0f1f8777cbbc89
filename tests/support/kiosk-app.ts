import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test';
import type { z } from 'zod';
import type { KioskSettings } from '../../src-shared/domain/kiosk-settings.ts';
import { Finger } from './finger.ts';
import { ownDisplay } from './own-display.ts';

/** A kiosk that runs: the built program in a real Electron, with a profile folder of its own. */
export interface RunningKiosk {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly finger: Finger;
  readonly profile: KioskProfile;
}

/** The folders of one kiosk, kept over restarts and removed after the test. */
export interface KioskProfile {
  readonly userData: string;
  readonly exportFolder: string;
}

export async function makeProfile(settings: z.input<typeof KioskSettings> = {}): Promise<KioskProfile> {
  const userData = await mkdtemp(join(tmpdir(), 'standpunkt-'));
  const exportFolder = join(userData, 'stick');
  await mkdir(exportFolder);
  await mkdir(join(userData, 'data'));
  await writeFile(join(userData, 'data', 'kiosk.json'), JSON.stringify(settings));
  return { userData, exportFolder };
}

export async function removeProfile(profile: KioskProfile): Promise<void> {
  await rm(profile.userData, { recursive: true, force: true, maxRetries: 5 });
}

/** Starts the kiosk and waits for its first useful screen. */
export async function startKiosk(
  profile: KioskProfile,
  args: readonly string[] = [],
  firstScreen = 'attract',
): Promise<RunningKiosk> {
  const display = await ownDisplay();
  const app = await _electron.launch({
    args: ['.', `--user-data-dir=${profile.userData}`, `--export-place=${profile.exportFolder}`, ...args],
    ...(display === undefined ? {} : { env: { ...process.env, DISPLAY: display } }),
  });
  const page = await app.firstWindow();
  await page.getByTestId(firstScreen).waitFor({ timeout: 30_000 });
  return { app, page, finger: await Finger.on(page), profile };
}

/** Ends the program at once, as pulling the plug does, and waits until it is gone. */
export async function pullThePlug({ app }: RunningKiosk): Promise<void> {
  const child = app.process();
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => {
      resolve();
    });
  });
  child.kill('SIGKILL');
  await gone;
}

/** Gives a test a fresh profile and a running kiosk, and ends it afterwards. */
export const test = base.extend<{
  settings: z.input<typeof KioskSettings>;
  profile: KioskProfile;
  kiosk: RunningKiosk;
}>({
  settings: [{}, { option: true }],
  profile: async ({ settings }, use) => {
    const profile = await makeProfile(settings);
    await use(profile);
    await removeProfile(profile);
  },
  kiosk: async ({ profile }, use) => {
    const kiosk = await startKiosk(profile);
    await use(kiosk);
    await kiosk.app.close();
  },
});

/** Back to the first screen with nothing of the visit before: the page is loaded anew, as after a fault. */
async function startAnew({ page }: RunningKiosk): Promise<void> {
  await page.reload();
  await page.getByTestId('attract').waitFor({ timeout: 30_000 });
}

/**
 * For tests that need no fresh program: all of a worker drive the same kiosk, each from a page that was loaded anew. Leads,
 * counters and the journal stay; a test that counts them, restarts the kiosk or changes its clock takes {@link test}.
 */
export const sharedTest = base.extend<{ kiosk: RunningKiosk }, { workerKiosk: RunningKiosk }>({
  workerKiosk: [
    async ({ browserName: _ }, use) => {
      const profile = await makeProfile();
      const kiosk = await startKiosk(profile);
      await use(kiosk);
      await kiosk.app.close();
      await removeProfile(profile);
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  kiosk: async ({ workerKiosk }, use) => {
    await startAnew(workerKiosk);
    await use(workerKiosk);
  },
});
