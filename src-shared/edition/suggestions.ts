/** Ready-made corrections for what spreadsheets and hands commonly do to a value. `null`: no honest guess. */

/** A valid id as near as possible to what was typed: `Müller & Söhne` gives `mueller-soehne`. */
export function suggestId(typed: string): string | null {
  const id = typed
    .toLowerCase()
    .replace(/ä/g, 'ae')
    .replace(/ö/g, 'oe')
    .replace(/ü/g, 'ue')
    .replace(/ß/g, 'ss')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return id === '' || id === typed ? null : id;
}

/** Spreadsheets show days as `1.8.2024` and `01.08.24`; a year with a month cannot be completed and gives `null`. */
export function suggestDay(typed: string): string | null {
  const match = /^\s*(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})\s*$/.exec(typed);
  if (match === null) return null;
  const [, day = '', month = '', year = ''] = match;
  const suggestion = `${year.padStart(4, '20')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDay(suggestion) ? suggestion : null;
}

/** Whether `2024-02-30` and the like really stand in the calendar. */
export function isCalendarDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return false;
  const [year, month, day] = match.slice(1).map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day >= 1 && day <= days;
}

/** A spreadsheet drops the leading zero of Jena's postcodes: `7745` was `07745`. */
export function suggestPostcode(typed: string): string | null {
  return /^\d{4}$/.test(typed.trim()) ? `0${typed.trim()}` : null;
}

/** Letters of every alphabet (`üag.de`), at least one dot, perhaps a path. No scheme, no spaces. */
const WEBSITE = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,}(?:\/[\p{L}\p{N}\-._~/%]*)?$/u;

export function isWebsite(text: string): boolean {
  return WEBSITE.test(text);
}

export function suggestWebsite(typed: string): string | null {
  const bare = typed
    .trim()
    .replace(/^https?:\/\//i, '')
    .replace(/\/+$/, '');
  return bare !== typed && isWebsite(bare) ? bare : null;
}
