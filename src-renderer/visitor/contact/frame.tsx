import { ArrowLeft } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import { Button } from '../../components/button.tsx';
import styles from './frame.module.css';

interface FrameProps {
  readonly closeLabel: string;
  readonly onClose: () => void;
  /** Stands over the heading: what the heading is a part of. */
  readonly above?: ReactNode;
  readonly heading: string;
  readonly headingRef?: RefObject<HTMLHeadingElement | null>;
  /** Below the content, always in sight: what went wrong and the buttons; `null` when the content has them. */
  readonly foot: ReactNode;
  /** Something is being written: what is shown can be read, not changed. */
  readonly isBusy?: boolean;
  /** Little content stands in the middle, where eyes and hands are. */
  readonly isCentred?: boolean;
  readonly bodyRef?: RefObject<HTMLDivElement | null>;
  readonly testId: string;
  readonly children: ReactNode;
}

/** The common shape of the screens around a contact: a way out, a heading, content that scrolls, buttons that stay. */
export function Frame({
  closeLabel,
  onClose,
  above,
  heading,
  headingRef,
  foot,
  isBusy,
  isCentred,
  bodyRef,
  testId,
  children,
}: FrameProps) {
  return (
    <main className={styles['frame']} data-testid={testId}>
      <header className={styles['head']} inert={isBusy}>
        <Button kind="quiet" icon={ArrowLeft} testId={`${testId}-close`} onPress={onClose}>
          {closeLabel}
        </Button>
        {above}
      </header>
      <div ref={bodyRef} className={styles['body']} inert={isBusy}>
        <div className={styles['content']} data-centred={isCentred}>
          <h1 ref={headingRef} tabIndex={-1} className={styles['heading']}>
            {heading}
          </h1>
          {children}
        </div>
      </div>
      {foot !== null && <footer className={styles['foot']}>{foot}</footer>}
    </main>
  );
}
