import { useState } from 'react';
import { FileText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ConsentTexts } from '../../../src-shared/domain/consent.ts';
import { PURPOSES } from '../../../src-shared/domain/consent.ts';
import { Controller } from '../../../src-shared/domain/controller.ts';
import type { KioskSettings } from '../../../src-shared/domain/kiosk-settings.ts';
import { LANGUAGES } from '../../../src-shared/units.ts';
import { Button } from '../../components/button.tsx';
import { TextField } from '../../components/text-field.tsx';
import { Note } from '../note.tsx';
import { Panel } from '../panel.tsx';
import wordsCard from '../words-card.module.css';
import { FormFrame, type FormFrameProps } from './form-frame.tsx';
import styles from './setup.module.css';
import { Stepper } from './stepper.tsx';

/** One day, weeks, months, two years: `KioskSettings` takes 1 to 730. */
const RETENTION_DAYS = [7, 14, 30, 60, 90, 120, 180, 270, 365, 540, 730] as const;
const EMPTY = { name: '', address: '', email: '', dataProtectionContact: '' } as const;

interface PrivacyFormProps extends FormFrameProps {
  readonly settings: KioskSettings;
  readonly currentVersion: string;
  /** Asks for the finished words with this controller. */
  readonly onPreview: (controller: Controller, then: (texts: ConsentTexts) => void) => void;
  readonly onSave: (change: Partial<KioskSettings>) => void;
}

/** Who is responsible for the contacts, how long they are kept, and the words that follow from both. */
export function PrivacyForm(props: PrivacyFormProps) {
  const { settings, currentVersion, onPreview, onSave, ...frame } = props;
  const { t } = useTranslation();
  const [typed, setTyped] = useState<Controller>(settings.controller ?? EMPTY);
  const [days, setDays] = useState(settings.retentionDays);
  const [isSent, setSent] = useState(false);
  const [preview, setPreview] = useState<ConsentTexts | null>(null);
  const parsed = Controller.safeParse(typed);
  const isWrong = (field: keyof Controller): boolean =>
    !Controller.unwrap().shape[field].safeParse(typed[field]).success;
  const change = (field: keyof Controller, value: string): void => {
    setTyped({ ...typed, [field]: value });
    setPreview(null);
  };
  const field = (name: keyof Controller, rows?: number) => (
    <TextField
      label={t(`setup.privacy.${name}`)}
      hint={t(`setup.privacy.hint.${name}`)}
      value={typed[name]}
      keyboard={name === 'email' ? 'email' : 'text'}
      maxLength={name === 'name' ? 120 : name === 'email' ? 200 : 300}
      isRequired
      {...(rows === undefined ? {} : { rows })}
      problem={isSent && isWrong(name) ? t(`setup.privacy.missing.${name}`) : undefined}
      testId={`setup-controller-${name}`}
      onChange={(value) => change(name, value)}
    />
  );
  const withParsed = (work: (controller: Controller) => void): void => {
    setSent(true);
    if (parsed.success) work(parsed.data);
  };
  return (
    <FormFrame
      {...frame}
      name="privacy"
      title={t('setup.privacy.title')}
      onNext={() => withParsed((controller) => onSave({ controller, retentionDays: days }))}
    >
      <p>{t('setup.privacy.explain')}</p>
      <div className={styles['pair']}>
        {field('name')}
        {field('email')}
      </div>
      {field('address', 2)}
      {field('dataProtectionContact')}
      <Stepper
        label={t('setup.privacy.retention')}
        hint={t('setup.privacy.retentionHint')}
        value={days}
        values={RETENTION_DAYS}
        words={t('setup.privacy.days', { count: days })}
        lessLabel={t('setup.privacy.shorter')}
        moreLabel={t('setup.privacy.longer')}
        testId="setup-retention"
        onChange={setDays}
      />
      <Note kind="warning" testId="setup-lawyer">
        {t('setup.privacy.lawyer')}
      </Note>
      <div>
        <Button
          icon={FileText}
          isBusy={frame.isBusy}
          testId="setup-preview"
          onPress={() => withParsed((controller) => onPreview(controller, setPreview))}
        >
          {t('setup.privacy.preview')}
        </Button>
      </div>
      {preview !== null && <Preview texts={preview} isNew={preview.version !== currentVersion} />}
    </FormFrame>
  );
}

/** The finished words in both languages, as visitors will read them. */
function Preview({ texts, isNew }: { readonly texts: ConsentTexts; readonly isNew: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      <Note kind="plain" testId="setup-texts-version">
        {isNew
          ? t('setup.privacy.newVersion', { version: texts.version })
          : t('setup.privacy.sameVersion', { version: texts.version })}
      </Note>
      <div className={styles['texts']} data-testid="setup-texts">
        {LANGUAGES.map((language) => (
          <Panel key={language} title={t(`setup.kiosk.languages.${language}`)}>
            <div lang={language} className={wordsCard['card']}>
              {PURPOSES.map((purpose) => (
                <p key={purpose}>☐ {texts.purposes[purpose][language]}</p>
              ))}
              <p>☐ {texts.age[language]}</p>
              {texts.information[language].split('\n\n').map((paragraph) => (
                <p key={paragraph}>{paragraph}</p>
              ))}
            </div>
          </Panel>
        ))}
      </div>
    </>
  );
}
