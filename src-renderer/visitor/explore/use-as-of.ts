import { useTranslation } from 'react-i18next';
import type { Job } from '../../../src-shared/domain/job.ts';
import { useLoaded } from '../../app/loaded-context.ts';
import { monthAndYear } from '../dates.ts';

/**
 * Says how old the news of a job is; without a date of its own, up to when the edition was gathered. `bare`: only the date,
 * where a heading already says what it is.
 */
export function useAsOf(): (job: Job, form?: 'bare') => string {
  const { t } = useTranslation();
  const { edition } = useLoaded().view;
  return ({ seen }, form) => {
    if (seen === null) return t('job.undated', { date: monthAndYear(edition.date) });
    return form === 'bare' ? monthAndYear(seen) : t('job.asOf', { date: monthAndYear(seen) });
  };
}
