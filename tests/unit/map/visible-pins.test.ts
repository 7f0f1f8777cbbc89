import { expect, test } from 'vitest';
import { nearestPins, visibleIds } from '../../../src-renderer/map/visible-pins.ts';
import { aPin } from './map-pin-builder.ts';

test('names those in view, the nearest to the middle first', () => {
  const pins = [
    aPin({ id: 'corner', at: [90, 90] }),
    aPin({ id: 'outside', at: [101, 50] }),
    aPin({ id: 'middle', at: [52, 50] }),
  ];
  expect(visibleIds(pins, [0, 0, 100, 100])).toEqual(['middle', 'corner']);
});

test('employers of one address keep their order', () => {
  const pins = ['one', 'two', 'three'].map((id) => aPin({ id, at: [20, 20] }));
  expect(visibleIds(pins, [0, 0, 100, 100])).toEqual(['one', 'two', 'three']);
});

test('the nearest pins to a place come first, and no more than there are', () => {
  const pins = [
    aPin({ id: 'far', at: [900, 0] }),
    aPin({ id: 'near', at: [10, 0] }),
    aPin({ id: 'middle', at: [0, -200] }),
  ];
  expect(nearestPins(pins, [0, 0], 2).map(({ id }) => id)).toEqual(['near', 'middle']);
  expect(nearestPins(pins, [0, 0], 9)).toHaveLength(3);
});
