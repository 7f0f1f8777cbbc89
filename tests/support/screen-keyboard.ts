import type { Locator } from '@playwright/test';
import { HOLD_MS } from '../../src-renderer/keyboard/key-repeat.ts';
import { variantsOf } from '../../src-renderer/keyboard/variants.ts';
import type { RunningKiosk } from './kiosk-app.ts';

/** The kiosk's own keyboard, by touch, as a visitor uses it. */
export class ScreenKeyboard {
  readonly #kiosk: RunningKiosk;

  constructor(kiosk: RunningKiosk) {
    this.#kiosk = kiosk;
  }

  get board(): Locator {
    return this.#kiosk.page.getByTestId('keyboard');
  }

  key(name: string): Locator {
    return this.board.locator(`[data-key=${JSON.stringify(name)}]`);
  }

  async press(name: string): Promise<void> {
    await this.#kiosk.finger.tap(this.key(name), { answersTo: 'touch' });
  }

  /** Types character by character, over Shift, the page of symbols or a long press where one is needed. */
  async type(text: string): Promise<void> {
    for (const character of text) await this.#typeOne(character);
  }

  /** Holds a key until its variants stand there, and lifts the finger again. */
  async hold(name: string): Promise<void> {
    await this.#kiosk.finger.hold(this.key(name), HOLD_MS + 250);
    await this.#kiosk.page.getByTestId('key-variants').waitFor();
  }

  variant(text: string): Locator {
    return this.#kiosk.page.getByTestId('key-variants').locator(`[data-variant=${JSON.stringify(text)}]`);
  }

  async #typeOne(character: string): Promise<void> {
    const name = character === ' ' ? '{space}' : character === '\n' ? '{enter}' : character;
    if (await this.#shows(name)) return this.press(name);
    if (await this.#shows('{letters}')) {
      await this.press('{letters}');
      return this.#typeOne(character);
    }
    const base = await this.#baseOf(character);
    if (base !== undefined) {
      await this.hold(base);
      return this.#kiosk.finger.tap(this.variant(character), { answersTo: 'touch' });
    }
    const isLetter = character.toLowerCase() !== character.toUpperCase();
    await this.press(isLetter ? '{shift}' : '{symbols}');
    await this.#kiosk.page.waitForTimeout(80);
    if (isLetter) return this.#typeOne(character);
    return this.press(name);
  }

  async #shows(name: string): Promise<boolean> {
    return (await this.key(name).count()) > 0;
  }

  /** The key now on the keyboard that has the character among its variants. */
  async #baseOf(character: string): Promise<string | undefined> {
    const keys = await this.board
      .locator('[data-key]')
      .evaluateAll((all) => all.map((key) => key.getAttribute('data-key') ?? ''));
    return keys.find((key) => /^\p{L}$/u.test(key) && variantsOf(key).includes(character));
  }
}
