/** Bounds that keep a wrong file from stopping a kiosk. A real edition of Jena stays far below each of them. */

/** No file of an edition is read beyond this; the largest real one, the map, has about half a megabyte. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;
export const MAX_EMPLOYERS = 5_000;
export const MAX_JOBS = 20_000;
/** Parts of a map layer: areas, streets, stops. */
export const MAX_MAP_FEATURES = 50_000;
export const BYTES_PER_MEGABYTE = 1024 * 1024;
/** An edition shows one city: a map that claims to be wider than this has a wrong number in it. */
export const MAX_MAP_SPAN_METRES = 100_000;
/** A place may lie so far outside the drawn map, at the edge of the city, and still be plausible. */
export const PLACE_MARGIN_METRES = 1_000;
