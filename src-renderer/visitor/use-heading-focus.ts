import { useEffect, useRef, type RefObject } from 'react';

/**
 * Moves the focus to a screen's heading when the screen appears, and back to where it was when it goes. The heading needs
 * `tabIndex={-1}`. `key`: what the screen is about; a new one is a new screen.
 */
export function useHeadingFocus(key: string): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    heading.current?.focus({ preventScroll: true });
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, [key]);
  return heading;
}
