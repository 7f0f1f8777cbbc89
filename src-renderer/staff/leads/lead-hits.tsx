import { Pause, Search } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { LeadId } from '../../../src-shared/domain/lead.ts';
import { Button } from '../../components/button.tsx';
import styles from './lead-hits.module.css';
import { LeadRow, LeadRowHeads } from './lead-row.tsx';
import { isAtEnd, isWalking, lookedAt, type Walk } from './lead-walk.ts';

interface LeadHitsProps {
  readonly walk: Walk;
  readonly total: number;
  readonly onGoOn: () => void;
  readonly onStop: () => void;
  readonly onOpen: (id: LeadId) => void;
}

/** What was found so far, in how many of the contacts, and the offer to look through the rest. */
export function LeadHits({ walk, total, onGoOn, onStop, onOpen }: LeadHitsProps) {
  const { t } = useTranslation();
  const { hits } = walk;
  const looked = lookedAt(walk, total);
  const isRunning = isWalking(walk, total);
  const isWhole = isAtEnd(walk, total);
  return (
    <>
      <div className={styles['state']} data-testid="staff-leads-state">
        <div className={styles['words']}>
          <p className={styles['found']} role="status">
            {t('leads.found', { count: hits.length })}
          </p>
          <p>
            {isWhole
              ? t('leads.lookedAtAll', { count: total })
              : t('leads.lookedAt', { count: total, looked })}
          </p>
          {!isWhole && (
            <div
              className={styles['bar']}
              role="progressbar"
              aria-label={t('leads.search')}
              aria-valuemin={0}
              aria-valuemax={total}
              aria-valuenow={looked}
            >
              <div
                className={styles['done']}
                style={{ inlineSize: `${String(Math.round((100 * looked) / total))}%` }}
              />
            </div>
          )}
        </div>
        {isRunning && (
          <Button icon={Pause} testId="staff-leads-stop" onPress={onStop}>
            {t('leads.stop')}
          </Button>
        )}
        {!isRunning && !isWhole && (
          <Button kind="primary" icon={Search} testId="staff-leads-go-on" onPress={onGoOn}>
            {t('leads.goOn', { count: total - looked })}
          </Button>
        )}
      </div>
      {hits.length > 0 && (
        <div>
          <LeadRowHeads />
          <ul aria-label={t('leads.title')}>
            {hits.map((entry) => (
              <LeadRow key={entry.facts.id} entry={entry} onOpen={onOpen} />
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
