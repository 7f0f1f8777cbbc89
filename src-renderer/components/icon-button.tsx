import type { LucideIcon } from 'lucide-react';
import { classNames } from './class-names.ts';
import styles from './icon-button.module.css';

interface IconButtonProps {
  readonly icon: LucideIcon;
  /** Its name for a screen reader; the picture alone says it to the eye. */
  readonly label: string;
  readonly isFloating?: boolean;
  readonly isDisabled?: boolean;
  readonly isPressed?: boolean;
  readonly testId?: string;
  readonly onPress: () => void;
}

export function IconButton({
  icon: Icon,
  label,
  isFloating,
  isDisabled,
  isPressed,
  testId,
  onPress,
}: IconButtonProps) {
  return (
    <button
      type="button"
      className={classNames(styles['iconButton'], isFloating && styles['floating'])}
      aria-label={label}
      aria-pressed={isPressed}
      disabled={isDisabled}
      data-testid={testId}
      onClick={onPress}
    >
      <Icon aria-hidden className={styles['icon']} />
    </button>
  );
}
