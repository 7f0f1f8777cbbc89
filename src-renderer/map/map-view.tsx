import { useEffect, useEffectEvent, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import type { EmployerId } from '../../src-shared/domain/employer.ts';
import type { GridPoint } from '../../src-shared/domain/geo.ts';
import type { MapGeometry } from '../../src-shared/domain/map-geometry.ts';
import type { Language } from '../../src-shared/units.ts';
import { createCityMap } from './city-map.ts';
import type { MapPin } from './clusters.ts';
import { NO_PADDING, type MapPadding } from './fitting.ts';
import type { RoundTarget } from './hit-test.ts';
import { wishOfKey } from './map-keys.ts';
import type { CityMap, CityMapEvents, MapState } from './map-promises.ts';
import styles from './map-view.module.css';
import type { PaletteName } from './palettes.ts';
import type { PlaceMark } from './place-marker-layer.ts';
import { scaleBarFor } from './scale-bar.ts';

export interface MapViewProps extends CityMapEvents {
  /** An edition's map. Another object means another map: keep it stable. */
  readonly geometry: MapGeometry;
  readonly pins: readonly MapPin[];
  readonly selected?: EmployerId | null;
  /** A place that stands out. */
  readonly place?: PlaceMark | null;
  readonly highlighted?: readonly EmployerId[];
  readonly palette?: PaletteName;
  readonly language: Language;
  /** CSS pixels to a millimetre of this screen; see theme/screen-size.ts. Another value means another map. */
  readonly pxPerMm: number;
  readonly textScale?: number;
  /** Pixels at each edge that panels cover. */
  readonly padding?: MapPadding;
  readonly reducedMotion?: boolean;
  /** The map's accessible name, which also says what its keys do. */
  readonly label: string;
  /** Receives the handle when the map stands, and `null` when it goes: for the buttons, the camera and the watchdog. */
  readonly onMap?: (map: CityMap | null) => void;
}

const NOBODY: readonly EmployerId[] = [];
const LONGEST_SCALE_MM = 28;

/** Puts one {@link CityMap} into the page and keeps it told. It draws no buttons; attribution and scale it does. */
export function MapView(props: MapViewProps): ReactElement {
  const { geometry, pins, language, pxPerMm, label, reducedMotion } = props;
  const {
    selected = null,
    place = null,
    highlighted = NOBODY,
    palette = 'day',
    textScale = 1,
    padding = NO_PADDING,
  } = props;
  const { top, right, bottom, left } = padding; // by number, so that a new object with the same insets moves nothing
  const holder = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<CityMap | null>(null);
  const [state, setState] = useState<MapState | null>(null);
  const [pressed, setPressed] = useState<RoundTarget | null>(null);

  const onPinTap = useEffectEvent((id: EmployerId) => props.onPinTap?.(id));
  const onStackTap = useEffectEvent((ids: readonly EmployerId[]) => props.onStackTap?.(ids));
  const onClusterTap = useEffectEvent((ids: readonly EmployerId[]) => props.onClusterTap?.(ids));
  const onGroundTap = useEffectEvent((at: GridPoint) => props.onGroundTap?.(at));
  const onMapTap = useEffectEvent(() => props.onMapTap?.());
  const onVisibleChange = useEffectEvent((ids: readonly EmployerId[]) => props.onVisibleChange?.(ids));
  const onSettle = useEffectEvent((next: MapState) => {
    setState(next);
    props.onSettle?.(next);
  });
  const build = useEffectEvent((element: HTMLElement) =>
    createCityMap({
      element,
      geometry,
      pxPerMm,
      language,
      palette,
      textScale,
      ...(reducedMotion === undefined ? {} : { reducedMotion }),
      onPinTap,
      onStackTap,
      onClusterTap,
      onGroundTap,
      onPress: setPressed,
      onMapTap,
      onVisibleChange,
      onSettle,
    }),
  );
  const onMap = useEffectEvent((next: CityMap | null) => props.onMap?.(next));

  useEffect(() => {
    const element = holder.current;
    if (element === null) return;
    const made = build(element);
    setMap(made);
    onMap(made);
    return () => {
      setMap(null);
      onMap(null);
      made.dispose();
    };
  }, [geometry, pxPerMm]);

  useEffect(() => map?.setPadding({ top, right, bottom, left }), [map, top, right, bottom, left]);
  useEffect(() => map?.setPins(pins), [map, pins]);
  useEffect(() => map?.setSelected(selected), [map, selected]);
  useEffect(() => map?.setPlace(place), [map, place]);
  useEffect(() => map?.setHighlighted(highlighted), [map, highlighted]);
  useEffect(() => map?.setPalette(palette), [map, palette]);
  useEffect(() => map?.setLanguage(language), [map, language]);
  useEffect(() => map?.setTextScale(textScale), [map, textScale]);
  useEffect(() => {
    if (reducedMotion !== undefined) map?.setReducedMotion(reducedMotion);
  }, [map, reducedMotion]);

  function onKeyDown(event: KeyboardEvent): void {
    const wish = wishOfKey(event.key);
    if (map === null || wish === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    if (wish.type === 'pan') map.panBy(wish.east, wish.north);
    else if (wish.type === 'zoom') map.zoomBy(wish.steps);
    else map.showAll();
  }

  const scale = state === null ? null : scaleBarFor(state.metresPerPx, LONGEST_SCALE_MM * pxPerMm);
  return (
    <div className={`${styles['frame'] ?? ''} ${palette === 'night' ? (styles['night'] ?? '') : ''}`}>
      <div
        ref={holder}
        className={styles['canvas']}
        role="application"
        aria-label={label}
        tabIndex={0}
        data-view={state === null ? undefined : viewWords(state)}
        onKeyDown={onKeyDown}
      />
      {pressed !== null && (
        <span
          className={styles['press']}
          style={{
            left: pressed.x,
            top: pressed.y,
            width: 2 * pressed.radiusPx,
            height: 2 * pressed.radiusPx,
          }}
        />
      )}
      <div className={styles['notes']} style={{ left, right, bottom }}>
        <span className={styles['attribution']}>{geometry.attribution}</span>
        {scale !== null && (
          <span className={styles['scale']} aria-hidden="true">
            {scale.text}
            <span className={styles['bar']} style={{ width: scale.lengthPx }} />
          </span>
        )}
      </div>
    </div>
  );
}

/** Where the map came to rest, metres east and north and metres to a pixel: for tests and whoever looks for a fault. */
function viewWords({ center: [east, north], metresPerPx }: MapState): string {
  return `${east.toFixed(0)} ${north.toFixed(0)} ${metresPerPx.toFixed(2)}`;
}
