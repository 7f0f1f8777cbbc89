import type { ReactNode } from 'react';
import styles from './notice.module.css';

/** A calm statement where a list would be, with what to do about it. */
export function Notice({ children, action }: { readonly children: ReactNode; readonly action?: ReactNode }) {
  return (
    <div className={styles['notice']}>
      <div className={styles['words']}>{children}</div>
      {action}
    </div>
  );
}
