import { useTranslation } from 'react-i18next';
import styles from './key-variants.module.css';

/** Variants that are open over a key. Pixels from the keyboard's left and lower edge. */
export interface OpenVariants {
  readonly key: string;
  readonly variants: readonly string[];
  readonly leftPx: number;
  readonly bottomPx: number;
  /** Under the sliding finger. */
  readonly chosen: number | null;
}

/** The row of variants above a key. Reached by sliding from the key, or by a tap of its own. */
export function KeyVariants({ open }: { readonly open: OpenVariants }) {
  const { t } = useTranslation();
  return (
    <div
      className={styles['variants']}
      style={{ left: open.leftPx, bottom: open.bottomPx }}
      role="group"
      aria-label={t('keyboard.variants', { key: open.key })}
      data-testid="key-variants"
    >
      {open.variants.map((variant, index) => (
        <button
          key={variant}
          type="button"
          tabIndex={-1}
          className={styles['variant']}
          data-variant={variant}
          data-chosen={index === open.chosen}
        >
          {variant}
        </button>
      ))}
    </div>
  );
}
