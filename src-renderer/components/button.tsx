import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './button.module.css';
import { classNames } from './class-names.ts';

interface ButtonProps {
  /** `primary`: the next step, at most one a screen. `deep`: on a dark surface. */
  readonly kind?: 'primary' | 'secondary' | 'quiet' | 'danger' | 'deep';
  readonly icon?: LucideIcon;
  readonly iconAfter?: LucideIcon;
  readonly isWide?: boolean;
  readonly isBusy?: boolean;
  readonly isDisabled?: boolean;
  readonly isPressed?: boolean;
  readonly testId?: string;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

export function Button({
  kind = 'secondary',
  icon: Icon,
  iconAfter: IconAfter,
  isWide,
  isBusy,
  isDisabled,
  isPressed,
  testId,
  onPress,
  children,
}: ButtonProps) {
  return (
    <button
      type="button"
      className={classNames(styles['button'], styles[kind], isWide && styles['wide'])}
      disabled={isDisabled === true || isBusy === true}
      aria-busy={isBusy}
      aria-pressed={isPressed}
      data-primary={kind === 'primary' ? '' : undefined}
      data-testid={testId}
      onClick={onPress}
    >
      {Icon && <Icon aria-hidden className={styles['icon']} />}
      <span>{children}</span>
      {IconAfter && <IconAfter aria-hidden className={styles['icon']} />}
    </button>
  );
}
