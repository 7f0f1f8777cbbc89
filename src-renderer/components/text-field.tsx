import { useId, type ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './text-field.module.css';

/** Which on-screen keyboard a field asks for. */
export type KeyboardKind = 'text' | 'email' | 'phone' | 'code' | 'search' | 'passphrase';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly keyboard: KeyboardKind;
  /** What is wrong with it, in words; stands beside the field and is read with it. */
  readonly problem?: string | undefined;
  readonly hint?: string | undefined;
  /** Stands at the end of the label's line: how much room is left. */
  readonly aside?: string | undefined;
  /** Stands under the field: what it offers. */
  readonly below?: ReactNode;
  readonly rows?: number;
  readonly maxLength?: number;
  readonly isPrivate?: boolean;
  readonly isRequired?: boolean;
  /** Shows a passphrase in clear. */
  readonly isRevealed?: boolean;
  readonly testId?: string;
}

/**
 * A labelled text field. `inputMode="none"` keeps the system's own keyboard away; the kiosk's keyboard opens for the
 * focused element's `data-keyboard`. `isPrivate` marks what the idle warning blurs.
 */
export function TextField({
  label,
  value,
  onChange,
  keyboard,
  problem,
  hint,
  aside,
  below,
  rows,
  maxLength,
  isPrivate,
  isRequired,
  isRevealed,
  testId,
}: TextFieldProps) {
  const id = useId();
  const problemId = `${id}-problem`;
  const hintId = `${id}-hint`;
  const asideId = `${id}-aside`;
  const shared = {
    id,
    value,
    maxLength,
    className: classNames(styles['input'], isPrivate && 'private'),
    inputMode: 'none' as const,
    autoComplete: 'off',
    autoCorrect: 'off',
    spellCheck: false,
    'data-keyboard': keyboard,
    'data-testid': testId,
    'aria-invalid': problem !== undefined,
    'aria-required': isRequired,
    'aria-describedby':
      classNames(
        problem !== undefined && problemId,
        hint !== undefined && hintId,
        aside !== undefined && asideId,
      ) || undefined,
    onChange: (event: { readonly target: { readonly value: string } }) => {
      onChange(event.target.value);
    },
  };
  return (
    <div className={styles['field']}>
      <div className={styles['head']}>
        <label htmlFor={id} className={styles['label']}>
          {label}
        </label>
        {aside !== undefined && (
          <span id={asideId} className={styles['hint']}>
            {aside}
          </span>
        )}
      </div>
      {rows === undefined ? (
        <input type={keyboard === 'passphrase' && isRevealed !== true ? 'password' : 'text'} {...shared} />
      ) : (
        <textarea rows={rows} {...shared} />
      )}
      {hint !== undefined && (
        <p id={hintId} className={styles['hint']}>
          {hint}
        </p>
      )}
      {problem !== undefined && (
        <p id={problemId} className={styles['problem']}>
          {problem}
        </p>
      )}
      {below}
    </div>
  );
}
