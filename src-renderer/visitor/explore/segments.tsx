import type { LucideIcon } from 'lucide-react';
import styles from './segments.module.css';

interface Segment<T extends string> {
  readonly value: T;
  readonly text: string;
  readonly icon?: LucideIcon;
  /** Shown in a small round after the text. */
  readonly count?: number;
  readonly testId?: string;
}

interface SegmentsProps<T extends string> {
  readonly label: string;
  readonly segments: readonly Segment<T>[];
  readonly chosen: T;
  readonly onChoose: (value: T) => void;
  /** `large`: the panel's tabs. */
  readonly size?: 'small' | 'large';
}

/** A row of buttons of which one is pressed. */
export function Segments<T extends string>({
  label,
  segments,
  chosen,
  onChoose,
  size = 'small',
}: SegmentsProps<T>) {
  return (
    <div role="group" aria-label={label} className={styles[size]}>
      {segments.map(({ value, text, icon: Icon, count, testId }) => (
        <button
          key={value}
          type="button"
          className={styles['segment']}
          aria-pressed={value === chosen}
          data-testid={testId}
          onClick={() => {
            onChoose(value);
          }}
        >
          {Icon && <Icon aria-hidden className={styles['icon']} />}
          <span>{text}</span>
          {count !== undefined && <span className={styles['count']}>{count}</span>}
        </button>
      ))}
    </div>
  );
}
