import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './choice.module.css';

interface ChoiceProps {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly detail?: ReactNode;
  /** Given: one of several of which exactly one is on. */
  readonly isOn?: boolean;
  readonly testId?: string;
  readonly onChoose: () => void;
}

/** A large row to tap: a stick, a folder, a kind of file. */
export function Choice({ icon: Icon, title, detail, isOn, testId, onChoose }: ChoiceProps) {
  return (
    <button
      type="button"
      className={styles['choice']}
      role={isOn === undefined ? undefined : 'radio'}
      aria-checked={isOn}
      data-testid={testId}
      onClick={onChoose}
    >
      <Icon aria-hidden className={styles['icon']} />
      <span className={styles['words']}>
        <span className={styles['title']}>{title}</span>
        {detail !== undefined && <span className={styles['detail']}>{detail}</span>}
      </span>
      {isOn !== undefined && <span className={styles['mark']} aria-hidden />}
    </button>
  );
}
