const WORD = /[\p{L}\p{N}]/u;

/**
 * Whether `text` has `needle` as whole words, whatever their case: `ada` stands in `Ada Beispiel`, not in `Granada`.
 * An empty needle stands nowhere.
 */
export function includesWords(text: string, needle: string): boolean {
  if (needle === '') return false;
  const where = text.toLowerCase();
  const what = needle.toLowerCase();
  for (let at = where.indexOf(what); at !== -1; at = where.indexOf(what, at + 1)) {
    const before = where[at - 1] ?? '';
    const after = where[at + what.length] ?? '';
    // An end of the needle that is no letter itself, a dot or an @, is a border by itself.
    const isBegin = !WORD.test(before) || !WORD.test(what[0] ?? '');
    const isEnd = !WORD.test(after) || !WORD.test(what.at(-1) ?? '');
    if (isBegin && isEnd) return true;
  }
  return false;
}
