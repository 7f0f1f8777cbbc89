import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp, Maximize, Minus, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../components/icon-button.tsx';
import styles from './map-controls.module.css';

interface MapControlsProps {
  /** Also buttons that move the map, for whoever cannot reach it; `null`: the finger does that. */
  readonly onPan: ((east: number, north: number) => void) | null;
  readonly onZoomIn: () => void;
  readonly onZoomOut: () => void;
  readonly onWholeCity: () => void;
}

const WAYS = [
  { way: 'west', icon: ArrowLeft, east: -1, north: 0 },
  { way: 'north', icon: ArrowUp, east: 0, north: 1 },
  { way: 'south', icon: ArrowDown, east: 0, north: -1 },
  { way: 'east', icon: ArrowRight, east: 1, north: 0 },
] as const;

/** Everything a pinch does, as buttons; where the map is out of reach, also what a drag does. */
export function MapControls({ onPan, onZoomIn, onZoomOut, onWholeCity }: MapControlsProps) {
  const { t } = useTranslation();
  return (
    <div className={styles['controls']}>
      {onPan !== null &&
        WAYS.map(({ way, icon, east, north }) => (
          <IconButton
            key={way}
            isFloating
            icon={icon}
            label={t(`access.pan.${way}`)}
            testId={`pan-${way}`}
            onPress={() => {
              onPan(east, north);
            }}
          />
        ))}
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
