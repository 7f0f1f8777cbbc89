import { Minus, Plus } from 'lucide-react';
import { useId } from 'react';
import { IconButton } from '../../components/icon-button.tsx';
import card from '../card-row.module.css';
import styles from './setup.module.css';

interface StepperProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: number;
  /** The values there are to choose from, smallest first. A value between two of them goes to its neighbours. */
  readonly values: readonly number[];
  /** The value in words. */
  readonly words: string;
  readonly lessLabel: string;
  readonly moreLabel: string;
  readonly testId: string;
  readonly onChange: (value: number) => void;
}

/** A number that is chosen with two large buttons, not typed. */
export function Stepper({ label, hint, value, values, words, testId, onChange, ...names }: StepperProps) {
  const id = useId();
  const less = values.filter((one) => one < value).at(-1);
  const more = values.find((one) => one > value);
  return (
    <div className={card['spread']} role="group" aria-labelledby={id}>
      <div className={styles['stepperWords']}>
        <p id={id} className={styles['label']}>
          {label}
        </p>
        {hint !== undefined && <p className={styles['hint']}>{hint}</p>}
      </div>
      <div className={styles['stepperValue']}>
        <IconButton
          icon={Minus}
          isFloating
          label={names.lessLabel}
          isDisabled={less === undefined}
          testId={`${testId}-less`}
          onPress={() => {
            if (less !== undefined) onChange(less);
          }}
        />
        <output className={styles['value']} data-testid={testId}>
          {words}
        </output>
        <IconButton
          icon={Plus}
          isFloating
          label={names.moreLabel}
          isDisabled={more === undefined}
          testId={`${testId}-more`}
          onPress={() => {
            if (more !== undefined) onChange(more);
          }}
        />
      </div>
    </div>
  );
}
