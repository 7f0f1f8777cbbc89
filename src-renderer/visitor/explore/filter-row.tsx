import { Chip } from '../../components/chip.tsx';
import type { Choice } from '../browse.ts';
import styles from './filter-row.module.css';

interface FilterRowProps<T extends string> {
  readonly label: string;
  readonly choices: readonly Choice<T>[];
  readonly chosen: readonly T[];
  readonly nameOf: (value: T) => string;
  readonly colourOf?: (value: T) => string;
  readonly onToggle: (value: T) => void;
}

/** Filter chips in one row that scrolls sideways; its soft edge shows that it goes on. */
export function FilterRow<T extends string>({
  label,
  choices,
  chosen,
  nameOf,
  colourOf,
  onToggle,
}: FilterRowProps<T>) {
  return (
    <div role="group" aria-label={label} className={styles['row']}>
      {choices.map(({ value, count }) => (
        <Chip
          key={value}
          label={nameOf(value)}
          count={count}
          {...(colourOf && { colour: colourOf(value) })}
          isOn={chosen.includes(value)}
          testId={`filter-${value}`}
          onToggle={() => {
            onToggle(value);
          }}
        />
      ))}
    </div>
  );
}
