import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { useHeadingFocus } from '../use-heading-focus.ts';
import styles from './sheet.module.css';

interface SheetProps {
  /** What it is about; another id is another sheet. */
  readonly id: string;
  readonly title: string;
  readonly colour: string;
  readonly testId: string;
  readonly children: ReactNode;
  /** Always at hand under the content. */
  readonly actions: ReactNode;
  readonly onBack: () => void;
}

/** One employer or job over the list, which stays underneath where it was. */
export function Sheet({ id, title, colour, testId, children, actions, onBack }: SheetProps) {
  const { t } = useTranslation();
  const heading = useHeadingFocus(id);
  return (
    <article className={styles['sheet']} data-testid={testId} data-id={id}>
      <span aria-hidden className={styles['band']} style={{ backgroundColor: colour }} />
      <div className={styles['bar']}>
        <Button kind="quiet" icon={ArrowLeft} testId="back" onPress={onBack}>
          {t('common.back')}
        </Button>
      </div>
      <div key={id} className={styles['content']} data-reading>
        <h2 ref={heading} tabIndex={-1} className={styles['title']}>
          {title}
        </h2>
        {children}
      </div>
      {actions !== null && <div className={styles['actions']}>{actions}</div>}
    </article>
  );
}
