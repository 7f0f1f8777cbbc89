import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './dialog.module.css';
import { LiveRegion } from './live-region.tsx';

interface DialogProps {
  readonly title: string;
  /** The question above the buttons. Its buttons answer the title. */
  readonly children: ReactNode;
  readonly actions: ReactNode;
  readonly testId?: string;
  /**
   * `question`: must be answered before anything else, so Escape does nothing. `panel`: something to set, which Escape or a
   * touch beside it closes.
   */
  readonly kind?: 'question' | 'panel';
  /** A panel was closed without its buttons. */
  readonly onClose?: () => void;
}

/** A native modal dialog: the focus stays inside, the rest is inert, and afterwards the focus is where it was. */
export function Dialog({ title, children, actions, testId, kind = 'question', onClose }: DialogProps) {
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
      className={classNames(styles['dialog'], styles[kind])}
      aria-labelledby={titleId}
      data-testid={testId}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
      onPointerDown={(event) => {
        // Its backdrop reports itself as the dialog.
        if (event.target === dialog.current && isOutside(dialog.current, event)) onClose?.();
      }}
    >
      <h2 id={titleId}>{title}</h2>
      <div className={styles['body']}>{children}</div>
      <div className={styles['actions']}>{actions}</div>
      <LiveRegion />
    </dialog>
  );
}

function isOutside(
  element: Element,
  { clientX, clientY }: { readonly clientX: number; readonly clientY: number },
): boolean {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return clientX < left || clientX > right || clientY < top || clientY > bottom;
}
