import { useEffect, useRef, type ReactNode } from 'react';
import styles from './screen-frame.module.css';

interface ScreenFrameProps {
  readonly title: string;
  /** What the screen is about: when it changes, the focus goes to the heading and the list to its top. */
  readonly about: string;
  /** Beside the heading. */
  readonly aside?: ReactNode;
  /** Below the scrolling part, always in reach: the next step. */
  readonly foot?: ReactNode;
  readonly testId: string;
  readonly children: ReactNode;
}

/** A staff screen: a heading that gets the focus, content that scrolls under a soft edge, and a foot that stays. */
export function ScreenFrame({ title, about, aside, foot, testId, children }: ScreenFrameProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const content = useRef<HTMLDivElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    content.current?.scrollTo(0, 0);
  }, [about]);
  return (
    <section className={styles['frame']} data-testid={testId}>
      <div className={styles['head']}>
        <h1 ref={heading} tabIndex={-1} className={styles['title']}>
          {title}
        </h1>
        {aside}
      </div>
      <div ref={content} className={styles['content']}>
        {children}
      </div>
      {foot !== undefined && foot !== false && <div className={styles['foot']}>{foot}</div>}
    </section>
  );
}
