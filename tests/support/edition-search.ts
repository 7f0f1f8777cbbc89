import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { Employer } from '../../src-shared/domain/employer.ts';
import { Job } from '../../src-shared/domain/job.ts';
import { MapGeometry } from '../../src-shared/domain/map-geometry.ts';
import { collectPlaces } from '../../src-renderer/search/places.ts';

const read = (file: string): unknown => JSON.parse(readFileSync(`resources/edition/${file}`, 'utf8'));

/** The shipped edition, as the search gets it. */
export function shippedEdition(): {
  readonly employers: readonly Employer[];
  readonly jobs: readonly Job[];
  readonly places: ReturnType<typeof collectPlaces>;
} {
  return {
    employers: z.array(Employer).parse(read('employers.json')),
    jobs: z.array(Job).parse(read('jobs.json')),
    places: collectPlaces(MapGeometry.parse(read('map.json'))),
  };
}
