import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LeadExport } from '../../../src-shared/contract/lead-calls.ts';
import type { SealedLead } from '../../../src-shared/domain/lead.ts';
import { FactList, type Fact } from '../fact-list.tsx';
import type { Fetched } from '../export-stage.ts';
import { Panel } from '../panel.tsx';
import { dayWords, momentWords } from '../staff-words.ts';
import type { LeadEntry } from './lead-entry.ts';
import styles from './lead-facts.module.css';

/** What is known of a contact, by name and value; of a sealed one only what stands outside the envelope. */
export function useLeadFacts(
  { facts, lead }: LeadEntry,
  exports: Fetched<readonly LeadExport[]>,
): readonly Fact[] {
  const { t, i18n } = useTranslation();
  const notGiven = t('leads.notGiven');
  const person: readonly Fact[] =
    lead === null
      ? []
      : [
          { id: 'email', label: t('leads.email'), value: lead.email ?? notGiven },
          { id: 'phone', label: t('leads.phone'), value: lead.phone ?? notGiven },
          {
            id: 'role',
            label: t('leads.role'),
            value: lead.role === null ? notGiven : t(`role.${lead.role}`),
          },
          { id: 'language', label: t('leads.language'), value: t(`leads.languageName.${lead.language}`) },
        ];
  return [
    ...person,
    { id: 'captured', label: t('leads.captured'), value: momentWords(facts.capturedAtMs, i18n.language) },
    {
      id: 'event',
      label: t('leads.event'),
      value: lead === null ? facts.event : `${facts.event} · ${lead.kiosk.name}`,
    },
    { id: 'kept-until', label: t('leads.keptUntil'), value: dayWords(facts.keepUntilMs, i18n.language) },
    {
      id: 'opt-in',
      label: t('leads.optInLabel'),
      value: t(`leads.optInDetail.${facts.optIn.state}`, {
        moment: momentWords(facts.optIn.sinceMs, i18n.language),
      }),
    },
    { id: 'exports', label: t('leads.exportsLabel'), value: useExportWords(exports) },
  ];
}

function useExportWords(exports: Fetched<readonly LeadExport[]>): ReactNode {
  const { t, i18n } = useTranslation();
  if (exports.step === 'waiting') return t('leads.exportsLooking');
  if (exports.step === 'failed') return t('leads.exportsUnknown');
  if (exports.value.length === 0) return t('leads.notExported');
  return (
    <ul>
      {exports.value.map(({ atMs, fileName, isCurrent }) => (
        <li key={`${String(atMs)} ${fileName}`}>
          {t(isCurrent ? 'leads.exportedTo' : 'leads.exportedBefore', {
            moment: momentWords(atMs, i18n.language),
            fileName,
          })}
        </li>
      ))}
    </ul>
  );
}

/** What a visitor wrote, and for whom. */
export function LeadMessage({ lead }: { readonly lead: SealedLead }) {
  const { t } = useTranslation();
  return (
    <>
      <Panel title={t('leads.message')}>
        <p className={styles['message']}>{lead.message === '' ? t('leads.noMessage') : lead.message}</p>
      </Panel>
      <Panel title={t('leads.recipients')}>
        {lead.recipients.length === 0 ? (
          <p>{t('leads.noRecipients')}</p>
        ) : (
          <ul className={styles['recipients']}>
            {lead.recipients.map(({ id, name }) => (
              <li key={id} className={styles['recipient']}>
                {name}
              </li>
            ))}
          </ul>
        )}
      </Panel>
    </>
  );
}

/** What was agreed to, one line for each purpose and recipient. */
export function LeadConsents({ lead }: { readonly lead: SealedLead }) {
  const { t, i18n } = useTranslation();
  return (
    <Panel title={t('leads.consents')}>
      <FactList
        facts={lead.consents.map((consent) => ({
          id: `${consent.purpose} ${consent.recipient?.id ?? ''}`,
          label: t(`leads.purpose.${consent.purpose}`),
          value: t('leads.consentDetail', {
            recipient: consent.recipient?.name ?? t('leads.network'),
            version: consent.textVersion,
            language: t(`leads.languageName.${consent.language}`),
            moment: momentWords(consent.givenAtMs, i18n.language),
          }),
        }))}
      />
    </Panel>
  );
}
