import { useEffect } from 'react';
import { asField, isOwnKey, pressEnter } from './field.ts';

/**
 * A keyboard that somebody plugged in: Enter goes on as the key on the screen does, Escape puts the keyboard away. Letters
 * and Tab need nobody's help. What a screen has handled itself is left alone.
 */
export function useHardwareKeys(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const field = asField(event.target);
      if (field === null || event.defaultPrevented || event.isComposing || isOwnKey(event)) return;
      if (event.key === 'Escape') {
        event.preventDefault();
        field.blur();
      }
      if (event.key !== 'Enter' || field instanceof HTMLTextAreaElement) return;
      event.preventDefault();
      if (!event.repeat && pressEnter(field) === 'finished') field.blur();
    };
    // On the window: after React, which hears at the root.
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
    };
  }, []);
}
