import Layer from 'ol/layer/Layer.js';
import type { FrameState } from 'ol/Map.js';
import type { Extent } from 'ol/extent.js';
import CanvasImmediateRenderer from 'ol/render/canvas/Immediate.js';
import CanvasLayerRenderer from 'ol/renderer/canvas/Layer.js';
import type Style from 'ol/style/Style.js';
import type { BaseFeature } from './base-features.ts';
import type { BaseStyle } from './base-style.ts';

/** 8 m to a pixel: the whole of Jena is then some 4 million pixels, 15 MB, drawn once a palette in a few hundredths of a second. */
const METRES_PER_PX = 8;

/**
 * A coarse picture of the whole city under the base map. The base picture is not redrawn during a gesture or a flight; where
 * it ends, this shows, soft but never bare. It also stands when the base picture was lost with the graphics process.
 */
export class BackdropLayer extends Layer {
  /** What the picture covers, on the grid. */
  readonly #extent: Extent;
  #picture: HTMLCanvasElement | undefined;

  constructor(extent: Extent) {
    super({});
    this.#extent = extent;
  }

  /** Draws the picture anew, from the same features and style as the base map. */
  paint(features: readonly BaseFeature[], style: BaseStyle): void {
    const [west = 0, south = 0, east = 0, north = 0] = this.#extent;
    const canvas = this.#picture ?? document.createElement('canvas');
    canvas.width = Math.ceil((east - west) / METRES_PER_PX);
    canvas.height = Math.ceil((north - south) / METRES_PER_PX);
    const context = canvas.getContext('2d');
    if (context === null) return; // no canvas memory: the map still stands, only without its backdrop
    const k = 1 / METRES_PER_PX;
    const toPixels = [k, 0, 0, -k, -west * k, north * k];
    const pen = new CanvasImmediateRenderer(context, 1, this.#extent, toPixels, 0);
    const strokes = features.flatMap((feature) =>
      stylesOf(style(feature, METRES_PER_PX)).map((s) => ({ feature, s })),
    );
    strokes.sort((a, b) => (a.s.getZIndex() ?? 0) - (b.s.getZIndex() ?? 0));
    for (const { feature, s } of strokes) {
      const geometry = feature.getGeometry();
      if (geometry === undefined) continue;
      pen.setStyle(s);
      pen.drawGeometry(geometry);
    }
    this.#picture = canvas;
    this.changed();
  }

  /** The picture and the ground it covers; `undefined` before the first {@link paint}. */
  get picture(): { readonly canvas: HTMLCanvasElement; readonly extent: Extent } | undefined {
    return this.#picture === undefined ? undefined : { canvas: this.#picture, extent: this.#extent };
  }

  override createRenderer(): BackdropRenderer {
    return new BackdropRenderer(this);
  }
}

function stylesOf(styles: Style | Style[] | undefined): Style[] {
  if (styles === undefined) return [];
  return Array.isArray(styles) ? styles : [styles];
}

/** Draws into the canvas that the layers above share, so the backdrop costs one `drawImage` and no canvas of its own. */
class BackdropRenderer extends CanvasLayerRenderer<BackdropLayer> {
  override prepareFrame(): boolean {
    return this.getLayer().picture !== undefined;
  }

  override renderFrame(frame: FrameState, target: HTMLElement): HTMLElement {
    this.prepareContainer(frame, target);
    const context = this.getCanvasContext();
    const picture = this.getLayer().picture;
    if (picture !== undefined) {
      const [west = 0, , , north = 0] = picture.extent;
      const { center, resolution } = frame.viewState;
      const [x = 0, y = 0] = center;
      const scale = METRES_PER_PX / resolution;
      const [width = 0, height = 0] = frame.size;
      const left = width / 2 + (west - x) / resolution;
      const top = height / 2 - (north - y) / resolution;
      const { canvas } = picture;
      const ratio = frame.pixelRatio;
      context.drawImage(
        canvas,
        left * ratio,
        top * ratio,
        canvas.width * scale * ratio,
        canvas.height * scale * ratio,
      );
    }
    return this.getContainerElement();
  }
}
