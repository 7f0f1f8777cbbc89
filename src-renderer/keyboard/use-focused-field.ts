import { useEffect, useState } from 'react';
import { asField, type Field } from './field.ts';

/**
 * The keyboard goes only so long after its field lost the focus. The finger that left the field is still on the button it
 * meant; were the page to grow back under it at once, the tap would land elsewhere.
 */
const CLOSE_AFTER_MS = 220;

/** The field that has the focus and wants the on-screen keyboard, or `null`. */
export function useFocusedField(): Field | null {
  const [field, setField] = useState<Field | null>(null);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (): void => {
      clearTimeout(timer);
      setField(asField(document.activeElement));
    };
    const onFocusIn = (event: FocusEvent): void => {
      if (asField(event.target) !== null) look();
    };
    const onFocusOut = (): void => {
      clearTimeout(timer);
      timer = setTimeout(look, CLOSE_AFTER_MS);
    };
    look();
    document.addEventListener('focusin', onFocusIn);
    document.addEventListener('focusout', onFocusOut);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('focusin', onFocusIn);
      document.removeEventListener('focusout', onFocusOut);
    };
  }, []);

  // Chromium tells nobody when the focused field is taken out of the page.
  useEffect(() => {
    if (field === null) return undefined;
    const observer = new MutationObserver(() => {
      if (!field.isConnected) setField(asField(document.activeElement));
    });
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      observer.disconnect();
    };
  }, [field]);

  return field;
}
