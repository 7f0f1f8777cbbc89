import { Check } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import styles from './checkbox.module.css';

interface CheckboxProps {
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
  readonly children: ReactNode;
  readonly problem?: string | undefined;
  /** Marks it as part of what is wrong where the words stand elsewhere, over a group. */
  readonly isInvalid?: boolean;
  readonly testId?: string;
}

/** A native checkbox whose whole text is the touch target. */
export function Checkbox({ isOn, onChange, children, problem, isInvalid, testId }: CheckboxProps) {
  const id = useId();
  return (
    <div>
      <label className={styles['row']}>
        <input
          type="checkbox"
          className={styles['input']}
          checked={isOn}
          data-testid={testId}
          aria-describedby={problem === undefined ? undefined : id}
          aria-invalid={problem !== undefined || isInvalid === true}
          onChange={(event) => {
            onChange(event.target.checked);
          }}
        />
        <span className={styles['box']} aria-hidden>
          <Check className={styles['tick']} />
        </span>
        <span className={styles['text']}>{children}</span>
      </label>
      {problem !== undefined && (
        <p id={id} className={styles['problem']}>
          {problem}
        </p>
      )}
    </div>
  );
}
