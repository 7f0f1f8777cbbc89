/* "Did you mean …?" for the part of an e-mail address behind the @. Only ever an offer: addresses of any domain stay valid. */

/** Domains that many people here have their mail at, most common first. */
const COMMON_DOMAINS = [
  'gmail.com',
  'gmx.de',
  'web.de',
  't-online.de',
  'outlook.com',
  'icloud.com',
  'hotmail.com',
  'uni-jena.de',
  'eah-jena.de',
  'gmx.net',
  'outlook.de',
  'freenet.de',
  'yahoo.de',
  'yahoo.com',
  'hotmail.de',
  'googlemail.com',
  'posteo.de',
  'mailbox.org',
  'live.de',
  'arcor.de',
  'protonmail.com',
] as const;

/** Real domains that look like a mistyped common one. */
const NOT_MISTYPED: ReadonlySet<string> = new Set([
  'mail.com',
  'ymail.com',
  'email.com',
  'email.de',
  'mail.de',
  'me.com',
  'mac.com',
  'gmx.com',
  'gmx.at',
  'gmx.ch',
  'gmx.eu',
  'live.com',
  'yahoo.fr',
  'yahoo.es',
  'yahoo.it',
  'proton.me',
  'posteo.net',
  'hotmail.fr',
  'hotmail.it',
  'hotmail.es',
  'outlook.at',
  'outlook.fr',
]);

/** Endings that do not exist, beside the ones that were meant. */
const MISTYPED_ENDINGS: Readonly<Record<string, string>> = {
  con: 'com',
  cpm: 'com',
  vom: 'com',
  cmo: 'com',
  ocm: 'com',
  comm: 'com',
  dee: 'de',
  dd: 'de',
  ogr: 'org',
  rog: 'org',
  nett: 'net',
};

/**
 * The address that was probably meant, or `null`. `isTyping`: the field is still being typed into; then the beginning of a
 * common domain is no mistake yet.
 */
export function suggestMail(typed: string, isTyping: boolean): string | null {
  const parts = typed.trim().split('@');
  const [name = '', written = ''] = parts;
  if (parts.length !== 2 || name === '' || written === '') return null;
  const domain = written.toLowerCase().replaceAll(',', '.').replace(/\.+/g, '.');
  const meant = meantDomain(domain, isTyping);
  return meant === written.toLowerCase() ? null : `${name}@${meant}`;
}

function meantDomain(domain: string, isTyping: boolean): string {
  const isCommon = (COMMON_DOMAINS as readonly string[]).includes(domain);
  if (isCommon || NOT_MISTYPED.has(domain)) return domain;
  if (isTyping && COMMON_DOMAINS.some((common) => common.startsWith(domain))) return domain;
  const near = nearestDomain(domain);
  if (near !== null) return near;
  const [, body, ending = ''] = /^(.+)\.([a-z]+)$/.exec(domain) ?? [];
  const right = MISTYPED_ENDINGS[ending];
  return body === undefined || right === undefined ? domain : `${body}.${right}`;
}

/** Short names have so few letters that one slip is all that may be assumed. */
function nearestDomain(domain: string): string | null {
  let best: string | null = null;
  let fewest = Infinity;
  for (const common of COMMON_DOMAINS) {
    const slips = slipsBetween(domain, common);
    const allowed = common.length <= 7 ? 1 : 2;
    if (slips > allowed || slips >= fewest) continue;
    best = common;
    fewest = slips;
  }
  return best;
}

/** How many letters are missing, too many, wrong or swapped with their neighbour (optimal string alignment). */
function slipsBetween(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, column) => column)];
  const at = (row: number, column: number): number => rows[row]?.[column] ?? Infinity;
  for (let row = 1; row <= a.length; row += 1) {
    rows.push([row]);
    for (let column = 1; column <= b.length; column += 1) {
      const isSame = a[row - 1] === b[column - 1];
      const isSwapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      rows[row]?.push(
        Math.min(
          at(row - 1, column) + 1,
          at(row, column - 1) + 1,
          at(row - 1, column - 1) + (isSame ? 0 : 1),
          isSwapped ? at(row - 2, column - 2) + 1 : Infinity,
        ),
      );
    }
  }
  return at(a.length, b.length);
}
