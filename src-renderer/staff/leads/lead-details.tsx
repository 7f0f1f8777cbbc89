import { ArrowLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { SealedLead } from '../../../src-shared/domain/lead.ts';
import { Button } from '../../components/button.tsx';
import { FactList, type Fact } from '../fact-list.tsx';
import styles from './lead-details.module.css';
import { Note } from '../note.tsx';
import { Panel } from '../panel.tsx';
import { ScreenFrame } from '../screen-frame.tsx';
import { dayWords, momentWords } from '../staff-words.ts';

/** Everything that one visitor left, and what was agreed about it. */
export function LeadDetails({ lead, onClose }: { readonly lead: SealedLead; readonly onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const notGiven = t('staff.lead.notGiven');
  const facts: readonly Fact[] = [
    { id: 'email', label: t('staff.lead.email'), value: lead.email ?? notGiven },
    { id: 'phone', label: t('staff.lead.phone'), value: lead.phone ?? notGiven },
    {
      id: 'role',
      label: t('staff.lead.role'),
      value: lead.role === null ? notGiven : t(`role.${lead.role}`),
    },
    {
      id: 'language',
      label: t('staff.lead.language'),
      value: t(`staff.lead.languageName.${lead.language}`),
    },
    {
      id: 'captured',
      label: t('staff.lead.captured'),
      value: momentWords(lead.capturedAtMs, i18n.language),
    },
    { id: 'event', label: t('staff.lead.event'), value: `${lead.event} · ${lead.kiosk.name}` },
    {
      id: 'kept-until',
      label: t('staff.lead.keptUntil'),
      value: dayWords(lead.keepUntilMs, i18n.language),
    },
  ];
  return (
    <ScreenFrame
      title={`${lead.firstName} ${lead.lastName}`}
      about={lead.id}
      testId="staff-lead-details"
      aside={<p>{t('staff.lead.number', { number: lead.sequenceNumber })}</p>}
      foot={
        <Button icon={ArrowLeft} testId="staff-lead-close" onPress={onClose}>
          {t('staff.lead.backToList')}
        </Button>
      }
    >
      {lead.isDemo && <Note kind="warning">{t('staff.lead.demo')}</Note>}
      <FactList facts={facts} />
      <Panel title={t('staff.lead.message')}>
        <p className={styles['message']}>{lead.message === '' ? t('staff.lead.noMessage') : lead.message}</p>
      </Panel>
      <Panel title={t('staff.lead.recipients')}>
        {lead.recipients.length === 0 ? (
          <p>{t('staff.lead.noRecipients')}</p>
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
      <Panel title={t('staff.lead.consents')}>
        <FactList
          facts={lead.consents.map((consent) => ({
            id: `${consent.purpose} ${consent.recipient?.id ?? ''}`,
            label: t(`staff.purpose.${consent.purpose}`),
            value: t('staff.lead.consentDetail', {
              recipient: consent.recipient?.name ?? t('staff.lead.network'),
              version: consent.textVersion,
              language: t(`staff.lead.languageName.${consent.language}`),
              moment: momentWords(consent.givenAtMs, i18n.language),
            }),
          }))}
        />
      </Panel>
    </ScreenFrame>
  );
}
