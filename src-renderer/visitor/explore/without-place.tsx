import { ChevronDown, ChevronUp, MapPinOff } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './without-place.module.css';

interface WithoutPlaceProps {
  readonly count: number;
  readonly isOpenAtFirst: boolean;
  readonly children: ReactNode;
}

/** The group of those whose address is not known: in every list, under a heading that says so. */
export function WithoutPlace({ count, isOpenAtFirst, children }: WithoutPlaceProps) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(isOpenAtFirst);
  const id = useId();
  const Arrow = isOpen ? ChevronUp : ChevronDown;
  return (
    <section className={styles['group']}>
      <h3>
        <button
          type="button"
          className={styles['head']}
          aria-expanded={isOpen}
          aria-controls={id}
          data-testid="without-place"
          onClick={() => {
            setIsOpen(!isOpen);
          }}
        >
          <MapPinOff aria-hidden className={styles['icon']} />
          <span className={styles['title']}>{t('list.withoutPlace')}</span>
          <span className={styles['count']}>{count}</span>
          <Arrow aria-hidden className={styles['icon']} />
        </button>
      </h3>
      <div id={id} hidden={!isOpen}>
        <p className={styles['hint']}>{t('list.withoutPlaceHint')}</p>
        {isOpen && children}
      </div>
    </section>
  );
}
