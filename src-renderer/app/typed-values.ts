/*
 * What was typed during a session, so that its end can be checked: nothing of it may be found anywhere afterwards. In the
 * page's memory only, until that check is over. A staff passphrase is not even noted for that.
 */

/** Words that the kiosk shows by itself, in lower case: its texts and its edition. Finding those again proves nothing. */
export type OwnWords = ReadonlySet<string>;

export interface TypedValues {
  /** Somebody typed into this field. */
  readonly note: (field: HTMLInputElement | HTMLTextAreaElement) => void;
  /** What was typed since the last call; forgets it. */
  readonly take: () => readonly string[];
}

/** Shorter ones stand by chance in many a text. */
const SHORTEST_VALUE = 3;
const SHORTEST_WORD = 4;
/** The contract's bounds for what main is asked to look for. */
const LONGEST = 1200;
const MOST = 400;

export function createTypedValues(): TypedValues {
  // The last and the longest value of each field: somebody may have emptied it before leaving.
  let byField = new Map<string, { readonly last: string; readonly longest: string }>();
  return {
    note: (field) => {
      if (field.type === 'password' || field.dataset['keyboard'] === 'passphrase') return;
      if (field.type === 'checkbox' || field.type === 'radio') return;
      const name = field.dataset['testid'] ?? field.id;
      const longest = byField.get(name)?.longest ?? '';
      byField.set(name, {
        last: field.value,
        longest: field.value.length >= longest.length ? field.value : longest,
      });
    },
    take: () => {
      const values = [...byField.values()].flatMap(({ last, longest }) => [last, longest]);
      byField = new Map();
      return [...new Set(values)];
    },
  };
}

/** What to look for after these values were typed. */
export function needlesIn(values: readonly string[], ownWords: OwnWords): readonly string[] {
  return [...new Set(values.flatMap((value) => needlesOf(value, ownWords)))].slice(0, MOST);
}

/** The whole value and its longer words, each only when it has a word that the kiosk does not know by itself. */
function needlesOf(value: string, ownWords: OwnWords): readonly string[] {
  const whole = value.trim().slice(0, LONGEST);
  const foreign = wordsOf(whole).filter((word) => !ownWords.has(word));
  if (foreign.length === 0 || whole.length < SHORTEST_VALUE) return [];
  return [whole, ...foreign.filter((word) => word.length >= SHORTEST_WORD)];
}

/** Lower-case words without what stands around them: `(Optik),` gives `optik`, `ada@example.org` stays whole. */
export function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/\s+/)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .filter((word) => word !== '');
}
