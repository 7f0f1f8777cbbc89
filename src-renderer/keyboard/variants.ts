/*
 * What a long press offers beside a letter: what names and words from Jena's neighbours and its universities' students
 * need, the most used here first.
 */

const VARIANTS: Readonly<Record<string, string>> = {
  a: 'ä á à â å ã ą æ ă ā',
  c: 'ç č ć ċ',
  d: 'ď đ ð',
  e: 'é è ê ë ę ě ė ē',
  g: 'ğ ģ',
  h: 'ħ',
  i: 'í ì î ï ı į ī',
  k: 'ķ',
  l: 'ł ľ ĺ ļ',
  n: 'ñ ń ň ņ',
  o: 'ö ó ò ô ø õ ő œ',
  r: 'ř ŕ',
  s: 'ß š ś ş ș ẞ',
  t: 'ť ț ţ þ',
  u: 'ü ú ù û ů ű ū',
  y: 'ý ÿ',
  z: 'ž ź ż',
  ß: 'ẞ',
  '-': '– —',
  "'": '’ ‘',
  '.': '! ? … :',
  ',': '; ’ "',
};

/** Where the plain rule for capitals does not help: ß stays one letter, and the Turkish ı and İ are each other's offer. */
const CAPITALS: Readonly<Record<string, string>> = { ß: 'ß', ẞ: 'ẞ', ı: 'İ' };

/** The variants of a key as it stands on the keyboard, so `E` has `É È …`. Empty for most keys. */
export function variantsOf(key: string): readonly string[] {
  const lower = key.toLowerCase();
  const all = VARIANTS[lower]?.split(' ') ?? [];
  if (key === lower) return all;
  return all.map((variant) => CAPITALS[variant] ?? variant.toUpperCase());
}
