import { ShieldCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './sound-note.module.css';

interface SoundNoteProps {
  readonly title: string;
  readonly children?: ReactNode;
  readonly isNews?: boolean;
  readonly testId: string;
}

/** Something was checked and is as it should be. */
export function SoundNote({ title, children, isNews = false, testId }: SoundNoteProps) {
  return (
    <div className={styles['note']} role={isNews ? 'status' : undefined} data-testid={testId}>
      <ShieldCheck aria-hidden className={styles['icon']} />
      <div className={styles['words']}>
        <p className={styles['title']}>{title}</p>
        {children}
      </div>
    </div>
  );
}
