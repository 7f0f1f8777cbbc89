import { Trash2, Users } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SetUpState } from '../../../src-shared/contract/set-up-calls.ts';
import { Choice } from '../choice.tsx';
import choices from '../choices.module.css';
import { FactList } from '../fact-list.tsx';
import { Note } from '../note.tsx';
import { Panel } from '../panel.tsx';
import { isoDayWords } from '../staff-words.ts';
import { wholeMm } from './card-measure.ts';
import { FormFrame, type FormFrameProps } from './form-frame.tsx';

export type EarlierLeads = 'keep' | 'erase';

interface SummaryFormProps extends FormFrameProps {
  readonly state: SetUpState;
  /** Whose the new passphrase is. */
  readonly label: string;
  /** Contacts that were left while the kiosk was a demo; `null`: not known. */
  readonly leadCount: number | null;
  readonly onFinish: (earlierLeads: EarlierLeads) => void;
}

/** Everything once more, and what becomes of the demo's contacts, before the kiosk gets its own key. */
export function SummaryForm({ state, label, leadCount, onFinish, ...frame }: SummaryFormProps) {
  const { t, i18n } = useTranslation();
  const [earlier, setEarlier] = useState<EarlierLeads>('erase');
  const { settings, organiser, mode } = state;
  const days = [settings.eventFrom, settings.eventUntil]
    .filter((day) => day !== null)
    .map((day) => isoDayWords(day, i18n.language));
  const facts = [
    {
      id: 'event',
      label: t('setup.summary.event'),
      value: [settings.eventName, settings.eventPlace, [...new Set(days)].join(' – ')]
        .filter((part) => part !== '')
        .join(' · '),
    },
    {
      id: 'kiosk',
      label: t('setup.summary.kiosk'),
      value: [settings.boothName, settings.kioskName].filter((part) => part !== '').join(' · '),
    },
    {
      id: 'screen',
      label: t('setup.summary.screen'),
      value:
        settings.screenMm === null
          ? t('staff.kiosk.screenUnknown')
          : t('staff.kiosk.screenSize', wholeMm(settings.screenMm)),
    },
    {
      id: 'mode',
      label: t('setup.summary.mode'),
      value: t(organiser === null ? 'setup.summary.boothOnly' : (`setup.summary.who.${mode}` as const)),
    },
    ...(organiser === null
      ? []
      : [{ id: 'organiser', label: t('setup.summary.organiser'), value: organiser.fingerprint }]),
    {
      id: 'controller',
      label: t('setup.summary.controller'),
      value: settings.controller?.name ?? t('setup.summary.noController'),
    },
    {
      id: 'retention',
      label: t('setup.privacy.retention'),
      value: t('setup.privacy.days', { count: settings.retentionDays }),
    },
    { id: 'passphrase', label: t('setup.summary.passphrase'), value: label },
  ];
  const hasLeads = leadCount === null || leadCount > 0;
  return (
    <FormFrame
      {...frame}
      name="summary"
      title={t('setup.summary.title')}
      nextLabel={t('setup.summary.finish')}
      onNext={() => onFinish(hasLeads ? earlier : 'keep')}
    >
      <FactList facts={facts} />
      {hasLeads && (
        <Panel
          title={
            leadCount === null
              ? t('setup.summary.leadsUnknown')
              : t('setup.summary.leads', { count: leadCount })
          }
        >
          <div className={choices['tiles']} role="radiogroup" aria-label={t('setup.summary.leadsWhat')}>
            <Choice
              icon={Trash2}
              title={t('setup.summary.erase')}
              detail={t('setup.summary.eraseMeans')}
              isOn={earlier === 'erase'}
              testId="setup-earlier-erase"
              onChoose={() => setEarlier('erase')}
            />
            <Choice
              icon={Users}
              title={t('setup.summary.keep')}
              detail={t('setup.summary.keepMeans')}
              isOn={earlier === 'keep'}
              testId="setup-earlier-keep"
              onChoose={() => setEarlier('keep')}
            />
          </div>
        </Panel>
      )}
      <Note kind="plain">{t('setup.summary.then')}</Note>
    </FormFrame>
  );
}
