import { useTranslation } from 'react-i18next';
import { TEXT_SIZES, type TextSize } from '../../app/access.ts';
import styles from './text-size-choice.module.css';

interface TextSizeChoiceProps {
  readonly chosen: TextSize;
  readonly onChoose: (size: TextSize) => void;
}

const NAMES = {
  normal: 'access.textSizeNormal',
  large: 'access.textSizeLarge',
  largest: 'access.textSizeLargest',
} as const satisfies Record<TextSize, string>;

/** Three letters, each as large as what it chooses. */
export function TextSizeChoice({ chosen, onChoose }: TextSizeChoiceProps) {
  const { t } = useTranslation();
  return (
    <div role="group" aria-label={t('access.textSize')} className={styles['sizes']}>
      {TEXT_SIZES.map((size) => (
        <button
          key={size}
          type="button"
          className={styles['size']}
          aria-label={t(NAMES[size])}
          aria-pressed={size === chosen}
          data-size={size}
          data-testid={`access-text-${size}`}
          onClick={() => {
            onChoose(size);
          }}
        >
          <span aria-hidden>A</span>
        </button>
      ))}
    </div>
  );
}
