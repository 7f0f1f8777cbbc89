import { expect } from '@playwright/test';
import { fillField } from './fill-field.ts';
import type { RunningKiosk } from './kiosk-app.ts';
import { ScreenKeyboard } from './screen-keyboard.ts';
import { StaffPage } from './staff-page.ts';

export const TEAM_PASSPHRASE = 'anker wolke ziegel brise';

/** Setting a kiosk up, by touch. */
export class SetUpPage {
  readonly #kiosk: RunningKiosk;
  readonly staff: StaffPage;

  constructor(kiosk: RunningKiosk) {
    this.#kiosk = kiosk;
    this.staff = new StaffPage(kiosk);
  }

  /** Into a field; by the kiosk's own keyboard where `byTouch`, else at once. */
  async fill(testId: string, text: string, byTouch = false): Promise<void> {
    if (!byTouch) return fillField(this.staff.find(testId), text);
    await this.staff.tap(testId);
    const keyboard = new ScreenKeyboard(this.#kiosk);
    await keyboard.type(text);
    await keyboard.press('{done}');
  }

  /** The next step, once it is there. */
  async next(step: string): Promise<void> {
    await this.#putKeyboardAway();
    await this.staff.tap('setup-next');
    await this.staff.find(`setup-${step}`).waitFor();
  }

  /** One that opens or closes just now would move the buttons away from under a finger that has already aimed. */
  async #putKeyboardAway(): Promise<void> {
    const { page } = this.#kiosk;
    await page.evaluate(() => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    });
    await expect(this.staff.find('keyboard')).toHaveCount(0);
  }

  async open(): Promise<void> {
    await this.staff.tap('staff-nav-setup');
    await this.staff.find('setup-hub').waitFor();
  }

  async fillEvent(): Promise<void> {
    await this.fill('setup-event-name', 'Berufsmesse Beispielstadt');
    await this.fill('setup-event-place', 'Halle 2');
    await this.fill('setup-event-from', '17.11.2026');
  }

  async fillController(): Promise<void> {
    await this.fill('setup-controller-name', 'Beispiel e. V.');
    await this.fill('setup-controller-address', 'Musterweg 1\n00000 Musterstadt');
    await this.fill('setup-controller-email', 'kontakt@example.org');
    await this.fill('setup-controller-dataProtectionContact', 'datenschutz@example.org');
  }

  async fillPassphrase(passphrase = TEAM_PASSPHRASE): Promise<void> {
    await this.fill('setup-passphrase-label', 'Standleitung');
    await this.fill('setup-passphrase', passphrase);
    await this.fill('setup-passphrase-again', passphrase);
  }

  /** From the overview to the passphrase pad that asks for the new one. */
  async setUp(
    organiser: { readonly recipient: string; readonly isCaptureOnly: boolean } | null,
  ): Promise<void> {
    await this.staff.tap('setup-start');
    await this.staff.find('setup-event').waitFor();
    await this.fillEvent();
    await this.next('kiosk');
    await this.fill('setup-booth-name', 'Stand B14');
    await this.next('screen');
    await this.staff.tap('setup-card-larger');
    await this.next('sealing');
    if (organiser !== null) await this.fill('setup-organiser', organiser.recipient);
    await this.#putKeyboardAway();
    if (organiser?.isCaptureOnly === true) await this.staff.tap('setup-mode-capture-only');
    await this.next('privacy');
    await this.fillController();
    await this.next('new-passphrase');
    await this.fillPassphrase();
    await this.staff.find('setup-strength').and(this.#kiosk.page.locator('[data-enough=true]')).waitFor();
    await this.next('summary');
    await this.staff.tap('setup-next');
    await this.staff.find('staff-pad-new').waitFor({ timeout: 30_000 });
  }
}
