import { Maximize, Minus, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../components/icon-button.tsx';
import styles from './map-controls.module.css';

interface MapControlsProps {
  readonly onZoomIn: () => void;
  readonly onZoomOut: () => void;
  readonly onWholeCity: () => void;
}

/** Everything a pinch does, as buttons. */
export function MapControls({ onZoomIn, onZoomOut, onWholeCity }: MapControlsProps) {
  const { t } = useTranslation();
  return (
    <div className={styles['controls']}>
      <IconButton isFloating icon={Plus} label={t('explore.zoomIn')} testId="zoom-in" onPress={onZoomIn} />
      <IconButton
        isFloating
        icon={Minus}
        label={t('explore.zoomOut')}
        testId="zoom-out"
        onPress={onZoomOut}
      />
      <IconButton
        isFloating
        icon={Maximize}
        label={t('explore.wholeCity')}
        testId="whole-city"
        onPress={onWholeCity}
      />
    </div>
  );
}
