/** The hidden way to the staff area: the logo held so long. Nobody rests a finger on it that long by chance. */
export const STAFF_HOLD_MS = 3000;
