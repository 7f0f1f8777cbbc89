import type { CDPSession, ElementHandle, Locator, Page } from '@playwright/test';

interface Point {
  readonly x: number;
  readonly y: number;
}

interface TapOptions {
  readonly answersTo?: 'click' | 'touch';
  /** How long the finger rests. */
  readonly contactMs?: number;
}

/** What is known of a tap a moment after it: `moved` when it met nothing because its target was no longer there. */
type TapOutcome = 'done' | 'moved';

/** Sooner than this and nearer than that a tap is the second of a double tap (src-renderer/app/second-tap.ts), which counts for little. */
const APART_MS = 450;
const APART_PX = 30;

/** Somebody whose tap missed what moved away taps again, but not for ever. */
const MAX_TAPS = 4;

/** One or two fingers on the screen: real touch events, as the touch panel's driver would make them. */
export class Finger {
  readonly #page: Page;
  readonly #cdp: CDPSession;
  #lastTap: (Point & { readonly atMs: number }) | undefined;

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

  /** Both taps are on their way before the page has answered the first. */
  async doubleTapAt(point: Point): Promise<void> {
    const tap = (): readonly Promise<void>[] => [
      this.#touch('touchStart', [point]),
      this.#touch('touchEnd', []),
    ];
    await Promise.all([...tap(), ...tap()]);
  }

  /**
   * Taps the middle of what is found, after scrolling it into view, and waits for the click, which comes a moment after the
   * finger was lifted. Taps again when the page moved the target away in between, as anybody would. What answers to the
   * touch itself, as a key of the keyboard, has done so when its click comes, whatever the click then meets.
   */
  async tap(target: Locator, how: TapOptions = {}): Promise<void> {
    for (let taps = 1; (await this.#tapOnce(target, how)) === 'moved'; taps += 1)
      if (taps === MAX_TAPS) throw new Error(`${target.toString()} moves away from under the finger`);
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

  async #tapOnce(target: Locator, { answersTo = 'click', contactMs = 0 }: TapOptions): Promise<TapOutcome> {
    const element = await aim(target);
    const watch = await watchClick(element, answersTo);
    await this.#waitAfterLastTap(watch.point);
    try {
      await this.#touch('touchStart', [watch.point]);
      if (contactMs > 0) await this.#page.waitForTimeout(contactMs);
      await this.#touch('touchEnd', []);
      return await watch.outcome();
    } catch (cause) {
      // The tap has loaded the page anew or ended the program: nobody is left to answer, and that was the purpose.
      if (isPageGone(cause)) return 'done';
      throw cause;
    }
  }

  /** Taps one after the other are taps of their own, however fast the test goes. */
  async #waitAfterLastTap(point: Point): Promise<void> {
    const last = this.#lastTap;
    if (last !== undefined && Math.hypot(point.x - last.x, point.y - last.y) < APART_PX)
      await this.#page.waitForTimeout(Math.max(0, last.atMs + APART_MS - performance.now()));
    this.#lastTap = { ...point, atMs: performance.now() };
  }

  async #middleOf(target: Locator): Promise<Point> {
    const box = await (await aim(target)).boundingBox();
    if (box === null) throw new Error(`${target.toString()} is not on the screen`);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }

  async #touch(type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly Point[]): Promise<void> {
    await this.#cdp.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: points.map((point, id) => ({ ...point, id, radiusX: 8, radiusY: 8, force: 1 })),
    });
  }
}

/** Scrolls it into view and waits until it stands still: a person does not tap what is still moving either. */
async function aim(target: Locator): Promise<ElementHandle<Element>> {
  for (;;) {
    await target.scrollIntoViewIfNeeded();
    const element = await target.elementHandle();
    if (element !== null && (await comesToRest(element))) return element;
  }
}

/** False when it was taken out of the page while it was waited for. */
async function comesToRest(element: ElementHandle<Element>): Promise<boolean> {
  try {
    return await element.evaluate(async (element) => {
      const FRAMES = 2;
      let seen = '';
      for (let still = -1; still < FRAMES && element.isConnected; still += 1) {
        if (seen !== '') await new Promise(requestAnimationFrame);
        const now = JSON.stringify(element.getBoundingClientRect());
        if (now !== seen) still = -1;
        seen = now;
      }
      return element.isConnected;
    });
  } catch (cause) {
    if (isPageGone(cause)) return false;
    throw cause;
  }
}

/** The page was loaded anew or the program has ended. */
function isPageGone(cause: unknown): boolean {
  return /closed|context was destroyed|navigat|detached/i.test(String(cause));
}

interface ClickWatch {
  readonly point: Point;
  readonly outcome: () => Promise<TapOutcome>;
}

/** From before the finger comes down until its click has been answered, or until it is clear that none comes. */
async function watchClick(
  element: ElementHandle<Element>,
  answersTo: 'click' | 'touch',
): Promise<ClickWatch> {
  const watch = await element.evaluateHandle((element, answersTo) => {
    const NO_CLICK_MS = 500;
    const box = element.getBoundingClientRect();
    // The middle, or else what is seen of it: a person does not aim at the part behind the keyboard.
    const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    const point =
      [0.5, 0.2, 0.8]
        .map((share) => ({ x: middle.x, y: box.y + box.height * share }))
        .find(({ x, y }) => element.contains(document.elementFromPoint(x, y))) ?? middle;
    const listening = new AbortController();
    const { signal } = listening;
    const outcome = new Promise<'done' | 'moved'>((resolve) => {
      // Methods, because tour and bench run through tsx, which wraps named functions in a helper that the page lacks.
      const touch = {
        isHeldBack: false,
        hasMoved() {
          const now = element.getBoundingClientRect();
          return !element.isConnected || now.x !== box.x || now.y !== box.y;
        },
        /** Also by its label, and by what took its place when it was pressed. */
        isMetBy(event: Event) {
          const met = event.target;
          if (answersTo === 'touch' || !element.isConnected || !(met instanceof Element)) return true;
          return element.contains(met) || met.closest('label')?.control === element;
        },
        settle(how: 'done' | 'moved') {
          listening.abort();
          resolve(how);
        },
        // Nobody puts a finger down on something else that has just come there: what lies there now must not feel it.
        onDown(event: Event) {
          this.isHeldBack ||= this.hasMoved();
          if (!this.isHeldBack) return;
          event.stopImmediatePropagation();
          if (event.type === 'touchstart') event.preventDefault();
        },
        onEnd(event: Event) {
          if (this.isHeldBack) this.settle('moved');
          // A touch that the page kept for itself makes no click.
          else if (event.defaultPrevented) this.settle('done');
          else
            setTimeout(() => {
              this.settle(this.hasMoved() && element.isConnected ? 'moved' : 'done');
            }, NO_CLICK_MS);
        },
      };
      const early = { capture: true, passive: false, signal };
      window.addEventListener('pointerdown', (event) => touch.onDown(event), early);
      window.addEventListener('touchstart', (event) => touch.onDown(event), early);
      window.addEventListener(
        'click',
        (event) => touch.settle(touch.isMetBy(event) ? 'done' : 'moved'),
        early,
      );
      window.addEventListener('touchend', (event) => touch.onEnd(event), { signal });
    });
    return { point, outcome };
  }, answersTo);
  return {
    point: await watch.evaluate(({ point }) => point),
    outcome: () => watch.evaluate(({ outcome }) => outcome),
  };
}
