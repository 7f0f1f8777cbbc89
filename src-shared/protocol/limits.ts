/*
 * How much fits into one message. Kiosk and hub read the same numbers, so that a kiosk never sends what a hub must refuse.
 */

/** Of one sealed record. The longest contact a kiosk can take in is well below a third of it. */
export const MAX_ENVELOPE_BYTES = 64 * 1024;

/** Of one batch. */
export const MAX_BATCH_RECORDS = 100;

/** What a kiosk puts into one batch, before it is compressed: a slow line is through with it in seconds. One record always fits. */
export const BATCH_BYTES = 256 * 1024;

/** Of a request as it comes over the line, and after it was inflated: whoever sends more is no kiosk. */
export const MAX_BODY_BYTES = 512 * 1024;
export const MAX_INFLATED_BYTES = 1024 * 1024;

/** Of an answer. A login page may be longer; it is not read to its end. */
export const MAX_ANSWER_BYTES = 256 * 1024;
