/*
 * The map alone, without the application around it, to look at and to measure. What the page shows stands in its address:
 * ?palette=night&language=en&pxPerMm=3.6&detail=2.5&east=0&north=0&select=ID&highlight=all
 */
import '../../src-renderer/theme/fonts.css';
import { createCityMap } from '../../src-renderer/map/city-map.ts';
import type { CityMap } from '../../src-renderer/map/map-promises.ts';
import { PALETTES, type PaletteName } from '../../src-renderer/map/palettes.ts';
import { loadEdition } from './load-edition.ts';
import type { MapPin } from '../../src-renderer/map/clusters.ts';

declare global {
  interface Window {
    /** For `shoot.mts`. */
    preview: { readonly map: CityMap; readonly pins: readonly MapPin[]; readonly log: string[] };
  }
}

const wishes = new URLSearchParams(location.search);
const numberOf = (name: string): number | undefined => {
  const text = wishes.get(name);
  return text === null ? undefined : Number(text);
};
const isPalette = (name: string): name is PaletteName => name in PALETTES;

const element = document.querySelector<HTMLElement>('#map');
if (element === null) throw new Error('index.html has no #map');

const { geometry, pins } = await loadEdition();
const log: string[] = [];
const palette = wishes.get('palette') ?? 'day';
const map = createCityMap({
  element,
  geometry,
  pxPerMm: numberOf('pxPerMm') ?? 3.6,
  textScale: numberOf('textScale') ?? 1,
  language: wishes.get('language') === 'en' ? 'en' : 'de',
  palette: isPalette(palette) ? palette : 'day',
  reducedMotion: wishes.get('motion') !== 'yes',
  onPinTap: (id) => {
    log.push(`pin ${id}`);
    map.setSelected(id);
  },
  onClusterTap: (ids) => log.push(`cluster ${ids.length}`),
  onStackTap: (ids) => log.push(`stack ${ids.join(' ')}`),
  onMapTap: () => log.push('map'),
  onVisibleChange: (ids) => log.push(`visible ${ids.length}`),
});
map.setPins(pins);

const east = numberOf('east');
const detail = numberOf('detail');
if (east !== undefined && detail !== undefined)
  map.flyTo({ at: [east, numberOf('north') ?? 0], minDetail: detail });
const selected = pins.find((pin) => pin.id === wishes.get('select'));
if (selected !== undefined) {
  map.setSelected(selected.id);
  map.flyTo({ at: selected.at, ...(detail === undefined ? {} : { minDetail: detail }) });
}
if (wishes.get('highlight') === 'all') map.setHighlighted(pins.map((pin) => pin.id));
if (wishes.get('highlight') === 'some')
  map.setHighlighted(pins.filter((_, i) => i % 5 === 0).map((pin) => pin.id));

await map.whenIdle();
window.preview = { map, pins, log };
document.title = 'Map preview, drawn';
