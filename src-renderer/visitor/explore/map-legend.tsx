import { Palette, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { BAND_COLOUR, FIELD_BANDS } from '../../theme/field-bands.ts';
import styles from './map-legend.module.css';

/** What the pins' colours mean; folded away until asked for. */
export function MapLegend() {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  if (!isOpen) {
    return (
      <div className={styles['folded']}>
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
    <section className={styles['legend']} aria-label={t('explore.legend')}>
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
