import { makeProfile, removeProfile, startKiosk } from '../../tests/support/kiosk-app.ts';
import { VisitorPage } from '../../tests/support/visitor-page.ts';
import { summarise, type Measure } from './statistics.ts';

const TOUCHES = 60;

/**
 * From the moment the page hears the finger lift on a card of the list to the first frame with the employer's sheet in it.
 * Measured inside the page, so the way of the injected touch does not count.
 */
export async function measureEmployerSheet(): Promise<readonly Measure[]> {
  const profile = await makeProfile();
  const kiosk = await startKiosk(profile);
  const visitor = new VisitorPage(kiosk);
  const durations: number[] = [];
  try {
    await visitor.start();
    await kiosk.page.waitForTimeout(2000);
    for (let touch = 0; touch < TOUCHES; touch += 1) {
      const card = visitor.find('employer-card').nth(touch % 8);
      const opened = kiosk.page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            let startedAt = 0;
            addEventListener(
              'pointerup',
              (event) => {
                startedAt = event.timeStamp;
              },
              { once: true, capture: true },
            );
            const observer = new MutationObserver(() => {
              if (document.querySelector('[data-testid=employer-sheet]') === null) return;
              observer.disconnect();
              requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - startedAt), 0));
            });
            observer.observe(document.body, { childList: true, subtree: true });
          }),
      );
      await kiosk.finger.tap(card);
      durations.push(await opened);
      await visitor.tap('back');
      await visitor.find('employer-card').first().waitFor();
    }
  } finally {
    await kiosk.app.close();
    await removeProfile(profile);
  }
  return [{ measure: 'touch-to-employer-sheet', unit: 'ms', ...summarise(durations, 95) }];
}
