import L from 'leaflet';
import 'leaflet/dist/leaflet.css';
import { BAND_COLOUR } from '../../../src-renderer/theme/field-bands.ts';
import type { BenchData, BenchMap } from './bench-map.ts';
import { shapesOf } from './shapes.ts';

const PIN_PX = 32;

/** Leaflet on a plain grid of metres. It has no clusters and no labels along lines of its own, so it draws neither. */
export function createLeaflet(
  { element, geometry, pins }: BenchData,
  markers: 'canvas' | 'dom',
): Promise<BenchMap> {
  const renderer = L.canvas({ padding: 0.5 });
  const map = L.map(element, {
    crs: L.CRS.Simple,
    renderer,
    zoomSnap: 0,
    zoomControl: false,
    attributionControl: false,
    minZoom: -8,
    maxZoom: 4,
  });
  map.setView([0, 0], zoomOf(10), { animate: false });
  for (const { type, parts, colour, widthPx } of shapesOf(geometry)) {
    const latLngs = parts.map((part) => part.map(([east = 0, north = 0]) => L.latLng(north, east)));
    if (type === 'area')
      L.polygon(latLngs, { stroke: false, fillColor: colour, fillOpacity: 1, interactive: false }).addTo(map);
    else L.polyline(latLngs, { color: colour, weight: widthPx, interactive: false }).addTo(map);
  }
  for (const { at, band } of pins) {
    const place = L.latLng(at[1], at[0]);
    const colour = BAND_COLOUR[band];
    if (markers === 'canvas')
      L.circleMarker(place, {
        radius: PIN_PX / 2,
        color: '#fff',
        weight: 2,
        fillColor: colour,
        fillOpacity: 1,
      }).addTo(map);
    else {
      const icon = L.divIcon({ className: 'pin', iconSize: [PIN_PX, PIN_PX], html: '' });
      const marker = L.marker(place, { icon }).addTo(map);
      const drawn = marker.getElement();
      if (drawn !== undefined) drawn.style.background = colour;
    }
  }
  let renders = 0;
  map.on('move zoom', () => {
    renders += 1;
  });
  return Promise.resolve({
    moveTo: ([east, north], metresPerPx) => {
      map.setView([north, east], zoomOf(metresPerPx), { animate: false });
    },
    rest: () => undefined,
    rendersDrawn: () => renders,
  });
}

/** `CRS.Simple` has one pixel to a unit at zoom 0. */
const zoomOf = (metresPerPx: number): number => -Math.log2(metresPerPx);
