import type { LucideIcon } from 'lucide-react';
import styles from './card.module.css';
import { Marked } from './marked.tsx';

interface CardFactProps {
  readonly icon: LucideIcon;
  readonly children: string;
}

/** One small fact of a card with its picture. */
export function CardFact({ icon: Icon, children }: CardFactProps) {
  return (
    <span className={styles['fact']}>
      <Icon aria-hidden className={styles['icon']} />
      <span>
        <Marked text={children} />
      </span>
    </span>
  );
}
