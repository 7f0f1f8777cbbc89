import { Palette, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { BAND_COLOUR, FIELD_BANDS } from '../../theme/field-bands.ts';
import styles from './map-legend.module.css';

/** What the pins' colours mean; folded away until asked for. */
export function MapLegend() {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  // Each of the two buttons is gone once it was pressed: the focus goes over to the other.
  const place = useRef<HTMLElement & HTMLDivElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current !== isOpen) place.current?.querySelector('button')?.focus({ preventScroll: true });
    wasOpen.current = isOpen;
  }, [isOpen]);
  if (!isOpen) {
    return (
      <div ref={place} className={styles['folded']}>
        <Button
          icon={Palette}
          testId="legend-open"
          onPress={() => {
            setIsOpen(true);
          }}
        >
          {t('explore.legend')}
        </Button>
      </div>
    );
  }
  return (
    <section ref={place} className={styles['legend']} aria-label={t('explore.legend')}>
      <ul className={styles['bands']}>
        {FIELD_BANDS.map((band) => (
          <li key={band} className={styles['band']}>
            <span aria-hidden className={styles['dot']} style={{ backgroundColor: BAND_COLOUR[band] }} />
            <span>{t(`band.${band}`)}</span>
          </li>
        ))}
      </ul>
      <IconButton
        icon={X}
        label={t('explore.legendClose')}
        testId="legend-close"
        onPress={() => {
          setIsOpen(false);
        }}
      />
    </section>
  );
}
