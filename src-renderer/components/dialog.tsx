import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import styles from './dialog.module.css';

interface DialogProps {
  readonly title: string;
  /** The question above the buttons. Its buttons answer the title. */
  readonly children: ReactNode;
  readonly actions: ReactNode;
  readonly testId?: string;
}

/**
 * A question that must be answered before anything else: native modal dialog, so focus stays inside and the rest is inert.
 * Escape does not close it; one of its buttons does.
 */
export function Dialog({ title, children, actions, testId }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  // A layout effect: it closes the dialog while it still stands in the page, so that the focus goes back to where it was.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={styles['dialog']}
      aria-labelledby={titleId}
      data-testid={testId}
      onCancel={(event) => {
        event.preventDefault();
      }}
    >
      <h2 id={titleId}>{title}</h2>
      <div className={styles['body']}>{children}</div>
      <div className={styles['actions']}>{actions}</div>
    </dialog>
  );
}
