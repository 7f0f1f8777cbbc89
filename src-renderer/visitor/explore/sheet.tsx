import { ArrowLeft, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../app/session-context.ts';
import { Button } from '../../components/button.tsx';
import { useHeadingFocus } from '../use-heading-focus.ts';
import { Hero } from './hero.tsx';
import styles from './sheet.module.css';

interface SheetProps {
  /** What it is about; another id is another sheet. */
  readonly id: string;
  /** Decides the figure in its head. */
  readonly figureOf: string;
  readonly title: string;
  readonly subtitle?: string | undefined;
  readonly colour: string;
  readonly icon: LucideIcon;
  readonly testId: string;
  readonly children: ReactNode;
  /** Always at hand under the content. */
  readonly actions: ReactNode;
}

/** One employer or job over the list, which stays underneath where it was. */
export function Sheet({
  id,
  figureOf,
  title,
  subtitle,
  colour,
  icon,
  testId,
  children,
  actions,
}: SheetProps) {
  const { t } = useTranslation();
  const { tell } = useSession();
  const heading = useHeadingFocus(id);
  return (
    <article className={styles['sheet']} data-testid={testId} data-id={id}>
      <span aria-hidden className={styles['band']} style={{ backgroundColor: colour }} />
      <div className={styles['bar']}>
        <Button
          kind="quiet"
          icon={ArrowLeft}
          testId="back"
          onPress={() => {
            tell({ type: 'wentBack' });
          }}
        >
          {t('common.back')}
        </Button>
      </div>
      <div key={id} className={styles['content']}>
        <Hero
          figureOf={figureOf}
          colour={colour}
          icon={icon}
          title={title}
          subtitle={subtitle}
          heading={heading}
        />
        {children}
      </div>
      {actions !== null && <div className={styles['actions']}>{actions}</div>}
    </article>
  );
}
