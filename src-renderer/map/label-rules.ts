import type { LandmarkKind, RoadClass } from '../../src-shared/domain/map-geometry.ts';

/** Which names show, how they break and who gives way: the rules of lettering, without any drawing. */

export const LABEL_KINDS = [
  'stop',
  'minor-street',
  'stream',
  'main-street',
  'peak',
  'road-number',
  'landmark',
  'river',
  'station',
  'district',
] as const;
export type LabelKind = (typeof LABEL_KINDS)[number];

/** Detail (see map-scale.ts) from which a kind is named, and up to which. Looked at on screens, not computed. */
export const LABEL_DETAIL: Readonly<Record<LabelKind, { readonly from: number; readonly until: number }>> = {
  district: { from: -Infinity, until: 4.4 },
  river: { from: 0.2, until: Infinity },
  'road-number': { from: 1.2, until: 3.6 },
  station: { from: 1.5, until: Infinity },
  peak: { from: 1.4, until: Infinity },
  'main-street': { from: 2, until: Infinity },
  landmark: { from: 2.2, until: Infinity },
  stream: { from: 2.4, until: Infinity },
  stop: { from: 3.1, until: Infinity },
  'minor-street': { from: 3.3, until: Infinity },
};

/** Stops are dots before they are names. */
export const STOP_DOT_FROM_DETAIL = 2;

export function isNamedAt(kind: LabelKind, detail: number): boolean {
  const { from, until } = LABEL_DETAIL[kind];
  return detail >= from && detail < until;
}

/** Who is placed first where two names would collide: higher wins. */
export function labelRank(kind: LabelKind): number {
  return LABEL_KINDS.indexOf(kind);
}

/** Streets are named in two steps: those one drives through the city on, then all others. */
export function streetKind(roadClass: RoadClass): 'main-street' | 'minor-street' {
  return roadClass === 'other' || roadClass === 'minor' ? 'minor-street' : 'main-street';
}

/** Landmarks that many strangers look for are named a step earlier. */
export function landmarkDetail(kind: LandmarkKind): number {
  const { from } = LABEL_DETAIL.landmark;
  return kind === 'tower' || kind === 'university' || kind === 'hospital' || kind === 'research'
    ? from
    : from + 0.5;
}

/** A name wider than this many letters is set on several lines. */
const LETTERS_PER_LINE = 18;

/**
 * Breaks a long name into lines: at spaces, before a bracket and after a slash, never inside a word, as even as it goes
 * without a longer line than needed. Words longer than a line stand alone.
 */
export function breakName(name: string, lettersPerLine: number = LETTERS_PER_LINE): string {
  if (name.length <= lettersPerLine) return name;
  const words = name.split(/\s+/);
  const lineCount = Math.ceil(name.length / lettersPerLine);
  const aim = Math.max(name.length / lineCount, ...words.map((word) => word.length));
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    const opensBracket = word.startsWith('(');
    if (last === undefined || opensBracket || last.length + 1 + word.length > aim + 2) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines.join('\n');
}

/** A hill's name and height. A height nobody knows is left out; it is never nought. */
export function peakText(name: string, elevationMetres: number | null): string {
  return elevationMetres === null ? name : `${name}\n${Math.round(elevationMetres)} m`;
}
