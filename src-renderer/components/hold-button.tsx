import { useEffect, useRef, type ReactNode } from 'react';
import styles from './hold-button.module.css';

interface HoldButtonProps {
  readonly label: string;
  readonly holdMs: number;
  readonly testId?: string;
  /** A short tap. */
  readonly onTap?: () => void;
  /** Held long enough without leaving. */
  readonly onHold: () => void;
  readonly children: ReactNode;
}

/** Does one thing when tapped and a hidden other one when held, by finger, mouse or the Enter key. */
export function HoldButton({ label, holdMs, testId, onTap, onHold, children }: HoldButtonProps) {
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const wasHeld = useRef(false);
  const stop = (): void => {
    clearTimeout(timer.current);
    timer.current = undefined;
  };
  const start = (): void => {
    if (timer.current !== undefined) return; // a held key repeats
    wasHeld.current = false;
    timer.current = setTimeout(() => {
      timer.current = undefined;
      wasHeld.current = true;
      onHold();
    }, holdMs);
  };
  useEffect(() => stop, []);
  return (
    <button
      type="button"
      className={styles['hold']}
      aria-label={label}
      data-testid={testId}
      onPointerDown={start}
      onPointerUp={stop}
      onPointerLeave={stop}
      onPointerCancel={stop}
      onKeyDown={(event) => {
        if (event.key === 'Enter') start();
      }}
      onKeyUp={stop}
      onBlur={stop}
      onClick={() => {
        if (!wasHeld.current) onTap?.();
        wasHeld.current = false;
      }}
    >
      {children}
    </button>
  );
}
