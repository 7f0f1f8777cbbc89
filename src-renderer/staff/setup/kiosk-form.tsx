import { Languages } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KioskSettings } from '../../../src-shared/domain/kiosk-settings.ts';
import { LANGUAGES } from '../../../src-shared/units.ts';
import { TextField } from '../../components/text-field.tsx';
import { Choice } from '../choice.tsx';
import choices from '../choices.module.css';
import { Panel } from '../panel.tsx';
import { FormFrame, type FormFrameProps } from './form-frame.tsx';

interface KioskFormProps extends FormFrameProps {
  readonly settings: KioskSettings;
  readonly onSave: (change: Partial<KioskSettings>) => void;
}

/** Which booth and which of its kiosks this is, and in which language visitors begin. */
export function KioskForm({ settings, onSave, ...frame }: KioskFormProps) {
  const { t } = useTranslation();
  const [booth, setBooth] = useState(settings.boothName);
  const [name, setName] = useState(settings.kioskName);
  const [language, setLanguage] = useState(settings.defaultLanguage);
  const [isSent, setSent] = useState(false);
  const isBoothMissing = booth.trim() === '';
  const isNameMissing = name.trim() === '';
  const save = (): void => {
    setSent(true);
    if (isBoothMissing || isNameMissing) return;
    onSave({ boothName: booth.trim(), kioskName: name.trim(), defaultLanguage: language });
  };
  return (
    <FormFrame {...frame} name="kiosk" title={t('setup.kiosk.title')} onNext={save}>
      <TextField
        label={t('setup.kiosk.booth')}
        hint={t('setup.kiosk.boothHint')}
        value={booth}
        keyboard="text"
        maxLength={60}
        isRequired
        problem={isSent && isBoothMissing ? t('setup.kiosk.boothMissing') : undefined}
        testId="setup-booth-name"
        onChange={setBooth}
      />
      <TextField
        label={t('setup.kiosk.name')}
        hint={t('setup.kiosk.nameHint')}
        value={name}
        keyboard="text"
        maxLength={60}
        isRequired
        problem={isSent && isNameMissing ? t('setup.kiosk.nameMissing') : undefined}
        testId="setup-kiosk-name"
        onChange={setName}
      />
      <Panel title={t('setup.kiosk.language')}>
        <div className={choices['tiles']} role="radiogroup" aria-label={t('setup.kiosk.language')}>
          {LANGUAGES.map((one) => (
            <Choice
              key={one}
              icon={Languages}
              title={t(`setup.kiosk.languages.${one}`)}
              isOn={one === language}
              testId={`setup-language-${one}`}
              onChoose={() => setLanguage(one)}
            />
          ))}
        </div>
      </Panel>
    </FormFrame>
  );
}
