import { createCityMap } from '../../../src-renderer/map/city-map.ts';
import { PX_PER_MM, type CreateBenchMap } from './bench-map.ts';

export const createOurs: CreateBenchMap = async ({ element, geometry, pins }) => {
  const map = createCityMap({ element, geometry, pxPerMm: PX_PER_MM, language: 'de', reducedMotion: false });
  map.setPins(pins);
  await map.whenIdle();
  return {
    moveTo: (center, metresPerPx) => {
      map.drive({ center, metresPerPx });
    },
    rest: map.rest,
    rendersDrawn: map.framesDrawn,
  };
};
