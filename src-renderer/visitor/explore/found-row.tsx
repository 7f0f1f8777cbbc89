import type { LucideIcon } from 'lucide-react';
import styles from './found-row.module.css';
import { Marked } from './marked.tsx';

interface FoundRowProps {
  readonly id: string;
  readonly testId: string;
  readonly icon: LucideIcon;
  readonly name: string;
  readonly note: string;
  readonly onOpen: () => void;
}

/** One found topic or place. */
export function FoundRow({ id, testId, icon: Icon, name, note, onOpen }: FoundRowProps) {
  return (
    <li>
      <button type="button" className={styles['row']} data-testid={testId} data-id={id} onClick={onOpen}>
        <Icon aria-hidden className={styles['icon']} />
        <span className={styles['words']}>
          <span className={styles['name']}>
            <Marked text={name} />
          </span>
          <span className={styles['note']}>{note}</span>
        </span>
      </button>
    </li>
  );
}
