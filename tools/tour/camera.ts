import { join } from 'node:path';
import type { KioskSettings } from '../../src-shared/domain/kiosk-settings.ts';
import type { Language } from '../../src-shared/units.ts';
import { makeProfile, removeProfile, startKiosk, type RunningKiosk } from '../../tests/support/kiosk-app.ts';
import { StaffPage } from '../../tests/support/staff-page.ts';
import { VisitorPage } from '../../tests/support/visitor-page.ts';
import type { z } from 'zod';

interface CameraOptions {
  readonly folder: string;
  /** The window's content, CSS pixels, `1080x1920`. */
  readonly size: string;
  readonly language: Language;
}

/** What a tour's guide works with. */
export interface Shoot {
  readonly kiosk: RunningKiosk;
  readonly visitor: VisitorPage;
  readonly staff: StaffPage;
  /** Waits until nothing moves, then takes the picture. */
  readonly picture: (name: string) => Promise<void>;
}

interface ShootOptions {
  readonly settings?: z.input<typeof KioskSettings>;
  readonly args?: readonly string[];
  /** Test id of the first screen. */
  readonly firstScreen?: string;
}

/** Long enough for the slowest transition and for the map to be sharp again. */
const SETTLE_MS = 1200;

/** Starts kiosks of one size and language and numbers the pictures taken of them. */
export class Camera {
  readonly #options: CameraOptions;
  pictures = 0;

  constructor(options: CameraOptions) {
    this.#options = options;
  }

  /** Runs a kiosk of its own for one part of the tour. Its first screen is in the tour's language. */
  async shoot(
    work: (shoot: Shoot) => Promise<void>,
    { settings = {}, args = [], firstScreen }: ShootOptions = {},
  ): Promise<void> {
    const { folder, size, language } = this.#options;
    const profile = await makeProfile({ ...settings, defaultLanguage: language });
    const kiosk = await startKiosk(profile, [`--windowed=${size}`, ...args], firstScreen);
    try {
      await work({
        kiosk,
        visitor: new VisitorPage(kiosk),
        staff: new StaffPage(kiosk),
        picture: async (name) => {
          await kiosk.page.waitForTimeout(SETTLE_MS);
          this.pictures += 1;
          const number = String(this.pictures).padStart(3, '0');
          await kiosk.page.screenshot({ path: join(folder, `${number}-${name}.png`) });
        },
      });
    } finally {
      await kiosk.app.close();
      await removeProfile(profile);
    }
  }
}
