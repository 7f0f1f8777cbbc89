import { Info, TriangleAlert, Usb, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from '../components/class-names.ts';
import styles from './note.module.css';

const ICONS = {
  plain: Info,
  warning: TriangleAlert,
  danger: TriangleAlert,
  stick: Usb,
} as const satisfies Record<string, LucideIcon>;

interface NoteProps {
  readonly kind: keyof typeof ICONS;
  readonly action?: ReactNode;
  readonly isAlert?: boolean;
  readonly testId?: string;
  readonly children: ReactNode;
}

/** A statement that stands out from the rest, with what to do about it. */
export function Note({ kind, action, isAlert, testId, children }: NoteProps) {
  const Icon = ICONS[kind];
  return (
    <div
      className={classNames(styles['note'], styles[kind])}
      role={isAlert === true ? 'alert' : undefined}
      data-testid={testId}
    >
      <Icon aria-hidden className={styles['icon']} />
      <div className={styles['words']}>{children}</div>
      {action}
    </div>
  );
}
