import type { Page } from '@playwright/test';

/**
 * Lets minutes pass in the page within moments: its timers and its clocks jump, as if nobody had touched anything meanwhile.
 * The screen, the touches and main run in real time all along, so nothing but the waiting is left out.
 */
export class TimeMachine {
  readonly #page: Page;

  private constructor(page: Page) {
    this.#page = page;
  }

  /** To be called on the attract screen: what already waits by the real clock goes on doing so. */
  static async on(page: Page): Promise<TimeMachine> {
    await page.clock.install();
    return new TimeMachine(page);
  }

  async pass(ms: number): Promise<void> {
    await this.#page.clock.fastForward(ms);
  }
}
