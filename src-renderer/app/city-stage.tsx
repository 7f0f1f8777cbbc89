import { lazy, Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Employer, EmployerId } from '../../src-shared/domain/employer.ts';
import { toGrid, type GridPoint } from '../../src-shared/domain/geo.ts';
import type { MapGeometry } from '../../src-shared/domain/map-geometry.ts';
import type { Language } from '../../src-shared/units.ts';
import type { CityMap } from '../map/map-promises.ts';
import type { PaletteName } from '../map/palettes.ts';
import type { Place } from '../search/places.ts';
import { bandOf } from '../theme/field-bands.ts';
import { TEXT_SCALE, type Access } from './access.ts';
import styles from './city-stage.module.css';
import type { MapMoves } from './map-moves.ts';
import { markOnce } from './start-marks.ts';
import { useOrientation } from './use-orientation.ts';

/** The map's code is loaded after the first words stand on the screen. */
const MapView = lazy(async () => ({ default: (await import('../map/map-view.tsx')).MapView }));

interface CityStageProps {
  readonly geometry: MapGeometry;
  readonly pxPerMm: number;
  readonly language: Language;
  readonly access: Access;
  /** Who gets a pin; those without a place are passed over. */
  readonly employers: readonly Employer[];
  readonly placeOf: (id: EmployerId) => GridPoint | undefined;
  readonly selected: EmployerId | null;
  /** The place that was found and stands out. */
  readonly place: Place | null;
  readonly lit: readonly EmployerId[];
  readonly isAttract: boolean;
  /** How far the attract screen's picture has drifted from its middle. */
  readonly drift?: { readonly rightMm: number; readonly downMm: number };
  /** The map stands, or is gone again. */
  readonly onMap: (moves: MapMoves | null) => void;
  /** The map came to rest with these employers in sight. */
  readonly onVisible: (ids: ReadonlySet<EmployerId>) => void;
  readonly onChoose: (id: EmployerId) => void;
  /** Bare map was touched here. */
  readonly onGround?: (at: GridPoint) => void;
  /** A group was touched, and the map is opening it. */
  readonly onGroup?: (ids: readonly EmployerId[]) => void;
  /** Several employers in one place. */
  readonly onStack: (ids: readonly EmployerId[]) => void;
}

/** What the attract screen's buttons and fading edges cover of the map, millimetres; see attract-screen.module.css. */
const ATTRACT_COVERED_MM = {
  portrait: { top: 26, right: 0, bottom: 24, left: 0 },
  landscape: { top: 6, right: 0, bottom: 0, left: 40 },
};
/** What the operating system is set to, once for the window's life. */
const prefersReducedMotion = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
const NO_DRIFT = { rightMm: 0, downMm: 0 };
/** A touch on the city by night opens its part of town, with so many employers at least: never an empty map. */
const NEAREST_SHOWN = 5;
/** Nothing covered. */
const NO_PADDING = { top: 0, right: 0, bottom: 0, left: 0 };
/** In portrait the panel's round corners lie on the map: --radius-l of the tokens. */
const PANEL_CORNER_MM = 5.5;

/** The one map of the window, told what the session wants to see. */
export function CityStage({
  geometry,
  pxPerMm,
  language,
  access,
  employers,
  placeOf,
  selected,
  place,
  lit,
  isAttract,
  drift = NO_DRIFT,
  onMap,
  onVisible,
  onChoose,
  onGround,
  onGroup,
  onStack,
}: CityStageProps) {
  const { t } = useTranslation();
  const orientation = useOrientation();
  const pins = useMemo(
    () =>
      employers.flatMap(({ id, position, fields: [mainField] }) =>
        position === null || mainField === undefined
          ? []
          : [
              {
                id,
                at: toGrid(geometry.origin, position),
                band: bandOf(mainField),
                precision: position.precision,
              },
            ],
      ),
    [employers, geometry],
  );
  const covered = isAttract
    ? ATTRACT_COVERED_MM[orientation]
    : { ...NO_PADDING, bottom: orientation === 'portrait' ? PANEL_CORNER_MM : 0 };
  const { rightMm, downMm } = isAttract ? drift : NO_DRIFT;
  // What is added on one side is taken from the other: the city moves and keeps its size.
  const padding = {
    top: (covered.top + downMm) * pxPerMm,
    right: (covered.right - rightMm) * pxPerMm,
    bottom: (covered.bottom - downMm) * pxPerMm,
    left: (covered.left + rightMm) * pxPerMm,
  };

  return (
    <section className={styles['city']} aria-label={t('explore.map')}>
      <Suspense fallback={null}>
        <MapView
          geometry={geometry}
          pins={pins}
          selected={selected}
          place={place}
          highlighted={lit}
          palette={paletteFor(isAttract, access.isHighContrast)}
          language={language}
          pxPerMm={pxPerMm}
          textScale={TEXT_SCALE[access.textSize]}
          reducedMotion={access.isCalm || prefersReducedMotion}
          padding={padding}
          label={t('explore.map')}
          onMap={(map) => {
            onMap(map === null ? null : movesOf(map, placeOf));
            void map?.whenIdle().then(() => {
              markOnce('map-idle');
            });
          }}
          onVisibleChange={(ids) => {
            onVisible(new Set(ids));
          }}
          onPinTap={onChoose}
          onStackTap={onStack}
          {...(onGround === undefined ? {} : { onGroundTap: onGround })}
          {...(onGroup === undefined ? {} : { onClusterTap: onGroup })}
        />
      </Suspense>
    </section>
  );
}

/** The night belongs to the attract screen; a visitor who wants contrast has it from the first step on. */
function paletteFor(isAttract: boolean, isContrast: boolean): PaletteName {
  if (isAttract) return 'night';
  return isContrast ? 'contrast' : 'day';
}

function movesOf(map: CityMap, placeOf: CityStageProps['placeOf']): MapMoves {
  return {
    zoomBy: map.zoomBy,
    panBy: map.panBy,
    wholeCity: map.showAll,
    fit: map.fitPins,
    showPlace: map.fitPlace,
    goTo: (id) => {
      const at = placeOf(id);
      if (at !== undefined) map.flyTo({ at });
    },
    goNear: (at) => {
      map.showNear(at, NEAREST_SHOWN);
    },
    framesDrawn: map.framesDrawn,
    drawFrame: map.drawFrame,
  };
}
