import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DEMO_EVENT_NAME, type KioskSettings } from '../../../src-shared/domain/kiosk-settings.ts';
import { TextField } from '../../components/text-field.tsx';
import { parseDay, typedDay } from './day-field.ts';
import { FormFrame, type FormFrameProps } from './form-frame.tsx';
import styles from './setup.module.css';

interface EventFormProps extends FormFrameProps {
  readonly settings: KioskSettings;
  readonly onSave: (change: Partial<KioskSettings>) => void;
}

/** Which event this is: stands in every contact and in the name of every export. */
export function EventForm({ settings, onSave, ...frame }: EventFormProps) {
  const { t, i18n } = useTranslation();
  const language = i18n.language === 'en' ? 'en' : 'de';
  const [name, setName] = useState(settings.eventName === DEMO_EVENT_NAME ? '' : settings.eventName);
  const [place, setPlace] = useState(settings.eventPlace);
  const [from, setFrom] = useState(() => typedDay(settings.eventFrom, language));
  const [until, setUntil] = useState(() => typedDay(settings.eventUntil, language));
  const [isSent, setSent] = useState(false);

  const first = parseDay(from);
  const last = parseDay(until);
  const isReversed = first.ok && last.ok && first.day !== null && last.day !== null && last.day < first.day;
  const problems = {
    name: name.trim() === '' ? t('setup.event.nameMissing') : undefined,
    from: first.ok ? undefined : t('setup.event.dayWrong'),
    until: !last.ok ? t('setup.event.dayWrong') : isReversed ? t('setup.event.dayReversed') : undefined,
  };
  const save = (): void => {
    setSent(true);
    if (problems.name !== undefined || !first.ok || !last.ok || isReversed) return;
    onSave({
      eventName: name.trim(),
      eventPlace: place.trim(),
      eventFrom: first.day,
      eventUntil: last.day ?? first.day,
    });
  };
  const said = (problem: string | undefined): string | undefined => (isSent ? problem : undefined);
  return (
    <FormFrame {...frame} name="event" title={t('setup.event.title')} onNext={save}>
      <TextField
        label={t('setup.event.name')}
        hint={t('setup.event.nameHint')}
        value={name}
        keyboard="text"
        maxLength={120}
        isRequired
        problem={said(problems.name)}
        testId="setup-event-name"
        onChange={setName}
      />
      <TextField
        label={t('setup.event.place')}
        value={place}
        keyboard="text"
        maxLength={120}
        testId="setup-event-place"
        onChange={setPlace}
      />
      <div className={styles['pair']}>
        <TextField
          label={t('setup.event.from')}
          hint={t('setup.event.dayHint')}
          value={from}
          keyboard="text"
          maxLength={12}
          problem={said(problems.from)}
          testId="setup-event-from"
          onChange={setFrom}
        />
        <TextField
          label={t('setup.event.until')}
          hint={t('setup.event.untilHint')}
          value={until}
          keyboard="text"
          maxLength={12}
          problem={said(problems.until)}
          testId="setup-event-until"
          onChange={setUntil}
        />
      </div>
    </FormFrame>
  );
}
