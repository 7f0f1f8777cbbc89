import { ChevronDown } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import styles from './paged-list.module.css';

/** So many cards are drawn at once: more than a visitor scrolls through, few enough to be there at once. */
const PAGE_SIZE = 60;

interface PagedListProps<T> {
  readonly items: readonly T[];
  /** One `li` with a key. */
  readonly render: (item: T) => ReactNode;
  readonly label: string;
}

/** A list of cards that grows by pages, so that ten thousand jobs do not stop the screen. */
export function PagedList<T>({ items, render, label }: PagedListProps<T>) {
  const { t } = useTranslation();
  const [limit, setLimit] = useState(PAGE_SIZE);
  const rest = items.length - limit;
  return (
    <>
      <ul className={styles['list']} aria-label={label}>
        {items.slice(0, limit).map(render)}
      </ul>
      {rest > 0 && (
        <div className={styles['more']}>
          <Button
            icon={ChevronDown}
            testId="show-more"
            onPress={() => {
              setLimit(limit + PAGE_SIZE);
            }}
          >
            {t('list.more', { count: Math.min(rest, PAGE_SIZE) })}
          </Button>
        </div>
      )}
    </>
  );
}
