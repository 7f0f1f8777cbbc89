import type { CDPSession, Locator, Page } from '@playwright/test';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** One or two fingers on the screen: real touch events, as the touch panel's driver would make them. */
export class Finger {
  readonly #page: Page;
  readonly #cdp: CDPSession;

  private constructor(page: Page, cdp: CDPSession) {
    this.#page = page;
    this.#cdp = cdp;
  }

  static async on(page: Page): Promise<Finger> {
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 5 });
    return new Finger(page, cdp);
  }

  async tapAt(point: Point): Promise<void> {
    await this.#touch('touchStart', [point]);
    await this.#touch('touchEnd', []);
  }

  /** Taps the middle of what is found, after scrolling it into view. */
  async tap(target: Locator, contactMs = 0): Promise<void> {
    const middle = await this.#middleOf(target);
    if (contactMs === 0) await this.tapAt(middle);
    else await this.holdAt(middle, contactMs);
  }

  async holdAt(point: Point, holdMs: number): Promise<void> {
    await this.#touch('touchStart', [point]);
    await this.#page.waitForTimeout(holdMs);
    await this.#touch('touchEnd', []);
  }

  async hold(target: Locator, holdMs: number): Promise<void> {
    await this.holdAt(await this.#middleOf(target), holdMs);
  }

  /** Up to five fingers come down and lift together. */
  async tapTogether(points: readonly Point[]): Promise<void> {
    await this.#touch('touchStart', points);
    await this.#touch('touchEnd', []);
  }

  /** Two fingers tap together, one on each side of the point. */
  tapWithTwo(around: Point): Promise<void> {
    return this.tapTogether([
      { x: around.x - 40, y: around.y },
      { x: around.x + 40, y: around.y },
    ]);
  }

  /** Holds, then slides to another place without lifting, and lifts there. What comes up while holding may be the place. */
  async holdAndSlide(target: Locator, holdMs: number, to: Locator): Promise<void> {
    const start = await this.#middleOf(target);
    await this.#touch('touchStart', [start]);
    await this.#page.waitForTimeout(holdMs);
    await this.#moveOn(start, await this.#middleOf(to), 6);
    await this.#touch('touchEnd', []);
  }

  /** Lifts in the middle of the movement: what was moved goes on by itself. */
  async fling(from: Point, to: Point): Promise<void> {
    await this.#slide(from, to, 5);
    await this.#touch('touchEnd', []);
  }

  async drag(from: Point, to: Point, steps = 12): Promise<void> {
    await this.#slide(from, to, steps);
    await this.#page.waitForTimeout(150); // a finger that rests before lifting throws nothing
    await this.#touch('touchEnd', []);
  }

  /** Two fingers moving apart (`scale` above 1) or together around a point. */
  async pinch(around: Point, scale: number, steps = 12): Promise<void> {
    const startPx = scale > 1 ? 60 : 60 / scale;
    const fingers = (distancePx: number): readonly Point[] => [
      { x: around.x - distancePx, y: around.y },
      { x: around.x + distancePx, y: around.y },
    ];
    await this.#touch('touchStart', fingers(startPx));
    for (let step = 1; step <= steps; step += 1) {
      await this.#touch('touchMove', fingers(startPx * (1 + (scale - 1) * (step / steps))));
    }
    await this.#touch('touchEnd', []);
  }

  async #slide(from: Point, to: Point, steps: number): Promise<void> {
    await this.#touch('touchStart', [from]);
    await this.#moveOn(from, to, steps);
  }

  async #moveOn(from: Point, to: Point, steps: number): Promise<void> {
    for (let step = 1; step <= steps; step += 1) {
      const share = step / steps;
      await this.#touch('touchMove', [
        { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share },
      ]);
    }
  }

  async #middleOf(target: Locator): Promise<Point> {
    await target.scrollIntoViewIfNeeded();
    let last: string | undefined;
    for (;;) {
      const box = await target.boundingBox();
      if (box === null) throw new Error(`${target.toString()} is not on the screen`);
      // A person does not tap what is still moving either.
      const seen = JSON.stringify(box);
      if (seen === last) return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      last = seen;
      await this.#page.waitForTimeout(60);
    }
  }

  async #touch(type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly Point[]): Promise<void> {
    await this.#cdp.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: points.map((point, id) => ({ ...point, id, radiusX: 8, radiusY: 8, force: 1 })),
    });
  }
}
