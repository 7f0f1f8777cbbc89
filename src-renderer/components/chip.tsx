import { Check } from 'lucide-react';
import styles from './chip.module.css';

interface ChipProps {
  readonly label: string;
  /** How many there are behind it. */
  readonly count?: number;
  /** A dot in a field's colour, `#rrggbb`. */
  readonly colour?: string;
  readonly isOn: boolean;
  readonly testId?: string;
  readonly onToggle: () => void;
}

/** A filter that is on or off. */
export function Chip({ label, count, colour, isOn, testId, onToggle }: ChipProps) {
  return (
    <button
      type="button"
      className={styles['chip']}
      aria-pressed={isOn}
      data-testid={testId}
      onClick={onToggle}
    >
      {isOn ? (
        <Check aria-hidden className={styles['check']} />
      ) : (
        colour !== undefined && (
          <svg aria-hidden className={styles['dot']} viewBox="0 0 10 10">
            <circle cx="5" cy="5" r="5" fill={colour} />
          </svg>
        )
      )}
      <span>{label}</span>
      {count !== undefined && <span className={styles['count']}>{count}</span>}
    </button>
  );
}
