import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MAX_PASSPHRASE_CHARACTERS } from '../../../src-shared/domain/staff-passphrase.ts';
import { Button } from '../../components/button.tsx';
import { TextField } from '../../components/text-field.tsx';
import styles from './setup.module.css';
import type { JudgedPassphrase } from './use-strength.ts';

export interface TypedPassphrase {
  readonly label: string;
  readonly passphrase: string;
  readonly repeated: string;
}

export const NO_PASSPHRASE: TypedPassphrase = { label: '', passphrase: '', repeated: '' };

interface PassphraseFieldsProps {
  readonly typed: TypedPassphrase;
  readonly judged: JudgedPassphrase;
  /** The next step was asked for: what is missing is said now. */
  readonly isSent: boolean;
  /** Left out when only the passphrase is changed: it keeps its name. */
  readonly hasLabel: boolean;
  readonly onChange: (typed: TypedPassphrase) => void;
}

export function isPassphraseReady(
  { label, passphrase, repeated }: TypedPassphrase,
  judged: JudgedPassphrase,
  hasLabel: boolean,
): boolean {
  return (!hasLabel || label.trim() !== '') && judged.isEnough && passphrase === repeated;
}

/** A new passphrase: whose it is, the passphrase with its strength in words, and once more. */
export function PassphraseFields({ typed, judged, isSent, hasLabel, onChange }: PassphraseFieldsProps) {
  const { t } = useTranslation();
  const [isRevealed, setRevealed] = useState(false);
  const isWeak = isSent && !judged.isEnough;
  const isDifferent = typed.repeated !== typed.passphrase && (isSent || typed.repeated !== '');
  const isBehind = typed.passphrase.startsWith(typed.repeated) && !isSent; // still being typed
  return (
    <>
      {hasLabel && (
        <TextField
          label={t('setup.passphrase.label')}
          hint={t('setup.passphrase.labelHint')}
          value={typed.label}
          keyboard="text"
          maxLength={60}
          isRequired
          problem={isSent && typed.label.trim() === '' ? t('setup.passphrase.labelMissing') : undefined}
          testId="setup-passphrase-label"
          onChange={(label) => onChange({ ...typed, label })}
        />
      )}
      <TextField
        label={t('setup.passphrase.new')}
        hint={t('setup.passphrase.newHint')}
        value={typed.passphrase}
        keyboard="passphrase"
        maxLength={MAX_PASSPHRASE_CHARACTERS}
        isRequired
        isRevealed={isRevealed}
        problem={isWeak ? t('setup.passphrase.weak') : undefined}
        below={<Meter judged={judged} />}
        testId="setup-passphrase"
        onChange={(passphrase) => onChange({ ...typed, passphrase })}
      />
      <TextField
        label={t('setup.passphrase.again')}
        value={typed.repeated}
        keyboard="passphrase"
        maxLength={MAX_PASSPHRASE_CHARACTERS}
        isRequired
        isRevealed={isRevealed}
        problem={isDifferent && !isBehind ? t('setup.passphrase.different') : undefined}
        testId="setup-passphrase-again"
        onChange={(repeated) => onChange({ ...typed, repeated })}
      />
      <div>
        <Button
          icon={isRevealed ? EyeOff : Eye}
          isPressed={isRevealed}
          testId="setup-reveal"
          onPress={() => setRevealed(!isRevealed)}
        >
          {isRevealed ? t('staff.pad.hide') : t('staff.pad.show')}
        </Button>
      </div>
    </>
  );
}

const STEPS = [0, 1, 2, 3, 4] as const;

function Meter({ judged: { strength, isEnough } }: { readonly judged: JudgedPassphrase }) {
  const { t } = useTranslation();
  if (strength === null) return null;
  // Long enough is a rule of its own: four characters that nobody guesses are still soon tried through.
  const shown = isEnough ? strength : Math.min(strength, 3);
  return (
    <div className={styles['meter']} role="status" data-testid="setup-strength" data-enough={isEnough}>
      <span className={styles['bars']} aria-hidden>
        {STEPS.slice(1).map((step) => (
          <span key={step} className={styles['bar']} data-on={step <= shown ? '' : undefined} />
        ))}
      </span>
      <span>{t(`setup.passphrase.strength.${STEPS[shown] ?? 0}`)}</span>
    </div>
  );
}
