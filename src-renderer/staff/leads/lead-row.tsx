import { ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { LeadId, SealedLead } from '../../../src-shared/domain/lead.ts';
import styles from './lead-row.module.css';
import { momentWords } from '../staff-words.ts';

/** One contact in the list; the whole row opens it. */
export function LeadRow({
  lead,
  onOpen,
}: {
  readonly lead: SealedLead;
  readonly onOpen: (id: LeadId) => void;
}) {
  const { t, i18n } = useTranslation();
  const count = lead.recipients.length;
  return (
    <li>
      <button
        type="button"
        className={styles['row']}
        data-testid="staff-lead"
        onClick={() => onOpen(lead.id)}
      >
        <span className={styles['name']}>
          {lead.firstName} {lead.lastName}
        </span>
        <span className={styles['reach']}>
          {lead.email !== null && <span>{lead.email}</span>}
          {lead.phone !== null && <span>{lead.phone}</span>}
        </span>
        <span className={styles['when']}>{momentWords(lead.capturedAtMs, i18n.language)}</span>
        <span className={styles['recipients']}>
          {count === 0 ? t('staff.leads.noRecipient') : t('staff.leads.recipientCount', { count })}
        </span>
        <span className={styles['purposes']}>
          {[...new Set(lead.consents.map(({ purpose }) => purpose))].map((purpose) => (
            <span key={purpose} className={styles['purpose']}>
              {t(`staff.purpose.${purpose}`)}
            </span>
          ))}
        </span>
        <ChevronRight aria-hidden className={styles['arrow']} />
      </button>
    </li>
  );
}
