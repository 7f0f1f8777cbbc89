import { Star, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EmployerField } from '../../../src-shared/domain/fields.ts';
import { classNames } from '../../components/class-names.ts';
import { fieldColour } from '../field-look.ts';
import styles from './card.module.css';
import { Marked } from './marked.tsx';

interface ListCardProps {
  readonly id: string;
  readonly testId: string;
  readonly title: string;
  /** The main field of the employer; gives the card its colour. */
  readonly field: EmployerField | undefined;
  readonly isRemembered: boolean;
  /** On the shortlist itself, where it only ever takes away. */
  readonly isOnShortlist?: boolean | undefined;
  readonly onOpen: () => void;
  readonly onToggle: () => void;
  readonly children: ReactNode;
}

/** One card of a list: the whole of it opens, the star at its corner remembers without opening. */
export function ListCard({
  id,
  testId,
  title,
  field,
  isRemembered,
  isOnShortlist = false,
  onOpen,
  onToggle,
  children,
}: ListCardProps) {
  const { t } = useTranslation();
  const Icon = isOnShortlist ? X : Star;
  return (
    <li className={styles['item']}>
      <button type="button" className={styles['card']} data-testid={testId} data-id={id} onClick={onOpen}>
        <span
          aria-hidden
          className={styles['band']}
          style={field && { backgroundColor: fieldColour(field) }}
        />
        <span className={styles['body']}>
          <strong className={styles['title']}>
            <Marked text={title} />
          </strong>
          {children}
        </span>
      </button>
      <button
        type="button"
        className={styles['mark']}
        aria-label={t(isOnShortlist ? 'shortlist.forget' : 'shortlist.remember', { name: title })}
        {...(!isOnShortlist && { 'aria-pressed': isRemembered })}
        data-testid={isOnShortlist ? 'forget' : 'card-remember'}
        data-id={id}
        onClick={onToggle}
      >
        <Icon
          aria-hidden
          className={classNames(styles['markIcon'], isRemembered && !isOnShortlist && styles['isOn'])}
        />
      </button>
    </li>
  );
}

/** Small facts in one row under a card's title. */
export function CardFacts({ children }: { readonly children: ReactNode }) {
  return <span className={styles['facts']}>{children}</span>;
}

/** A quiet line of a card. */
export function CardLine({ children }: { readonly children: ReactNode }) {
  return <span className={styles['sub']}>{children}</span>;
}

/** Why a card stands in this list, so that nobody has to guess. */
export function CardReason({ children }: { readonly children: string }) {
  return (
    <span className={styles['reason']} data-testid="reason">
      <Marked text={children} />
    </span>
  );
}
