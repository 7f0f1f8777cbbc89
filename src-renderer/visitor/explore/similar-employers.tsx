import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Employer } from '../../../src-shared/domain/employer.ts';
import { useLoaded } from '../../app/loaded-context.ts';
import { useSession } from '../../app/session-context.ts';
import { editionWords } from '../edition-words.ts';
import { similarEmployers } from '../similar.ts';
import { useList } from '../use-list.ts';
import { EmployerCards } from './employer-cards.tsx';
import styles from './employer-sheet.module.css';

/** Employers that share something rare with this one, each with what that is. */
export function SimilarEmployers({ employer }: { readonly employer: Employer }) {
  const { t } = useTranslation();
  const { view } = useLoaded();
  const { tell } = useSession();
  const list = useList();
  const words = useMemo(() => editionWords(view), [view]);
  const similar = similarEmployers(view, words, employer);
  if (similar.length === 0) return null;
  return (
    <section className={styles['jobs']} data-testid="similar">
      <h3>{t('similar.employers')}</h3>
      <EmployerCards
        employers={similar.map((other) => other.employer)}
        reasonOf={({ id }) => {
          const found = similar.find((other) => other.employer.id === id);
          return (
            found &&
            t('similar.also', {
              what: list([...found.words, ...found.fields.map((field) => t(`field.${field}`))]),
            })
          );
        }}
        onOpen={(id) => {
          tell({ type: 'employerOpened', id });
        }}
      />
    </section>
  );
}
