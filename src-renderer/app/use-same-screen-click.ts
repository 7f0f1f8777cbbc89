import { useRef, type MouseEvent } from 'react';
import type { Screen } from './session.ts';

/**
 * Lets a click count only on the screen on which its finger went down. Chromium makes the click of a touch a moment after
 * the finger was lifted; when the lifting itself has changed the screen, that click would land on whatever came up under the
 * finger. Keys make clicks without a finger; those always count.
 */
export function useSameScreenClick(step: Screen['step']): {
  readonly onPointerDownCapture: () => void;
  readonly onClickCapture: (event: MouseEvent) => void;
} {
  const touchedStepRef = useRef(step);
  return {
    onPointerDownCapture: () => {
      touchedStepRef.current = step;
    },
    onClickCapture: (event) => {
      if (event.detail === 0 || touchedStepRef.current === step) return;
      event.preventDefault();
      event.stopPropagation();
    },
  };
}
