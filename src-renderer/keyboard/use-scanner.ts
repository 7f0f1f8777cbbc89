import { useEffect } from 'react';
import type { Schedule } from '../app/idle-watch.ts';
import type { EditedText } from './edit-text.ts';
import { asField, readField, writeField, type Field } from './field.ts';
import { isScan, nextBurst, NO_BURST, QUIET_MS, type Burst } from './scan-burst.ts';

const listeners = new Set<(text: string) => void>();

/** While mounted, `onScan` gets what a scanner reads, whatever has the focus; nothing of it is typed anywhere then. */
export function useScans(onScan: (text: string) => void): void {
  useEffect(() => {
    listeners.add(onScan);
    return () => {
      listeners.delete(onScan);
    };
  }, [onScan]);
}

/**
 * Tells a scanner from hands. Where a screen waits for a scan it gets the text; elsewhere a scan is typed into the focused
 * field like anything else. Its Enter never presses, submits or goes on: a scan must not send a half-filled form.
 */
export function useScanner(schedule: Schedule): void {
  useEffect(() => {
    const scanner = createScanner(schedule);
    window.addEventListener('keydown', scanner.onKeyDown, { capture: true });
    return () => {
      window.removeEventListener('keydown', scanner.onKeyDown, { capture: true });
      scanner.stop();
    };
  }, [schedule]);
}

function createScanner(schedule: Schedule) {
  let burst: Burst = NO_BURST;
  /** The field as it was before the burst's first key. */
  let before: { readonly field: Field; readonly text: EditedText } | null = null;
  let cancel = (): void => undefined;

  const forget = (): void => {
    cancel();
    burst = NO_BURST;
    before = null;
  };
  const finish = (): void => {
    const { text } = burst;
    forget();
    for (const listener of listeners) listener(text.trim());
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const character = scannedCharacter(event);
    if (character === undefined) return;
    if (character === null) {
      forget();
      return;
    }
    burst = nextBurst(burst, character, event.timeStamp);
    if (burst.text.length === 1) {
      const field = asField(document.activeElement);
      before = field === null ? null : { field, text: readField(field) };
    }
    cancel();
    cancel = schedule(isScan(burst) ? finish : forget, QUIET_MS);
    if (!isScan(burst)) return;
    const isAwaited = listeners.size > 0;
    if (character !== '\n' && !isAwaited) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (isAwaited && before !== null) {
      // The first characters were typed before it was clear whose they are.
      writeField(before.field, before.text);
      before = null;
    }
  };
  return { onKeyDown, stop: forget };
}

/** What the key adds to a burst; `undefined` for a key that neither adds nor ends, `null` for one that no scanner presses. */
function scannedCharacter(event: KeyboardEvent): string | null | undefined {
  if (event.key === 'Shift' || event.key === 'CapsLock' || event.key === 'Unidentified') return undefined;
  if (event.repeat || event.isComposing) return null;
  if (event.key === 'Enter' || event.key === 'Tab') return '\n';
  return event.key.length === 1 && !event.metaKey ? event.key : null;
}
