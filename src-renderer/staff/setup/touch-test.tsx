import { useLayoutEffect, useRef, useState } from 'react';
import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import styles from './touch-test.module.css';

const DOTS = ['top-left', 'top-right', 'middle', 'bottom-left', 'bottom-right'] as const;
type Dot = (typeof DOTS)[number];

/** Five dots, one in each corner and one in the middle: when all can be touched, the panel answers everywhere. */
export function TouchTest({ onEnd }: { readonly onEnd: (isTouchGood: boolean) => void }) {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  const [left, setLeft] = useState<readonly Dot[]>(DOTS);
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  const touch = (dot: Dot): void => {
    const rest = left.filter((one) => one !== dot);
    setLeft(rest);
    if (rest.length === 0) onEnd(true);
  };
  return (
    <dialog
      ref={dialog}
      className={styles['field']}
      aria-label={t('setup.opening.item.touch')}
      data-testid="touch-test"
      onCancel={(event) => {
        event.preventDefault();
        onEnd(false);
      }}
    >
      {left.map((dot) => (
        <button
          key={dot}
          type="button"
          className={styles['dot']}
          data-dot={dot}
          data-testid={`touch-${dot}`}
          aria-label={t(`setup.opening.dot.${dot}`)}
          onClick={() => touch(dot)}
        />
      ))}
      <div className={styles['words']}>
        <p role="status">{t('setup.opening.touchDots', { count: left.length })}</p>
        <Button kind="deep" icon={X} testId="touch-give-up" onPress={() => onEnd(false)}>
          {t('setup.opening.touchFails')}
        </Button>
      </div>
    </dialog>
  );
}
