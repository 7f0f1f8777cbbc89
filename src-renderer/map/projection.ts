import Projection from 'ol/proj/Projection.js';
import type { Extent } from 'ol/extent.js';

/**
 * The edition's own metre grid as an OpenLayers projection. The map is drawn straight on this plane: no Mercator, so a
 * resolution is true metres to a CSS pixel everywhere, and no coordinate is ever converted while drawing.
 */
export function createGridProjection(extent: Extent): Projection {
  return new Projection({ code: 'standpunkt:grid', units: 'm', metersPerUnit: 1, extent, global: false });
}
