import { expect, type Locator } from '@playwright/test';
import type { ExportTarget } from '../../src-shared/export/targets.ts';
import { fillField } from './fill-field.ts';
import type { RunningKiosk } from './kiosk-app.ts';

export const DEMO_PASSPHRASE = 'lichtstadt-jena';
const HOLD_MS = 3300; // the logo asks for three seconds

/** The staff's side of a running kiosk, by touch. */
export class StaffPage {
  readonly #kiosk: RunningKiosk;

  constructor(kiosk: RunningKiosk) {
    this.#kiosk = kiosk;
  }

  find(testId: string): Locator {
    return this.#kiosk.page.getByTestId(testId);
  }

  async tap(testId: string): Promise<void> {
    await this.#kiosk.finger.tap(this.find(testId).first());
  }

  /** Holds the logo until the passphrase pad stands there. */
  async openPad(): Promise<void> {
    await this.#kiosk.finger.hold(this.find('logo').first(), HOLD_MS);
    await this.find('staff-passphrase').waitFor();
  }

  async tryPassphrase(passphrase: string): Promise<void> {
    await fillField(this.find('staff-passphrase'), passphrase);
    await this.tap('staff-unlock');
  }

  async unlock(passphrase = DEMO_PASSPHRASE): Promise<void> {
    await this.openPad();
    await this.tryPassphrase(passphrase);
    await this.find('staff-today').waitFor({ timeout: 30_000 });
  }

  /** Exports everything to the test's folder. Returns once the report says that the file was read back. */
  async exportAs(target: ExportTarget): Promise<void> {
    await this.tap('staff-nav-export');
    await this.#kiosk.finger.tap(
      this.find('staff-export-place-choice').filter({ hasText: this.#kiosk.profile.exportFolder }),
    );
    await this.tap('staff-export-choose-folder');
    await this.tap(`staff-export-target-${target}`);
    await this.tap('staff-export-check');
    await this.find('staff-export-numbers').waitFor({ timeout: 30_000 });
    await this.tap('staff-export-run');
    await expect(this.find('staff-export-report')).toBeVisible({ timeout: 30_000 });
  }
}
