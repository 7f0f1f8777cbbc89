import type { ReactNode } from 'react';
import styles from './fact-list.module.css';

export interface Fact {
  /** Stays the same in every language; also the end of its test id. */
  readonly id: string;
  readonly label: string;
  readonly value: ReactNode;
}

/** Names and their values, one below the other, as wide as there is room. */
export function FactList({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className={styles['facts']}>
      {facts.map(({ id, label, value }) => (
        <div key={id} className={styles['fact']} data-testid={`fact-${id}`}>
          <dt className={styles['label']}>{label}</dt>
          <dd className={styles['value']}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
