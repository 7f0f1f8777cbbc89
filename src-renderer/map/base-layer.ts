import { containsExtent, getCenter, getHeight, getWidth } from 'ol/extent.js';
import VectorImageLayer from 'ol/layer/VectorImage.js';
import type { FrameState } from 'ol/Map.js';
import CanvasVectorImageLayerRenderer from 'ol/renderer/canvas/VectorImageLayer.js';
import type VectorSource from 'ol/source/Vector.js';
import type { BaseFeature } from './base-features.ts';
import type { BaseStyle } from './base-style.ts';

/** During a drag the picture in hand is moved, not redrawn: this much wider than the screen it shows no bare strip. */
const WANTED_IMAGE_RATIO = 2.4;
/** Canvas pixels the picture may have: 14 million are 56 MB. Bigger screens get a smaller ratio and rely on the backdrop. */
const MAX_IMAGE_PIXELS = 14_000_000;
const MIN_IMAGE_RATIO = 1.25;
/** Scales that differ by less than this share draw the same picture. */
const SAME_SCALE = 1e-6;
/** Of the margin that a new picture has on each side: with less than this left, the next drag could come to its end. */
const ENOUGH_MARGIN = 0.5;
/** A visitor who drags again does so sooner. The picture is then drawn around the new middle, while nobody waits for it. */
const RECENTRE_MS = 700;

/** How much larger than the screen the base picture is drawn, each way. Sizes in CSS pixels. */
export function imageRatioFor(width: number, height: number, devicePixelRatio: number): number {
  const screenPixels = Math.max(1, width * height * devicePixelRatio ** 2);
  return Math.min(WANTED_IMAGE_RATIO, Math.max(MIN_IMAGE_RATIO, Math.sqrt(MAX_IMAGE_PIXELS / screenPixels)));
}

/**
 * Areas, water, streets, tram and borders as one picture. It is drawn when the map rests at another scale, and moved while the
 * map is dragged. Drawing it takes a few tenths of a second without a GPU, so a picture that still covers the screen is kept.
 */
export class BaseLayer extends VectorImageLayer<VectorSource<BaseFeature>> {
  override createRenderer(): KeepingRenderer {
    return new KeepingRenderer(this);
  }
}

export function createBaseLayer(
  source: VectorSource<BaseFeature>,
  style: BaseStyle,
  imageRatio: number,
): BaseLayer {
  return new BaseLayer({ source, style, imageRatio, renderBuffer: 60 });
}

/** OpenLayers' renderer draws anew wherever the map comes to rest; this one only where its picture no longer serves. */
class KeepingRenderer extends CanvasVectorImageLayerRenderer {
  readonly #layer: BaseLayer;
  /** The layer's revision that {@link image} shows. */
  #drawnRevision = -1;
  #recentring: number | undefined;

  constructor(layer: BaseLayer) {
    super(layer);
    this.#layer = layer;
  }

  override prepareFrame(frame: FrameState): boolean {
    window.clearTimeout(this.#recentring);
    if (this.#stillServes(frame)) {
      this.#recentreSoon(frame);
      return !this.#layer.getSource()?.loading;
    }
    const before = this.image;
    const isReady = super.prepareFrame(frame);
    if (this.image !== before) this.#drawnRevision = this.#layer.getRevision();
    return isReady;
  }

  /** On whole pixels the picture is copied as it was drawn; between them it would be softened, and take longer. */
  override renderFrame(frame: FrameState, target: HTMLElement): HTMLElement {
    const { image } = this;
    if (image === null || !isAtScale(image, frame)) return super.renderFrame(frame, target);
    const metresPerPixel = frame.viewState.resolution / frame.pixelRatio;
    const middle = getCenter(image.getExtent());
    const center = frame.viewState.center.map((at, axis) => {
      const own = middle[axis] ?? at;
      return own + Math.round((at - own) / metresPerPixel) * metresPerPixel;
    });
    return super.renderFrame({ ...frame, viewState: { ...frame.viewState, center } }, target);
  }

  override disposeInternal(): void {
    window.clearTimeout(this.#recentring);
    super.disposeInternal();
  }

  #stillServes(frame: FrameState): boolean {
    const { image } = this;
    return (
      image !== null &&
      frame.extent !== null &&
      this.#drawnRevision === this.#layer.getRevision() &&
      image.getPixelRatio() === frame.pixelRatio &&
      isAtScale(image, frame) &&
      containsExtent(image.getExtent(), frame.extent)
    );
  }

  #recentreSoon({ extent }: FrameState): void {
    if (this.image === null || extent === null) return;
    const picture = this.image.getExtent();
    const [x = 0, y = 0] = getCenter(picture);
    const [atX = 0, atY = 0] = getCenter(extent);
    const usedUp = Math.max(
      Math.abs(atX - x) / (getWidth(picture) - getWidth(extent)),
      Math.abs(atY - y) / (getHeight(picture) - getHeight(extent)),
    );
    // The margin of one side is half of the difference.
    if (2 * usedUp < 1 - ENOUGH_MARGIN) return;
    this.#recentring = window.setTimeout(() => {
      this.#layer.changed();
    }, RECENTRE_MS);
  }
}

type Picture = NonNullable<KeepingRenderer['image']>;

function isAtScale(image: Picture, { viewState }: FrameState): boolean {
  const drawn = image.getResolution();
  return typeof drawn === 'number' && Math.abs(drawn / viewState.resolution - 1) < SAME_SCALE;
}
