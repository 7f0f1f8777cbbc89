import { toGrid } from '../../src-shared/domain/geo.ts';
import { Employer } from '../../src-shared/domain/employer.ts';
import { MapGeometry } from '../../src-shared/domain/map-geometry.ts';
import type { MapPin } from '../../src-renderer/map/clusters.ts';
import { bandOf } from '../../src-renderer/theme/field-bands.ts';

const Placed = Employer.unwrap().pick({ id: true, fields: true, position: true });

/** The edition that `vite.config.mts` serves: its map, and a pin for every employer that has a position. */
export async function loadEdition(): Promise<{
  readonly geometry: MapGeometry;
  readonly pins: readonly MapPin[];
}> {
  const geometry = MapGeometry.parse(await (await fetch('/edition/map.json')).json());
  const employers: unknown = await (await fetch('/edition/employers.json')).json();
  if (!Array.isArray(employers)) throw new Error('employers.json is not a list');
  const pins = employers.flatMap((row): MapPin[] => {
    const { id, fields, position } = Placed.parse(row);
    const [main] = fields;
    if (position === null || main === undefined) return [];
    return [{ id, at: toGrid(geometry.origin, position), band: bandOf(main), precision: position.precision }];
  });
  return { geometry, pins };
}
