import { expect, type Locator } from '@playwright/test';
import { fillField } from './fill-field.ts';
import type { RunningKiosk } from './kiosk-app.ts';

/** A made-up visitor, as somebody would type it. */
export interface TestPerson {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly phone: string;
  readonly message: string;
}

export const ADA: TestPerson = {
  firstName: 'Ada',
  lastName: 'Beispiel-Übermaß',
  email: 'ada.beispiel@example.org',
  phone: '0151 23456789',
  message: 'Ich interessiere mich für Optik; gern ab 2027.',
};

/** The visitor's side of a running kiosk, by touch. */
export class VisitorPage {
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

  /** Touches the attract screen and waits for map and list. */
  async start(): Promise<void> {
    await this.tap('start');
    await this.find('explore').waitFor();
    await this.find('employer-card').first().waitFor();
  }

  async search(words: string): Promise<void> {
    await fillField(this.find('search'), words);
  }

  /** Back to the list, when a sheet is open. */
  async closeSheet(): Promise<void> {
    if (await this.find('back').isVisible()) await this.tap('back');
  }

  /** Finds an employer by its name and opens its sheet. */
  async openEmployer(name: string): Promise<void> {
    await this.closeSheet();
    await this.search(name);
    await this.#kiosk.finger.tap(this.find('employer-card').filter({ hasText: name }).first());
    await expect(this.find('employer-sheet')).toContainText(name);
  }

  /** From an employer's sheet to the receipt. Returns the code that is shown. */
  async leaveContact(person: TestPerson = ADA): Promise<string> {
    await this.openContact();
    await this.tap('contact-next');
    await this.fillPerson(person);
    await this.tap('contact-next');
    await this.tap('contact-purpose-employer-contact');
    await this.tap('contact-save');
    await this.find('receipt').waitFor();
    return this.receiptCode();
  }

  /** From an employer's sheet to the first step of the form, as somebody of 16 or more. */
  async openContact(): Promise<void> {
    await this.tap('leave-contact');
    await this.tap('contact-age-yes');
    await this.find('contact-next').waitFor();
  }

  async fillPerson(person: TestPerson): Promise<void> {
    await fillField(this.find('contact-first-name'), person.firstName);
    await fillField(this.find('contact-last-name'), person.lastName);
    await fillField(this.find('contact-email'), person.email);
    await fillField(this.find('contact-phone'), person.phone);
    await fillField(this.find('contact-message'), person.message);
  }

  /** Presses one key of the kiosk's own keyboard, whichever case it shows. A space is `' '`. */
  async pressKey(letter: string): Promise<void> {
    const name = letter === ' ' ? /^(Leerzeichen|space)$/i : new RegExp(`^${letter}$`, 'i');
    await this.#kiosk.finger.tap(this.find('keyboard').getByRole('button', { name }));
  }

  async receiptCode(): Promise<string> {
    const shown = await this.find('receipt-code').innerText();
    return shown.replace(/\s+/g, '');
  }

  async finish(): Promise<void> {
    await this.tap('receipt-finish');
    await this.find('attract').waitFor();
  }
}
