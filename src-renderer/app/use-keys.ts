import { useEffect, useEffectEvent } from 'react';

/**
 * What keys do on every screen beside what the browser does itself: Escape puts the on-screen keyboard away, then leads one
 * step back; arrows go along a group of buttons. A dialog and the map hear their keys themselves.
 */
export function useKeys(onBack: () => void): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
    const { activeElement } = document;
    if (event.key === 'Escape') {
      if (document.querySelector('dialog[open]') !== null) return;
      event.preventDefault();
      if (activeElement instanceof HTMLElement && activeElement.matches('input, textarea'))
        activeElement.blur();
      else onBack();
      return;
    }
    const step = STEPS[event.key];
    const next = step === undefined ? undefined : neighbour(activeElement, step);
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  });
  useEffect(() => {
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
    };
  }, []);
}

const STEPS: Readonly<Record<string, 1 | -1>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
};

/** The next button of the group that `element` is in, round and round; `undefined` outside of a group. */
function neighbour(element: Element | null, step: 1 | -1): HTMLElement | undefined {
  if (!(element instanceof HTMLButtonElement)) return undefined;
  const group = element.closest('[role="group"]');
  if (group === null) return undefined;
  const buttons = [...group.querySelectorAll<HTMLElement>('button:not(:disabled)')];
  return buttons.at((buttons.indexOf(element) + step) % buttons.length);
}
