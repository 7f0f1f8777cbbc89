import type { KeyboardKind } from '../components/text-field.tsx';
import type { Language } from '../../src-shared/units.ts';

/** Which page of the keyboard shows. The pads for addresses, numbers and codes have only one. */
export type KeyPage = 'lower' | 'upper' | 'symbols';

/** The keys of every row, separated by spaces; `{names}` are keys that do something else than type themselves. */
export type KeyRows = readonly string[];

/** Endings of the mail providers that most people in Germany use; one key each. */
export const MAIL_ENDINGS = ['@gmx.de', '@web.de', '@gmail.com'] as const;

const BOTTOM_ROW = '{symbols} , {space} . {enter} {done}';

const LETTERS: Readonly<Record<Language, KeyRows>> = {
  de: [
    '1 2 3 4 5 6 7 8 9 0 ß',
    'q w e r t z u i o p ü',
    'a s d f g h j k l ö ä',
    '{shift} y x c v b n m - {bksp}',
  ],
  en: ['1 2 3 4 5 6 7 8 9 0', 'q w e r t y u i o p', "a s d f g h j k l '", '{shift} z x c v b n m - {bksp}'],
};

/** An address has no umlauts and needs no capitals, but often has digits, dots and hyphens. */
const MAIL_LETTERS: Readonly<Record<Language, KeyRows>> = {
  de: ['1 2 3 4 5 6 7 8 9 0', 'q w e r t z u i o p', 'a s d f g h j k l _', 'y x c v b n m - + {bksp}'],
  en: ['1 2 3 4 5 6 7 8 9 0', 'q w e r t y u i o p', 'a s d f g h j k l _', 'z x c v b n m - + {bksp}'],
};
const MAIL_BOTTOM_ROW = `@ . .de .com ${MAIL_ENDINGS.join(' ')} {enter} {done}`;

const SYMBOLS: KeyRows = [
  '1 2 3 4 5 6 7 8 9 0',
  '@ & € $ % + - * / =',
  '! ? : ; \' " ` ( ) _ #',
  '[ ] { } < > \\ | ~ ^ {bksp}',
  '{letters} , {space} . {enter} {done}',
];

const PHONE_PAD: KeyRows = ['1 2 3 {bksp}', '4 5 6 {space}', '7 8 9 {enter}', '+ 0 / {done}'];

/** Only what a receipt code is made of (Crockford's base 32: no I, L, O, U), in the places where fingers look for it. */
const CODE_KEYS: Readonly<Record<Language, KeyRows>> = {
  de: ['1 2 3 4 5 6 7 8 9 0', 'Q W E R T Z P', 'A S D F G H J K', 'Y X C V B N M {bksp}', '- {enter} {done}'],
  en: ['1 2 3 4 5 6 7 8 9 0', 'Q W E R T Y P', 'A S D F G H J K', 'Z X C V B N M {bksp}', '- {enter} {done}'],
};

/** Upper case of one key; names of keys and `ß` stay. */
function upperKey(key: string): string {
  return key === 'ß' || key.length > 1 ? key : key.toUpperCase();
}

function upperRows(rows: KeyRows): KeyRows {
  return rows.map((row) => row.split(' ').map(upperKey).join(' '));
}

/** The rows of keys for a field of this kind. */
export function keyRows(kind: KeyboardKind, language: Language, page: KeyPage): KeyRows {
  switch (kind) {
    case 'phone':
      return PHONE_PAD;
    case 'code':
      return CODE_KEYS[language];
    case 'email':
      return [...MAIL_LETTERS[language], MAIL_BOTTOM_ROW];
    case 'text':
    case 'search':
    case 'passphrase': {
      if (page === 'symbols') return SYMBOLS;
      const rows = [...LETTERS[language], BOTTOM_ROW];
      return page === 'upper' ? upperRows(rows) : rows;
    }
  }
}

/** What one key of {@link keyRows} asks for. */
export type KeyPress =
  | { readonly press: 'type'; readonly text: string }
  | { readonly press: 'mail-ending'; readonly text: string }
  | { readonly press: 'backspace' | 'enter' | 'done' | 'shift' | 'symbols' | 'letters' };

export function readKey(key: string): KeyPress {
  switch (key) {
    case '{space}':
      return { press: 'type', text: ' ' };
    case '{bksp}':
      return { press: 'backspace' };
    case '{enter}':
      return { press: 'enter' };
    case '{done}':
      return { press: 'done' };
    case '{shift}':
      return { press: 'shift' };
    case '{symbols}':
      return { press: 'symbols' };
    case '{letters}':
      return { press: 'letters' };
    default:
      return { press: key.length > 1 && key.startsWith('@') ? 'mail-ending' : 'type', text: key };
  }
}
