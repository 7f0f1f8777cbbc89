import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createClusterIndex, markerMm, sharesOf, type Marker } from '../../../src-renderer/map/clusters.ts';
import { aPin } from './map-pin-builder.ts';

const idsOf = (marker: Marker): readonly string[] =>
  marker.type === 'pin' ? [marker.pin.id] : marker.pins.map((pin) => pin.id);

test('keeps pins apart that are far apart on the screen', () => {
  const index = createClusterIndex([aPin({ id: 'west', at: [-500, 0] }), aPin({ id: 'east', at: [500, 0] })]);
  expect(index.markersAt(8).map((marker) => marker.type)).toEqual(['pin', 'pin']);
});

test('gathers pins that would lie on each other, in their middle, and counts their bands', () => {
  const index = createClusterIndex([
    aPin({ id: 'west', at: [-20, 10], band: 'it' }),
    aPin({ id: 'east', at: [20, 10], band: 'optics' }),
  ]);
  const [marker] = index.markersAt(32);
  expect(marker?.type).toBe('cluster');
  expect(marker?.at).toEqual([0, 10]);
  expect(marker?.type === 'cluster' && marker.shares).toEqual([1, 0, 0, 1, 0, 0, 0]);
});

test('draws a single pin exactly where the employer is', () => {
  const index = createClusterIndex([aPin({ at: [1234.5, -4321.25] })]);
  expect(index.markersAt(4).map((marker) => marker.at)).toEqual([[1234.5, -4321.25]]);
});

test('knows no scale that parts employers of one address', () => {
  const pins = [aPin({ id: 'one', at: [70, 70] }), aPin({ id: 'other', at: [70, 70] })];
  const index = createClusterIndex(pins);
  expect(index.partingScale(pins, 1)).toBeUndefined();
  expect(index.markersAt(1)).toHaveLength(1);
});

test('names the first scale at which a cluster parts', () => {
  const pins = [aPin({ id: 'one', at: [0, 0] }), aPin({ id: 'other', at: [100, 0] })];
  const index = createClusterIndex(pins);
  const scale = index.partingScale(pins, 1);
  expect(scale).toBeDefined();
  expect(index.markersAt(scale ?? 0)).toHaveLength(2);
  expect(index.markersAt((scale ?? 0) * 2)).toHaveLength(1);
});

test('every pin stands in exactly one marker, and no two markers lie on each other, at any scale', () => {
  const places = fc.array(
    fc.tuple(fc.integer({ min: -6000, max: 6000 }), fc.integer({ min: -7500, max: 7500 })),
    {
      maxLength: 60,
    },
  );
  fc.assert(
    fc.property(places, fc.double({ min: 1.5, max: 90, noNaN: true }), (points, metresPerMm) => {
      const pins = points.map((at, place) => aPin({ id: `pin-${place}`, at }));
      const markers = createClusterIndex(pins).markersAt(metresPerMm);
      expect(markers.flatMap(idsOf).sort()).toEqual(pins.map((pin) => pin.id).sort());
      for (const [place, one] of markers.entries()) {
        for (const other of markers.slice(place + 1)) {
          const apartMm = Math.hypot(one.at[0] - other.at[0], one.at[1] - other.at[1]) / metresPerMm;
          const radiiMm = (markerMm(idsOf(one).length) + markerMm(idsOf(other).length)) / 2;
          expect(apartMm).toBeGreaterThanOrEqual(radiiMm * 0.9);
        }
      }
    }),
    { numRuns: 60 },
  );
});

test('counts shares in the order of the legend', () => {
  expect(sharesOf([aPin({ band: 'public' }), aPin({ band: 'it' }), aPin({ band: 'public' })])).toEqual([
    1, 0, 0, 0, 0, 0, 2,
  ]);
});
