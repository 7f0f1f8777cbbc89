import { ArrowLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { SealedLead } from '../../../src-shared/domain/lead.ts';
import { Button } from '../../components/button.tsx';
import { FactList, type Fact } from '../fact-list.tsx';
import { Note } from '../note.tsx';
import { Panel } from '../panel.tsx';
import { ScreenFrame } from '../screen-frame.tsx';
import { dayWords, momentWords } from '../staff-words.ts';
import styles from './lead-details.module.css';
import type { LeadEntry } from './lead-entry.ts';

interface LeadDetailsProps {
  readonly entry: LeadEntry;
  readonly isCaptureOnly: boolean;
  readonly onClose: () => void;
}

/** Everything that one visitor left, and what was agreed about it; of a sealed contact what is known without opening it. */
export function LeadDetails({ entry, isCaptureOnly, onClose }: LeadDetailsProps) {
  const { t } = useTranslation();
  const { facts, lead } = entry;
  const number = t('leads.number', { number: facts.sequenceNumber });
  return (
    <ScreenFrame
      title={lead === null ? number : `${lead.firstName} ${lead.lastName}`}
      about={facts.id}
      testId="staff-lead-details"
      aside={lead !== null && <p>{number}</p>}
      foot={
        <Button icon={ArrowLeft} testId="staff-lead-close" onPress={onClose}>
          {t('leads.backToList')}
        </Button>
      }
    >
      {lead === null ? (
        <Note kind={isCaptureOnly ? 'plain' : 'warning'}>
          {t(isCaptureOnly ? 'leads.captureOnly' : 'leads.unreadable')}
        </Note>
      ) : (
        lead.isDemo && <Note kind="warning">{t('leads.demo')}</Note>
      )}
      <FactList facts={useFacts(entry)} />
      {lead !== null && <Left lead={lead} />}
    </ScreenFrame>
  );
}

function useFacts({ facts, lead }: LeadEntry): readonly Fact[] {
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
  ];
}

/** The message, for whom, and the consents. */
function Left({ lead }: { readonly lead: SealedLead }) {
  const { t, i18n } = useTranslation();
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
    </>
  );
}
