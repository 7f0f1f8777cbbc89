import { ChevronDown } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import styles from './results-view.module.css';

interface FoundGroupProps<T> {
  readonly testId: string;
  readonly title: string;
  readonly items: readonly T[];
  /** So many stand there at first, so that the next group is in sight; `undefined`: all of them. */
  readonly atFirst: number | undefined;
  readonly children: (items: readonly T[]) => ReactNode;
}

/** Results of one kind, the best first; the rest is one touch away. */
export function FoundGroup<T>({ testId, title, items, atFirst, children }: FoundGroupProps<T>) {
  const { t } = useTranslation();
  const [showsAll, setShowsAll] = useState(atFirst === undefined);
  const shown = showsAll ? items : items.slice(0, atFirst);
  return (
    <section className={styles['group']} data-testid={testId}>
      <h3>{title}</h3>
      {children(shown)}
      {shown.length < items.length && (
        <div className={styles['more']}>
          <Button
            icon={ChevronDown}
            testId={`${testId}-all`}
            onPress={() => {
              setShowsAll(true);
            }}
          >
            {t('found.showAll', { count: items.length })}
          </Button>
        </div>
      )}
    </section>
  );
}
