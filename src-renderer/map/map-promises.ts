/*
 * What the map of the city is told and what it tells: its whole public face. How it keeps its word stands in city-map.ts.
 */
import type { EmployerId } from '../../src-shared/domain/employer.ts';
import type { GridPoint } from '../../src-shared/domain/geo.ts';
import type { MapGeometry } from '../../src-shared/domain/map-geometry.ts';
import type { Language } from '../../src-shared/units.ts';
import type { MapPin } from './clusters.ts';
import type { MapPadding, Placement } from './fitting.ts';
import type { RoundTarget } from './hit-test.ts';
import type { PaletteName } from './palettes.ts';
import type { PlaceMark } from './place-marker-layer.ts';

/** What the map tells. All are optional; ids are those of the pins given. */
export interface CityMapEvents {
  readonly onPinTap?: (id: EmployerId) => void;
  /** Several employers at one place, which no zoom parts: list them. */
  readonly onStackTap?: (ids: readonly EmployerId[]) => void;
  /** A cluster was opened: the map already flies there. */
  readonly onClusterTap?: (ids: readonly EmployerId[]) => void;
  /** Bare map was touched, here on the grid; at once, so it may be the first of two taps. */
  readonly onGroundTap?: (at: GridPoint) => void;
  /** A finger holds a pin or cluster (in CSS pixels of the map), or none any more. Comes before anything is drawn. */
  readonly onPress?: (target: RoundTarget | null) => void;
  /** Bare map was tapped once (a quarter of a second later, so that it was no double tap). */
  readonly onMapTap?: () => void;
  /** After each movement that came to rest: who is in the part that no panel covers, the nearest to its middle first. */
  readonly onVisibleChange?: (ids: readonly EmployerId[]) => void;
  /** After each movement that came to rest, for the scale bar and the zoom buttons. */
  readonly onSettle?: (state: MapState) => void;
}

export interface MapState {
  readonly metresPerPx: number;
  /** In the middle of what no panel covers. */
  readonly center: GridPoint;
  readonly canZoomIn: boolean;
  readonly canZoomOut: boolean;
}

export interface CityMapOptions extends CityMapEvents {
  /** An element with a size. The map fills it and must be its only content. */
  readonly element: HTMLElement;
  readonly geometry: MapGeometry;
  /** CSS pixels to a millimetre of this screen. Fixed for the map's life. */
  readonly pxPerMm: number;
  readonly language: Language;
  readonly palette?: PaletteName;
  readonly textScale?: number;
  /** No flights: the map jumps. Default: what the system asks for. */
  readonly reducedMotion?: boolean;
}

export interface CityMap {
  readonly setPins: (pins: readonly MapPin[]) => void;
  readonly setSelected: (id: EmployerId | null) => void;
  /** The place that stands out, until another or `null`. */
  readonly setPlace: (place: PlaceMark | null) => void;
  /** Exactly these are lit from now on; light comes and goes softly. */
  readonly setHighlighted: (ids: readonly EmployerId[]) => void;
  readonly setPalette: (palette: PaletteName) => void;
  readonly setLanguage: (language: Language) => void;
  readonly setTextScale: (textScale: number) => void;
  /** What panels cover. The picture stays; "the middle" moves. */
  readonly setPadding: (padding: MapPadding) => void;
  readonly setReducedMotion: (reduced: boolean) => void;
  readonly flyTo: (target: { readonly at: GridPoint; readonly minDetail?: number }) => void;
  /** The whole city: every pin there was so far, or the city where there was none. */
  readonly showAll: () => void;
  /** Shows these employers; those without a pin are passed over. */
  readonly fitPins: (ids: readonly EmployerId[]) => void;
  /** The neighbourhood of this place, with so many of the nearest pins in sight. */
  readonly showNear: (at: GridPoint, count: number) => void;
  /** Shows all of a place, a point with the neighbourhood around it. */
  readonly fitPlace: (place: PlaceMark) => void;
  readonly zoomBy: (steps: number) => void;
  /** Puts the map there in every frame of somebody's own movement, until {@link CityMap.rest}. */
  readonly drive: (to: Placement) => void;
  /** Ends a flight or a drive where it is; the map is drawn sharp. */
  readonly rest: () => void;
  /** A quarter of the visible part to the east and north. */
  readonly panBy: (east: number, north: number) => void;
  /** Frames drawn so far. At rest it stands still: ask with {@link CityMap.drawFrame}. */
  readonly framesDrawn: () => number;
  /** Asks for one frame and resolves when it was drawn. A watchdog gives it a time limit of its own. */
  readonly drawFrame: () => Promise<void>;
  /** Resolves when the first complete picture, with its letters, was drawn. */
  readonly whenIdle: () => Promise<void>;
  /** The element has another size. (The map also notices by itself.) */
  readonly resize: () => void;
  /** Draws everything anew from the data: after the graphics process was lost. */
  readonly redrawAll: () => void;
  readonly dispose: () => void;
}
