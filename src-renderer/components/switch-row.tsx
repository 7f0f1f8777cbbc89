import type { LucideIcon } from 'lucide-react';
import { useId } from 'react';
import styles from './switch-row.module.css';

interface SwitchRowProps {
  readonly icon: LucideIcon;
  readonly title: string;
  /** One line: what turning it on does. */
  readonly hint: string;
  readonly isOn: boolean;
  readonly testId?: string;
  readonly onToggle: () => void;
}

/** Something that is on or off, explained; the whole row is the switch. */
export function SwitchRow({ icon: Icon, title, hint, isOn, testId, onToggle }: SwitchRowProps) {
  const id = useId();
  return (
    <button
      type="button"
      role="switch"
      aria-checked={isOn}
      aria-labelledby={id}
      aria-describedby={`${id}-hint`}
      className={styles['row']}
      data-testid={testId}
      onClick={onToggle}
    >
      <Icon aria-hidden className={styles['icon']} />
      <span className={styles['words']}>
        <span id={id} className={styles['title']}>
          {title}
        </span>
        <span id={`${id}-hint`} className={styles['hint']}>
          {hint}
        </span>
      </span>
      <span aria-hidden className={styles['track']}>
        <span className={styles['thumb']} />
      </span>
    </button>
  );
}
