import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './facts.module.css';

/** A sheet's facts. What is not known has no row. */
export function Facts({ children }: { readonly children: ReactNode }) {
  return <dl className={styles['facts']}>{children}</dl>;
}

interface FactProps {
  readonly icon: LucideIcon;
  readonly name: string;
  readonly children: ReactNode;
}

export function Fact({ icon: Icon, name, children }: FactProps) {
  return (
    <div className={styles['fact']}>
      <Icon aria-hidden className={styles['icon']} />
      <dt className={styles['name']}>{name}</dt>
      <dd className={styles['value']}>{children}</dd>
    </div>
  );
}
