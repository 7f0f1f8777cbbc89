import { useRef, type MouseEvent } from 'react';
import type { Screen } from './session.ts';

/**
 * Lets a click count only on the screen on which its finger went down. Chromium makes the click of a touch a moment after
 * the finger was lifted; when the lifting itself has changed the screen, that click would land on whatever came up under the
 * finger, and the mouse press before it would give that the focus. Keys make clicks without a finger; those always count.
 */
export function useSameScreenClick(step: Screen['step']): {
  readonly onPointerDownCapture: () => void;
  readonly onMouseDownCapture: (event: MouseEvent) => void;
  readonly onClickCapture: (event: MouseEvent) => void;
} {
  const touchedStepRef = useRef(step);
  const isLeftOver = (): boolean => touchedStepRef.current !== step;
  return {
    onPointerDownCapture: () => {
      touchedStepRef.current = step;
    },
    onMouseDownCapture: (event) => {
      if (isLeftOver()) event.preventDefault();
    },
    onClickCapture: (event) => {
      if (event.detail === 0 || !isLeftOver()) return;
      event.preventDefault();
      event.stopPropagation();
    },
  };
}
