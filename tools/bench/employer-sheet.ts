import type { Page } from '@playwright/test';
import { makeProfile, removeProfile, startKiosk } from '../../tests/support/kiosk-app.ts';
import { VisitorPage } from '../../tests/support/visitor-page.ts';
import { summarise, type Measure } from './statistics.ts';

const TOUCHES = 40;
/** A tapping finger stays on the glass for about so long. */
const CONTACT_MS = 80;
/** The map has come back and the list follows it again: the next touch meets a kiosk at rest, as a visitor's does. */
const REST_MS = 2300;

interface TouchTimes {
  /** From the finger's touching down to the frame in which the card looks pressed. */
  readonly pressed: number;
  /** From the finger's lifting to the frame with the employer's sheet. */
  readonly sheet: number;
}

/**
 * How soon a touched card answers, and how soon its sheet stands. Both run from the event's own time stamp to the task after
 * the frame that shows it, inside the page: the way of the injected touch does not count, the drawing does. `event-timing` is
 * the browser's own account of the same touches, to the next paint, in steps of 8 ms.
 */
export async function measureEmployerSheet(): Promise<readonly Measure[]> {
  const profile = await makeProfile();
  const kiosk = await startKiosk(profile);
  const visitor = new VisitorPage(kiosk);
  const times: TouchTimes[] = [];
  try {
    await visitor.start();
    await kiosk.page.waitForTimeout(REST_MS);
    await observeEvents(kiosk.page);
    for (let touch = 0; touch < TOUCHES; touch += 1) {
      const card = visitor.find('employer-card').nth(touch % 8);
      const watched = watchTouch(kiosk.page);
      await kiosk.finger.tap(card, { contactMs: CONTACT_MS });
      times.push(await watched);
      await visitor.tap('back');
      await visitor.find('employer-card').first().waitFor();
      await kiosk.page.waitForTimeout(REST_MS);
    }
    const observed = await observedEvents(kiosk.page);
    return [
      line(
        'touch-to-first-visible-response',
        times.map(({ pressed }) => pressed),
      ),
      line(
        'touch-to-employer-sheet',
        times.map(({ sheet }) => sheet),
      ),
      line('event-timing-of-a-touch', observed),
    ];
  } finally {
    await kiosk.app.close();
    await removeProfile(profile);
  }
}

function line(measure: string, values: readonly number[]): Measure {
  return { measure, unit: 'ms', ...summarise(values, 95) };
}

/** Resolves after the next touch has opened a sheet. */
function watchTouch(page: Page): Promise<TouchTimes> {
  return page.evaluate(
    () =>
      new Promise<TouchTimes>((resolve) => {
        const afterPaint = (run: () => void): void => {
          requestAnimationFrame(() => setTimeout(run, 0));
        };
        const look = (element: Element): string => {
          const { backgroundColor, filter, transform, boxShadow } = getComputedStyle(element);
          return [backgroundColor, filter, transform, boxShadow].join();
        };
        let pressed: number | undefined;
        let liftedAt = 0;
        const onDown = (event: PointerEvent): void => {
          const card = event.target instanceof Element ? event.target.closest('button') : null;
          if (card === null) return;
          const before = look(card);
          const watch = (): void => {
            if (look(card) === before) requestAnimationFrame(watch);
            else
              setTimeout(() => {
                pressed = performance.now() - event.timeStamp;
              }, 0);
          };
          requestAnimationFrame(watch);
        };
        const onUp = (event: PointerEvent): void => {
          liftedAt = event.timeStamp;
        };
        addEventListener('pointerdown', onDown, { once: true, capture: true });
        addEventListener('pointerup', onUp, { once: true, capture: true });
        const observer = new MutationObserver(() => {
          if (document.querySelector('[data-testid=employer-sheet]') === null) return;
          observer.disconnect();
          afterPaint(() => {
            const sheet = performance.now() - liftedAt;
            // A card that never looked pressed counts as long as it took until the sheet hid it.
            setTimeout(() => {
              resolve({ pressed: pressed ?? sheet, sheet });
            }, 0);
          });
        });
        observer.observe(document.body, { childList: true, subtree: true });
      }),
  );
}

declare global {
  interface Window {
    /** Durations of the touches seen so far, milliseconds. */
    benchTouches?: number[];
  }
}

async function observeEvents(page: Page): Promise<void> {
  await page.evaluate('globalThis.__name = (named) => named'); // tsx wraps named functions in a helper the page lacks
  await page.evaluate(() => {
    const touches: number[] = [];
    window.benchTouches = touches;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (entry.name === 'click') touches.push(entry.duration);
    }).observe({ type: 'event', durationThreshold: 16, buffered: false } as PerformanceObserverInit); // as: not in the types yet
  });
}

function observedEvents(page: Page): Promise<readonly number[]> {
  return page.evaluate(() => window.benchTouches ?? []);
}
