import { Map as MapLibreMap, setWorkerUrl, type LayerSpecification } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import type { GridPoint } from '../../../src-shared/domain/geo.ts';
import { BAND_COLOUR } from '../../../src-renderer/theme/field-bands.ts';
import type { CreateBenchMap } from './bench-map.ts';
import { shapesOf, type Shape } from './shapes.ts';

/** The grid is laid over the equator, where Mercator is true: a degree is the same length both ways. */
const METRES_PER_DEGREE = 111_319.49;
/** Metres to a CSS pixel at zoom 0 on the equator, for tiles of 512 pixels. */
const METRES_PER_PX_AT_ZOOM_0 = 78_271.517;
/** As ours: 11.5 mm. */
const CLUSTER_RADIUS_PX = 41;

const lonLat = (east: number, north: number): [number, number] => [
  east / METRES_PER_DEGREE,
  north / METRES_PER_DEGREE,
];
const zoomOf = (metresPerPx: number): number => Math.log2(METRES_PER_PX_AT_ZOOM_0 / metresPerPx);

/** MapLibre GL with the same shapes in as few layers as their order allows, and clusters of its own; without labels. */
export const createMapLibre: CreateBenchMap = async ({ element, geometry, pins }) => {
  setWorkerUrl(workerUrl);
  const shapes = shapesOf(geometry);
  const orders = [...new Set(shapes.map(({ type, order }) => `${type} ${String(order)}`))];
  const map = new MapLibreMap({
    container: element,
    attributionControl: false,
    center: lonLat(0, 0),
    zoom: zoomOf(10),
    fadeDuration: 0,
    style: {
      version: 8,
      sources: {
        base: { type: 'geojson', data: { type: 'FeatureCollection', features: shapes.map(featureOf) } },
        pins: {
          type: 'geojson',
          cluster: true,
          clusterRadius: CLUSTER_RADIUS_PX,
          data: {
            type: 'FeatureCollection',
            features: pins.map(({ at: [east, north], band }) => ({
              type: 'Feature',
              properties: { colour: BAND_COLOUR[band] },
              geometry: { type: 'Point', coordinates: lonLat(east, north) },
            })),
          },
        },
      },
      layers: [...orders.map(layerOf), pinLayer],
    },
  });
  let renders = 0;
  map.on('render', () => {
    renders += 1;
  });
  await map.once('idle');
  return {
    moveTo: ([east, north]: GridPoint, metresPerPx) => {
      map.jumpTo({ center: lonLat(east, north), zoom: zoomOf(metresPerPx) });
    },
    rest: () => undefined,
    rendersDrawn: () => renders,
  };
};

function featureOf({ type, parts, colour, widthPx, order }: Shape): GeoJSON.Feature {
  const coordinates = parts.map((part) => part.map(([east = 0, north = 0]) => lonLat(east, north)));
  return {
    type: 'Feature',
    properties: { layer: `${type} ${String(order)}`, colour, widthPx },
    geometry: type === 'area' ? { type: 'Polygon', coordinates } : { type: 'MultiLineString', coordinates },
  };
}

function layerOf(layer: string): LayerSpecification {
  const filter: ['==', ['get', string], string] = ['==', ['get', 'layer'], layer];
  return layer.startsWith('area')
    ? { id: layer, type: 'fill', source: 'base', filter, paint: { 'fill-color': ['get', 'colour'] } }
    : {
        id: layer,
        type: 'line',
        source: 'base',
        filter,
        layout: { 'line-cap': 'round', 'line-join': 'round' },
        paint: { 'line-color': ['get', 'colour'], 'line-width': ['get', 'widthPx'] },
      };
}

const pinLayer: LayerSpecification = {
  id: 'pins',
  type: 'circle',
  source: 'pins',
  paint: {
    'circle-radius': ['case', ['has', 'point_count'], 22, 16],
    'circle-color': ['coalesce', ['get', 'colour'], '#13203a'],
    'circle-stroke-color': '#ffffff',
    'circle-stroke-width': 2,
  },
};
