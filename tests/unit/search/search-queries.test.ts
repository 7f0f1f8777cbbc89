import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { Employer } from '../../../src-shared/domain/employer.ts';
import { Job } from '../../../src-shared/domain/job.ts';
import { MapGeometry } from '../../../src-shared/domain/map-geometry.ts';
import { SEARCH_QUERIES } from '../../support/search-queries.ts';

const read = (file: string): unknown => JSON.parse(readFileSync(`resources/edition/${file}`, 'utf8'));
const employers = z.array(Employer).parse(read('employers.json'));
const jobs = z.array(Job).parse(read('jobs.json'));
const map = MapGeometry.parse(read('map.json'));

/** Every key that an answer may have, read from the edition itself and not from the search that is to be tested. */
const known = new Set([
  ...employers.flatMap(({ id, fields }) => [`employer:${id}`, ...fields.map((field) => `field:${field}`)]),
  ...jobs.flatMap(({ id, level, field }) => [`job:${id}`, `level:${level}`, `work:${field}`]),
  ...[...employers.flatMap(({ keywords }) => keywords), ...jobs.flatMap(({ skills }) => skills)].map(
    (topic) => `topic:${topic.toLowerCase().replaceAll('-', ' ')}`,
  ),
  ...(employers.some(({ isStartup }) => isStartup) ? ['topic:start up'] : []),
  ...map.districts.map(({ name }) => `district:${name}`),
  ...map.roads.map(({ name }) => `street:${name ?? ''}`),
  ...map.tramStops.map(({ name }) => `stop:${name}`),
  ...map.stations.map(({ name }) => `station:${name}`),
  ...map.peaks.map(({ name }) => `hill:${name}`),
  ...map.landmarks.map(({ name }) => `landmark:${name.de}`),
  ...map.waterways.map(({ name }) => `water:${name ?? ''}`),
]);

test('every answer the table expects is in the shipped edition', () => {
  const wrong = SEARCH_QUERIES.flatMap(({ query, expected }) =>
    expected.filter((key) => !known.has(key)).map((key) => `${query} → ${key}`),
  );
  expect(wrong).toEqual([]);
});

test('no query stands twice, and each has an answer', () => {
  expect(new Set(SEARCH_QUERIES.map(({ query }) => query)).size).toBe(SEARCH_QUERIES.length);
  expect(SEARCH_QUERIES.length).toBeGreaterThanOrEqual(130);
  for (const { expected } of SEARCH_QUERIES) expect(expected).not.toEqual([]);
});
