import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schedule } from '../../app/idle-watch.ts';
import { useLoaded } from '../../app/loaded-context.ts';
import styles from './changing-line.module.css';
import { editionFacts, type EditionFact } from './edition-facts.ts';

/** Long enough to be read twice in passing. */
const LINE_MS = 5000;

/**
 * One line after the other of what there is. For the eyes only: a line that changes by itself would interrupt a screen
 * reader, and all of it stands in the lists.
 */
export function ChangingLine({ schedule }: { readonly schedule: Schedule }) {
  const { view } = useLoaded();
  const facts = useMemo(() => editionFacts(view), [view]);
  const words = useFactWords();
  const [shown, setShown] = useState(0);
  useEffect(
    () =>
      schedule(() => {
        setShown(shown + 1);
      }, LINE_MS),
    [shown, schedule],
  );
  const fact = facts[shown % Math.max(1, facts.length)];
  if (fact === undefined) return null;
  return (
    <p aria-hidden className={styles['line']} data-testid="attract-fact">
      <span key={shown} className={styles['words']}>
        {words(fact)}
      </span>
    </p>
  );
}

function useFactWords(): (fact: EditionFact) => string {
  const { t, i18n } = useTranslation();
  return (fact) => {
    if (fact.type === 'keywords') return t('attractFacts.keywords', { words: fact.words.join(' · ') });
    const number = fact.count.toLocaleString(i18n.language);
    return fact.type === 'field'
      ? t('attractFacts.employersIn', { count: fact.count, number, field: t(`field.${fact.field}`) })
      : t(`attractFacts.${fact.level}`, { count: fact.count, number });
  };
}
