import { useId, type ReactNode } from 'react';
import styles from './panel.module.css';

interface PanelProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** A titled part of a staff screen. */
export function Panel({ title, children }: PanelProps) {
  const id = useId();
  return (
    <section className={styles['panel']} aria-labelledby={id}>
      <h2 id={id} className={styles['title']}>
        {title}
      </h2>
      {children}
    </section>
  );
}

/** Words at the left, what to do at the right; below each other where it is narrow. */
export function PanelRow({ words, action }: { readonly words: ReactNode; readonly action?: ReactNode }) {
  return (
    <div className={styles['row']}>
      <p className={styles['words']}>{words}</p>
      {action}
    </div>
  );
}
