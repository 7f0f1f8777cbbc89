import { Minus, Plus } from 'lucide-react';
import { useState, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { KioskSettings } from '../../../src-shared/domain/kiosk-settings.ts';
import { pxPerMm } from '../../theme/screen-size.ts';
import { Button } from '../../components/button.tsx';
import { CARD_MM, cardWidthPx, clampCardWidth, diagonalInches, screenMmOf, wholeMm } from './card-measure.ts';
import { FormFrame, type FormFrameProps } from './form-frame.tsx';
import styles from './screen-form.module.css';

const COARSE_PX = 10;

interface ScreenFormProps extends FormFrameProps {
  readonly settings: KioskSettings;
  /** The whole screen, CSS pixels. */
  readonly screenPx: { readonly width: number; readonly height: number };
  readonly onSave: (change: Partial<KioskSettings>) => void;
}

/**
 * How large the screen is: a bank card is held to it, and the outline made to fit. Everything on the kiosk is measured in
 * millimetres, so this makes targets large enough for fingers.
 */
export function ScreenForm({ settings, screenPx, onSave, ...frame }: ScreenFormProps) {
  const { t } = useTranslation();
  const [widthPx, setWidthPx] = useState(() => cardWidthPx(screenPx, pxPerMm(screenPx, settings.screenMm)));
  const resize = (next: number): void => setWidthPx(clampCardWidth(screenPx, next));
  const measured = screenMmOf(screenPx, widthPx);

  /** The edge follows the finger; both edges move, because the card stays in the middle. */
  const drag = (event: PointerEvent<HTMLDivElement>): void => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const box = event.currentTarget.parentElement?.getBoundingClientRect();
    if (box !== undefined) resize(2 * (event.clientX - (box.left + box.width / 2)));
  };
  return (
    <FormFrame
      {...frame}
      name="screen"
      title={t('setup.screen.title')}
      nextLabel={t('setup.screen.fits')}
      onNext={() => onSave({ screenMm: measured })}
    >
      <p className={styles['words']}>{t('setup.screen.explain')}</p>
      <div className={styles['table']}>
        <div
          className={styles['card']}
          data-testid="setup-card"
          // The one size that is not a multiple of --mm: it finds out what a millimetre is.
          style={{ width: widthPx, height: (widthPx * CARD_MM.height) / CARD_MM.width }}
        >
          <span className={styles['chip']} aria-hidden />
          <span className={styles['name']} aria-hidden>
            {t('setup.screen.card')}
          </span>
          <div
            className={styles['handle']}
            role="slider"
            tabIndex={0}
            aria-label={t('setup.screen.edge')}
            aria-valuenow={Math.round(widthPx)}
            aria-valuetext={t('setup.screen.size', wholeMm(measured))}
            data-testid="setup-card-edge"
            onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
            onPointerMove={drag}
            onKeyDown={(event) => {
              if (event.key === 'ArrowRight') resize(widthPx + 1);
              if (event.key === 'ArrowLeft') resize(widthPx - 1);
            }}
          />
        </div>
      </div>
      <div className={styles['steps']}>
        <Button icon={Minus} testId="setup-card-much-smaller" onPress={() => resize(widthPx - COARSE_PX)}>
          {t('setup.screen.muchSmaller')}
        </Button>
        <Button icon={Minus} testId="setup-card-smaller" onPress={() => resize(widthPx - 1)}>
          {t('setup.screen.smaller')}
        </Button>
        <Button icon={Plus} testId="setup-card-larger" onPress={() => resize(widthPx + 1)}>
          {t('setup.screen.larger')}
        </Button>
        <Button icon={Plus} testId="setup-card-much-larger" onPress={() => resize(widthPx + COARSE_PX)}>
          {t('setup.screen.muchLarger')}
        </Button>
      </div>
      <p className={styles['result']} data-testid="setup-screen-size" role="status">
        {t('setup.screen.result', {
          ...wholeMm(measured),
          inches: diagonalInches(measured).toFixed(0),
        })}
      </p>
    </FormFrame>
  );
}
