/* Drawings on keys, as markup: the keyboard library sets a key's content from a string. Styled by on-screen-keyboard.module.css. */

const drawn = (path: string): string =>
  `<svg aria-hidden="true" viewBox="0 0 24 24"><path d="${path}"/></svg>`;

export const KEY_PICTURES = {
  backspace: drawn('M9 5h12v14H9l-6-7zM12 9l6 6M18 9l-6 6'),
  shift: drawn('M12 4l8 8h-4v7H8v-7H4z'),
  shiftLocked: drawn('M12 3l8 8h-4v5H8v-5H4zM8 20h8'),
  newLine: drawn('M20 5v8H5M10 8l-5 5 5 5'),
  nextField: drawn('M4 12h13M12 6l6 6-6 6M21 5v14'),
} as const;

/** Characters that would be read as markup. */
export const KEY_ENTITIES = { '<': '&lt;', '>': '&gt;', '&': '&amp;' } as const;
