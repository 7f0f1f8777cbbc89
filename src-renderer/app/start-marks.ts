/** Moments of the start that are worth knowing: the attract screen with its numbers stands; the map is drawn whole. */
type StartMark = 'first-screen' | 'map-idle';

/** Sets a performance mark `standpunkt:…` at its first occurrence; the bench reads it. */
export function markOnce(mark: StartMark): void {
  const name = `standpunkt:${mark}`;
  if (performance.getEntriesByName(name).length === 0) performance.mark(name);
}
