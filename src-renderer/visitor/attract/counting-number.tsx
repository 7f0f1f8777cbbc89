import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MonotonicMs, Schedule } from '../../app/idle-watch.ts';
import styles from './counting-number.module.css';

const COUNTING_MS = 1400;
/** Twenty figures a second are seen as running, and cost a third of what every frame would. */
const TICK_MS = 50;

/** What the number shows after so long: fast at first, slowly into its value; never more than it. */
export function countedTo(value: number, elapsedMs: number): number {
  const share = Math.min(1, Math.max(0, elapsedMs / COUNTING_MS));
  return Math.round(value * (1 - (1 - share) ** 3));
}

interface CountingNumberProps {
  readonly value: number;
  /** Stands there at once: somebody asked for less motion. */
  readonly isCalm: boolean;
  readonly now: MonotonicMs;
  readonly schedule: Schedule;
}

/** Runs up to its value when the screen appears. A screen reader hears the value at once, and only once. */
export function CountingNumber({ value, isCalm, now, schedule }: CountingNumberProps) {
  const { i18n } = useTranslation();
  const [elapsedMs, setElapsedMs] = useState(() =>
    isCalm || window.matchMedia('(prefers-reduced-motion: reduce)').matches ? COUNTING_MS : 0,
  );
  const startedAtRef = useRef<number | null>(null);
  useEffect(() => {
    if (elapsedMs >= COUNTING_MS) return undefined;
    // By the clock, not by ticks: a machine that is busy shows fewer figures, not wrong ones.
    const startedAt = (startedAtRef.current ??= now());
    return schedule(() => {
      setElapsedMs(Math.max(1, now() - startedAt));
    }, TICK_MS);
  }, [elapsedMs, now, schedule]);
  const words = (number: number): string => number.toLocaleString(i18n.language);
  return (
    <span className={styles['number']}>
      <span className="visually-hidden">{words(value)}</span>
      <span aria-hidden className={styles['room']}>
        {words(value)}
      </span>
      <span aria-hidden className={styles['shown']}>
        {words(countedTo(value, elapsedMs))}
      </span>
    </span>
  );
}
