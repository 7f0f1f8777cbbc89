import { Bell, BellOff, Volume2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KioskSettings } from '../../../src-shared/domain/kiosk-settings.ts';
import { MS_PER_SECOND } from '../../../src-shared/units.ts';
import { Choice } from '../choice.tsx';
import choices from '../choices.module.css';
import { Panel } from '../panel.tsx';
import { FormFrame, type FormFrameProps } from './form-frame.tsx';
import { Stepper } from './stepper.tsx';

/* Within the bounds of `KioskSettings`; what lies between two steps stays until a button is pressed. */
const WARNING_SECONDS = [20, 30, 45, 60, 90, 120, 180, 300] as const;
const CLEAR_SECONDS = [20, 30, 45, 60, 120] as const;
const LOCK_SECONDS = [30, 60, 120, 180, 300, 600, 1800] as const;
const SOUND_ICONS = { off: BellOff, warnings: Bell, all: Volume2 } as const;

interface TimesFormProps extends FormFrameProps {
  readonly settings: KioskSettings;
  readonly onSave: (change: Partial<KioskSettings>) => void;
}

/** How long the kiosk waits for whom, and what may be heard. */
export function TimesForm({ settings, onSave, ...frame }: TimesFormProps) {
  const { t } = useTranslation();
  const [times, setTimes] = useState({
    idleWarningMs: settings.idleWarningMs,
    idleClearMs: settings.idleClearMs,
    staffLockMs: settings.staffLockMs,
  });
  const [sound, setSound] = useState(settings.sound);
  const stepper = (name: keyof typeof times, values: readonly number[]) => {
    const seconds = Math.round(times[name] / MS_PER_SECOND);
    return (
      <Stepper
        label={t(`setup.times.${name}`)}
        hint={t(`setup.times.hint.${name}`)}
        value={seconds}
        values={values}
        words={t('setup.times.seconds', { count: seconds })}
        lessLabel={t('setup.times.shorter')}
        moreLabel={t('setup.times.longer')}
        testId={`setup-${name}`}
        onChange={(next) => setTimes({ ...times, [name]: next * MS_PER_SECOND })}
      />
    );
  };
  return (
    <FormFrame
      {...frame}
      name="times"
      title={t('setup.times.title')}
      onNext={() => onSave({ ...times, sound })}
    >
      {stepper('idleWarningMs', WARNING_SECONDS)}
      {stepper('idleClearMs', CLEAR_SECONDS)}
      {stepper('staffLockMs', LOCK_SECONDS)}
      <Panel title={t('setup.times.sound')}>
        <div className={choices['tiles']} role="radiogroup" aria-label={t('setup.times.sound')}>
          {(['off', 'warnings', 'all'] as const).map((one) => (
            <Choice
              key={one}
              icon={SOUND_ICONS[one]}
              title={t(`setup.times.sounds.${one}`)}
              isOn={one === sound}
              testId={`setup-sound-${one}`}
              onChoose={() => setSound(one)}
            />
          ))}
        </div>
      </Panel>
    </FormFrame>
  );
}
