import type { KeyboardKind } from '../components/text-field.tsx';
import type { Language } from '../../src-shared/units.ts';

/** Which page of the keyboard shows. The pads for addresses, numbers and codes have only one. */
export type KeyPage = 'lower' | 'upper' | 'symbols';

/** The keys of every row, separated by spaces; `{names}` are keys that do something else than type themselves. */
export type KeyRows = readonly string[];

/** Endings of the mail providers that most people in Germany use; one key each. */
export const MAIL_ENDINGS = ['@gmx.de', '@web.de', '@gmail.com', '@t-online.de', '@outlook.com'] as const;

const BOTTOM_ROW = '{symbols} {layout} , {space} . {left} {right} {enter} {done}';

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
const MAIL_ROWS: KeyRows = [
  MAIL_ENDINGS.join(' '),
  '{layout} @ . .de .com .org {left} {right} {enter} {done}',
];

const SYMBOLS: KeyRows = [
  '1 2 3 4 5 6 7 8 9 0',
  '@ & € $ % + - * / =',
  '! ? : ; \' " ` ( ) _ #',
  '[ ] { } < > \\ | ~ ^ {bksp}',
  '{letters} , {space} . {left} {right} {enter} {done}',
];

const PHONE_PAD: KeyRows = [
  '1 2 3 {left} {right}',
  '4 5 6 / {bksp}',
  '7 8 9 - {enter}',
  '+ 0 {space} {done}',
];

/** Only what a receipt code is made of (Crockford's base 32: no I, L, O, U), in the places where fingers look for it. */
const CODE_KEYS: Readonly<Record<Language, KeyRows>> = {
  de: ['1 2 3 4 5 6 7 8 9 0', 'Q W E R T Z P', 'A S D F G H J K', 'Y X C V B N M {bksp}'],
  en: ['1 2 3 4 5 6 7 8 9 0', 'Q W E R T Y P', 'A S D F G H J K', 'Z X C V B N M {bksp}'],
};
const CODE_ROW = '{layout} - {left} {right} {enter} {done}';

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
      return [...CODE_KEYS[language], CODE_ROW];
    case 'email':
      return [...MAIL_LETTERS[language], ...MAIL_ROWS];
    case 'text':
    case 'search':
    case 'passphrase': {
      if (page === 'symbols') return SYMBOLS;
      const rows = [...LETTERS[language], BOTTOM_ROW];
      return page === 'upper' ? upperRows(rows) : rows;
    }
  }
}

/** Keys that do not type themselves. */
export const COMMANDS = [
  'backspace',
  'left',
  'right',
  'enter',
  'done',
  'shift',
  'symbols',
  'letters',
  'layout',
] as const;
export type Command = (typeof COMMANDS)[number];

/** What one key of {@link keyRows} asks for. */
export type KeyPress =
  | { readonly press: 'type'; readonly text: string }
  | { readonly press: 'mail-ending'; readonly text: string }
  | { readonly press: Command };

export function readKey(key: string): KeyPress {
  switch (key) {
    case '{space}':
      return { press: 'type', text: ' ' };
    case '{bksp}':
      return { press: 'backspace' };
    case '{left}':
    case '{right}':
    case '{enter}':
    case '{done}':
    case '{shift}':
    case '{symbols}':
    case '{letters}':
    case '{layout}':
      // Between the braces stands the command's own name.
      return { press: key.slice(1, -1) as Command };
    default:
      return { press: key.length > 1 && key.startsWith('@') ? 'mail-ending' : 'type', text: key };
  }
}

/** How wide a key is, a letter being 1. */
export function keyWidth(key: string): number {
  switch (key) {
    case '{space}':
      return 3.6;
    case '{done}':
      return 2;
    case '{bksp}':
    case '{shift}':
    case '{symbols}':
    case '{letters}':
      return 1.5;
    case '{enter}':
      return 1.3;
    default:
      return 1;
  }
}

/** On pads with few columns every key is as wide as a digit; only `{done}` fills two places. */
export function padKeyWidth(key: string): number {
  return key === '{done}' ? 2 : 1;
}

/** Keys that go on while they are held down. */
export function repeats(key: string): boolean {
  return key === '{bksp}' || key === '{left}' || key === '{right}';
}
