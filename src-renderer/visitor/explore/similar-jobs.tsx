import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Job } from '../../../src-shared/domain/job.ts';
import { useLoaded } from '../../app/loaded-context.ts';
import { useSession } from '../../app/session-context.ts';
import { editionWords } from '../edition-words.ts';
import { similarJobs, type SimilarJob } from '../similar.ts';
import { useList } from '../use-list.ts';
import styles from './employer-sheet.module.css';
import { JobCards } from './job-cards.tsx';

/** Jobs like this one, each with what they share. */
export function SimilarJobs({ job }: { readonly job: Job }) {
  const { t } = useTranslation();
  const { view } = useLoaded();
  const { tell } = useSession();
  const list = useList();
  const words = useMemo(() => editionWords(view), [view]);
  const similar = similarJobs(view, words, job);
  if (similar.length === 0) return null;
  const sharedWith = ({ words: shared, field, level }: SimilarJob): string =>
    list([
      ...shared,
      ...(field === null ? [] : [t(`jobField.${field}`)]),
      ...(level === null ? [] : [t(`jobLevel.${level}`)]),
    ]);
  return (
    <section className={styles['jobs']} data-testid="similar">
      <h3>{t('similar.jobs')}</h3>
      <JobCards
        jobs={similar.map((other) => other.job)}
        reasonOf={({ id }) => {
          const found = similar.find((other) => other.job.id === id);
          return found && t('similar.also', { what: sharedWith(found) });
        }}
        onOpen={(id) => {
          tell({ type: 'jobOpened', id });
        }}
      />
    </section>
  );
}
