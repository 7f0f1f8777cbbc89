import { ChevronRight, LockKeyhole } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { LeadId, SealedLead } from '../../../src-shared/domain/lead.ts';
import { momentWords } from '../staff-words.ts';
import type { LeadEntry } from './lead-entry.ts';
import { ExportMark, OptInMark, RatingMark } from './lead-marks.tsx';
import styles from './lead-row.module.css';

interface LeadRowProps {
  readonly entry: LeadEntry;
  readonly onOpen: (id: LeadId) => void;
}

/** One contact in the list; the whole row opens it. One that is sealed for somebody else shows what is known of it. */
export function LeadRow({ entry: { facts, lead }, onOpen }: LeadRowProps) {
  const { t, i18n } = useTranslation();
  // Without an address there is nothing to confirm; whether a sealed contact has one is only known once a mail went there.
  const hasOptIn = lead === null ? facts.optIn.state !== 'recorded' : lead.email !== null;
  return (
    <li className={styles['item']}>
      <button
        type="button"
        className={styles['row']}
        data-testid="staff-lead"
        onClick={() => onOpen(facts.id)}
      >
        {lead === null ? (
          <>
            <span className={styles['name']}>
              <LockKeyhole aria-hidden className={styles['lock']} />
              {t('leads.number', { number: facts.sequenceNumber })}
            </span>
            <span className={styles['reach']}>{t('leads.sealed')}</span>
          </>
        ) : (
          <Person lead={lead} />
        )}
        <span className={styles['when']}>{momentWords(facts.capturedAtMs, i18n.language)}</span>
        <span className={styles['marks']}>
          {lead !== null && <RatingMark rating={lead.assessment.rating ?? 'none'} />}
          {hasOptIn && <OptInMark state={facts.optIn.state} />}
          <ExportMark isExported={facts.isExported} />
        </span>
        <ChevronRight aria-hidden className={styles['arrow']} />
      </button>
    </li>
  );
}

function Person({ lead }: { readonly lead: SealedLead }) {
  const { t } = useTranslation();
  const count = lead.recipients.length;
  return (
    <>
      <span className={styles['name']}>
        {lead.firstName} {lead.lastName}
      </span>
      <span className={styles['reach']}>
        {lead.email !== null && <span>{lead.email}</span>}
        {lead.phone !== null && <span>{lead.phone}</span>}
      </span>
      <span className={styles['recipients']}>
        {count === 0 ? t('leads.noRecipient') : t('leads.recipientCount', { count })}
      </span>
    </>
  );
}

/** The columns' names where rows are as wide as a table's. */
export function LeadRowHeads() {
  const { t } = useTranslation();
  return (
    <div className={styles['heads']} aria-hidden>
      <span>{t('leads.head.name')}</span>
      <span>{t('leads.head.reach')}</span>
      <span>{t('leads.head.when')}</span>
      <span>{t('leads.head.recipients')}</span>
      <span>{t('leads.head.state')}</span>
    </div>
  );
}
