import { RotateCcw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { hasFilters } from '../../app/filters.ts';
import { useLoaded } from '../../app/loaded-context.ts';
import { useSession } from '../../app/session-context.ts';
import { Button } from '../../components/button.tsx';
import { employerFieldChoices } from '../browse.ts';
import { Notice } from './notice.tsx';
import styles from './results-view.module.css';

/** Enough to choose from, few enough to read. */
const FIELDS_OFFERED = 4;

/** Nothing fits: what comes nearest, where most is to be found, and the way back to everything. */
export function NothingFound({ nearest }: { readonly nearest: readonly string[] }) {
  const { t } = useTranslation();
  const { view } = useLoaded();
  const { session, tell } = useSession();
  const isFiltered = hasFilters(session.filters);
  const largest = [...employerFieldChoices(view.employers)]
    .sort((a, b) => b.count - a.count)
    .slice(0, FIELDS_OFFERED);
  return (
    <Notice
      action={
        <Button
          icon={RotateCcw}
          testId="search-reset"
          onPress={() => {
            tell({ type: 'filtersCleared' });
          }}
        >
          {t('search.reset')}
        </Button>
      }
    >
      <h2 className={styles['nothing']}>{t('search.nothing', { query: session.query.trim() })}</h2>
      {isFiltered && <p>{t('search.nothingWithFilters')}</p>}
      {nearest.length > 0 && (
        <>
          <p>{t('found.didYouMean')}</p>
          <div className={styles['offers']}>
            {nearest.map((word) => (
              <Button
                key={word}
                kind="primary"
                testId="did-you-mean"
                onPress={() => {
                  tell({ type: 'queryChanged', query: word });
                }}
              >
                {word}
              </Button>
            ))}
          </div>
        </>
      )}
      {!isFiltered && (
        <>
          <p>{t('found.lookAround')}</p>
          <div className={styles['offers']}>
            {largest.map(({ value }) => (
              <Button
                key={value}
                testId="look-around"
                onPress={() => {
                  tell({ type: 'topicOpened', topic: `field:${value}` });
                }}
              >
                {t(`field.${value}`)}
              </Button>
            ))}
          </div>
        </>
      )}
    </Notice>
  );
}
