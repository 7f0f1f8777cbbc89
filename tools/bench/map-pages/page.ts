/* One engine with one number of pins, named in the address, waiting to be moved. */
import { MapGeometry } from '../../../src-shared/domain/map-geometry.ts';
import type { BenchData, BenchMap } from './bench-map.ts';
import { generatedPins } from './generated-pins.ts';

declare global {
  interface Window {
    benchMap?: BenchMap;
  }
}

/** Loaded one by one, so that no engine pays for another's code. */
const ENGINES: Readonly<Record<string, (data: BenchData) => Promise<BenchMap>>> = {
  ours: async (data) => (await import('./ours.ts')).createOurs(data),
  maplibre: async (data) => (await import('./maplibre.ts')).createMapLibre(data),
  'leaflet-canvas': async (data) => (await import('./leaflet.ts')).createLeaflet(data, 'canvas'),
  'leaflet-dom': async (data) => (await import('./leaflet.ts')).createLeaflet(data, 'dom'),
};

async function main(): Promise<void> {
  const wishes = new URLSearchParams(location.search);
  const create = ENGINES[wishes.get('engine') ?? ''];
  const element = document.getElementById('map');
  if (create === undefined || element === null) throw new Error(`unknown engine in ${location.search}`);
  const geometry = MapGeometry.parse(await (await fetch('/map.json')).json());
  window.benchMap = await create({ element, geometry, pins: generatedPins(Number(wishes.get('pins'))) });
}

void main();
