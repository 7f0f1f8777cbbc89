import VectorImageLayer from 'ol/layer/VectorImage.js';
import type VectorSource from 'ol/source/Vector.js';
import type { BaseFeature } from './base-features.ts';
import type { BaseStyle } from './base-style.ts';

/** During a drag the picture in hand is moved, not redrawn: this much wider than the screen it shows no bare strip. */
const WANTED_IMAGE_RATIO = 2.4;
/** Canvas pixels the picture may have: 14 million are 56 MB. Bigger screens get a smaller ratio and rely on the backdrop. */
const MAX_IMAGE_PIXELS = 14_000_000;
const MIN_IMAGE_RATIO = 1.25;

/** How much larger than the screen the base picture is drawn, each way. Sizes in CSS pixels. */
export function imageRatioFor(width: number, height: number, devicePixelRatio: number): number {
  const screenPixels = Math.max(1, width * height * devicePixelRatio ** 2);
  return Math.min(WANTED_IMAGE_RATIO, Math.max(MIN_IMAGE_RATIO, Math.sqrt(MAX_IMAGE_PIXELS / screenPixels)));
}

export type BaseLayer = VectorImageLayer<VectorSource<BaseFeature>>;

/** Areas, water, streets, tram and borders as one picture: drawn when the map rests, moved while it is dragged. */
export function createBaseLayer(
  source: VectorSource<BaseFeature>,
  style: BaseStyle,
  imageRatio: number,
): BaseLayer {
  return new VectorImageLayer({ source, style, imageRatio, renderBuffer: 60 });
}
