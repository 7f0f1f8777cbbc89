import { BAND_COLOUR, FIELD_BANDS, type FieldBand } from '../theme/field-bands.ts';
import { BAND_GLYPHS, GLYPH_STROKE } from './band-glyphs.ts';
import { markerMm, type BandShares } from './clusters.ts';
import type { MapPalette } from './palettes.ts';

/** Drawings of pins, each on a canvas of its own. All sizes are millimetres of screen; `k` is canvas pixels to one. */

/** Across, when selected. All other sizes are `markerMm`. */
export const SELECTED_PIN_MM = 13.5;
const RING_MM = 0.75;
const SHADOW_MM = 0.9;

export interface ArtTools {
  readonly palette: MapPalette;
  /** Canvas pixels to a millimetre: CSS pixels times device pixel ratio. */
  readonly k: number;
  readonly font: string;
}

type Pen = CanvasRenderingContext2D;

/** A square canvas with the middle at (0, 0) and one unit a millimetre. */
function drawOn(sideMm: number, k: number, draw: (pen: Pen) => void): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = Math.max(2, Math.ceil(sideMm * k));
  const pen = canvas.getContext('2d');
  if (pen === null) return canvas; // no canvas memory: an empty pin; the list still has the employer
  pen.translate(canvas.width / 2, canvas.height / 2);
  pen.scale(k, k);
  draw(pen);
  return canvas;
}

function disc(pen: Pen, radius: number, fill: string | CanvasGradient): void {
  pen.beginPath();
  pen.arc(0, 0, radius, 0, 2 * Math.PI);
  pen.fillStyle = fill;
  pen.fill();
}

function circle(pen: Pen, radius: number, width: number, colour: string): void {
  pen.beginPath();
  pen.arc(0, 0, radius, 0, 2 * Math.PI);
  pen.lineWidth = width;
  pen.strokeStyle = colour;
  pen.stroke();
}

/** A white coin lying on the map: soft shadow, hairline edge. */
function coin(pen: Pen, radius: number, { palette, k }: ArtTools, face: string): void {
  pen.save();
  pen.shadowColor = palette.pin.shadow;
  // Shadows ignore the transform: these are canvas pixels.
  pen.shadowBlur = SHADOW_MM * k;
  pen.shadowOffsetY = 0.3 * k;
  disc(pen, radius, face);
  pen.restore();
  circle(pen, radius, 0.16, palette.pin.outline);
}

function glyph(pen: Pen, band: FieldBand, sideMm: number, colour: string): void {
  const { d, isFilled } = BAND_GLYPHS[band];
  pen.save();
  pen.scale(sideMm / 24, sideMm / 24);
  pen.translate(-12, -12);
  const path = new Path2D(d);
  if (isFilled) {
    pen.fillStyle = colour;
    pen.fill(path);
  } else {
    pen.strokeStyle = colour;
    pen.lineWidth = GLYPH_STROKE;
    pen.lineCap = 'round';
    pen.lineJoin = 'round';
    pen.stroke(path);
  }
  pen.restore();
}

/** An employer whose house is known: a lens in the band's colour. */
export function drawExactPin(band: FieldBand, acrossMm: number, tools: ArtTools): HTMLCanvasElement {
  const radius = acrossMm / 2;
  return drawOn(acrossMm + 4 * SHADOW_MM, tools.k, (pen) => {
    coin(pen, radius, tools, tools.palette.pin.ring);
    const lens = radius - RING_MM;
    disc(pen, lens, BAND_COLOUR[band]);
    shine(pen, lens);
    glyph(pen, band, acrossMm * 0.5, '#ffffff');
  });
}

/** Light on glass: a pale crescent above, a little depth below. It stays faint, so the white sign keeps its contrast. */
function shine(pen: Pen, radius: number): void {
  const light = pen.createRadialGradient(0, -radius * 1.1, radius * 0.2, 0, -radius * 0.9, radius * 1.35);
  light.addColorStop(0, 'rgb(255 255 255 / 0.26)');
  light.addColorStop(1, 'rgb(255 255 255 / 0)');
  disc(pen, radius, light);
  const depth = pen.createRadialGradient(0, 0, radius * 0.7, 0, 0, radius);
  depth.addColorStop(0, 'rgb(0 0 0 / 0)');
  depth.addColorStop(1, 'rgb(0 0 0 / 0.16)');
  disc(pen, radius, depth);
}

/** An employer whose place is known roughly: hollow, with a broken ring. */
export function drawApproximatePin(band: FieldBand, acrossMm: number, tools: ArtTools): HTMLCanvasElement {
  const radius = acrossMm / 2;
  return drawOn(acrossMm + 4 * SHADOW_MM, tools.k, (pen) => {
    coin(pen, radius, tools, tools.palette.pin.ring);
    pen.save();
    pen.globalAlpha = 0.13;
    disc(pen, radius - 0.3, BAND_COLOUR[band]);
    pen.restore();
    const ringWidth = acrossMm * 0.105;
    const ring = radius - 0.45 - ringWidth / 2;
    const dashes = 11;
    const dash = (2 * Math.PI * ring) / dashes;
    pen.save();
    pen.setLineDash([dash * 0.64, dash * 0.36]);
    circle(pen, ring, ringWidth, BAND_COLOUR[band]);
    pen.restore();
    glyph(pen, band, acrossMm * 0.46, BAND_COLOUR[band]);
  });
}

/** Several employers: a ring divided as their bands are, the number inside. */
export function drawCluster(shares: BandShares, tools: ArtTools): HTMLCanvasElement {
  const count = shares.reduce((sum, share) => sum + share, 0);
  const across = markerMm(count);
  const radius = across / 2;
  return drawOn(across + 4 * SHADOW_MM, tools.k, (pen) => {
    const { palette } = tools;
    coin(pen, radius, tools, palette.pin.clusterFace);
    const width = across * 0.15;
    const ring = radius - 0.5 - width / 2;
    let angle = -Math.PI / 2;
    shares.forEach((share, place) => {
      const band = FIELD_BANDS[place];
      if (share === 0 || band === undefined) return;
      const turn = (share / count) * 2 * Math.PI;
      const gap = share === count ? 0 : 0.36 / ring;
      pen.beginPath();
      pen.arc(0, 0, ring, angle + gap / 2, angle + turn - gap / 2);
      pen.lineWidth = width;
      pen.strokeStyle = BAND_COLOUR[band];
      pen.stroke();
      angle += turn;
    });
    pen.fillStyle = palette.pin.clusterCount;
    const height = across * (count >= 100 ? 0.31 : 0.4);
    pen.font = `650 ${height}px ${tools.font}`;
    pen.textAlign = 'center';
    pen.textBaseline = 'alphabetic';
    // Figures have no descenders: they are centred by their own height, 0.67 of the font size.
    pen.fillText(String(count), 0, height * 0.335);
  });
}

/** The light around a pin, to lie under it. `acrossMm` is the pin's own size. */
export function drawLight(acrossMm: number, { palette, k }: ArtTools): HTMLCanvasElement {
  const inner = acrossMm / 2;
  const outer = inner * 2.3;
  return drawOn(outer * 2, k, (pen) => {
    const light = pen.createRadialGradient(0, 0, inner * 0.8, 0, 0, outer);
    light.addColorStop(0, `rgb(${palette.pin.lightRgb} / 0.95)`);
    light.addColorStop(0.3, `rgb(${palette.pin.lightRgb} / 0.5)`);
    light.addColorStop(0.65, `rgb(${palette.pin.lightRgb} / 0.14)`);
    light.addColorStop(1, `rgb(${palette.pin.lightRgb} / 0)`);
    disc(pen, outer, light);
    disc(pen, inner + 0.9, `rgb(${palette.pin.lightRgb} / 1)`);
  });
}
