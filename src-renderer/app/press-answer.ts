import type { Schedule } from './idle-watch.ts';

/** Also after the shortest tap the answer is seen for so long. */
const SHORTEST_ANSWER_MS = 120;

const TOUCHABLE = 'button:not(:disabled), label, summary, [role="button"]';

/**
 * Marks the control under a finger with `data-pressed` in the moment it is touched; theme/base.css shows it. Browsers hold
 * `:active` back from a touch for a tenth of a second and more, until it is sure to be no scrolling: on a kiosk that reads
 * as "it did not notice me". A touch that turns into scrolling loses the mark. Returns how to stop.
 */
export function answerPresses(page: Document, schedule: Schedule): () => void {
  let pressed: Element | null = null;
  let forgetSoon: (() => void) | undefined;

  function forget(): void {
    forgetSoon?.();
    forgetSoon = undefined;
    pressed?.removeAttribute('data-pressed');
    pressed = null;
  }
  const onDown = (event: PointerEvent): void => {
    forget();
    pressed = event.target instanceof Element ? event.target.closest(TOUCHABLE) : null;
    pressed?.setAttribute('data-pressed', '');
  };
  const onUp = (): void => {
    forgetSoon?.();
    forgetSoon = schedule(forget, SHORTEST_ANSWER_MS);
  };

  const early = { capture: true, passive: true } as const; // before anybody can stop the event
  page.addEventListener('pointerdown', onDown, early);
  page.addEventListener('pointerup', onUp, early);
  page.addEventListener('pointercancel', forget, early);
  return () => {
    forget();
    page.removeEventListener('pointerdown', onDown, early);
    page.removeEventListener('pointerup', onUp, early);
    page.removeEventListener('pointercancel', forget, early);
  };
}
