import { useTranslation } from 'react-i18next';
import { LANGUAGES, type Language } from '../../src-shared/units.ts';
import { Button } from '../components/button.tsx';
import styles from './language-switch.module.css';

/** A language is named in itself, so that whoever needs it can read it. */
const NAMES: Readonly<Record<Language, { readonly short: string; readonly long: string }>> = {
  de: { short: 'DE', long: 'Deutsch' },
  en: { short: 'EN', long: 'English' },
};

interface LanguageSwitchProps {
  readonly chosen: Language;
  readonly isOnDeep?: boolean;
  /** With room, the names are written out. */
  readonly names?: 'short' | 'long';
  /** Tells several switches of one screen apart. */
  readonly testId?: string;
  readonly onChoose: (language: Language) => void;
}

export function LanguageSwitch({
  chosen,
  isOnDeep = false,
  names = 'short',
  testId = 'language',
  onChoose,
}: LanguageSwitchProps) {
  const { t } = useTranslation();
  return (
    <div role="group" aria-label={t('common.language')} className={styles['switch']}>
      {LANGUAGES.map((language) => (
        <Button
          key={language}
          kind={isOnDeep ? 'deep' : 'secondary'}
          isPressed={language === chosen}
          testId={`${testId}-${language}`}
          onPress={() => {
            onChoose(language);
          }}
        >
          {NAMES[language][names]}
        </Button>
      ))}
    </div>
  );
}
