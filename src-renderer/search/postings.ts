import type { Findable } from './findable.ts';
import { termsOf, type TextTerms } from './terms.ts';

/*
 * Where each term stands. One row is one name of one findable: an employer has a row for its official and one for its short
 * name, so that each is complete by its own length.
 */

export interface Postings {
  readonly rowCount: number;
  /** The findable of each row, by its number in the list given. */
  readonly owners: Uint32Array;
  /** How many words each row's name has. */
  readonly lengths: Uint8Array;
  readonly terms: Iterable<string>;
  readonly of: (term: string) => Posting | undefined;
}

/** Parallel arrays: in row `rows[i]` the term has weight `weights[i]` and stands for `spans[i]` words of the name, 0 outside it. */
export interface Posting {
  readonly rows: Uint32Array;
  readonly weights: Float32Array;
  readonly spans: Uint8Array;
}

/** The name is what a row is; one word of another text never weighs as much. */
const NAME_WEIGHT = 1;
/** The name of the same thing in its other form. */
const OTHER_NAME_WEIGHT = 0.9;

export function createPostings(findables: readonly Findable[]): Postings {
  const lists = new Map<string, { rows: number[]; weights: number[]; spans: number[] }>();
  const owners: number[] = [];
  const lengths: number[] = [];
  // Levels, skills and employers' names stand in thousands of jobs: each text is taken apart once.
  const takenApart = new Map<string, TextTerms>();
  const terms = (text: string): TextTerms => {
    const known = takenApart.get(text);
    if (known !== undefined) return known;
    const fresh = termsOf(text);
    takenApart.set(text, fresh);
    return fresh;
  };

  findables.forEach(({ titles, others }, owner) => {
    for (const title of titles) {
      const row = owners.length;
      owners.push(owner);
      const name = terms(title);
      lengths.push(Math.min(255, name.length));
      const best = new Map<string, { weight: number; span: number }>();
      const add = (text: TextTerms, weight: number, isName: boolean): void => {
        for (const { term, span } of text.terms) {
          const known = best.get(term);
          if (known === undefined || known.weight < weight)
            best.set(term, { weight, span: isName ? span : 0 });
        }
      };
      add(name, NAME_WEIGHT, true);
      for (const other of titles) if (other !== title) add(terms(other), OTHER_NAME_WEIGHT, false);
      for (const { text, weight } of others) add(terms(text), weight, false);
      for (const [term, { weight, span }] of best) {
        let list = lists.get(term);
        if (list === undefined) lists.set(term, (list = { rows: [], weights: [], spans: [] }));
        list.rows.push(row);
        list.weights.push(weight);
        list.spans.push(Math.min(255, span));
      }
    }
  });

  const postings = new Map<string, Posting>();
  for (const [term, { rows, weights, spans }] of lists)
    postings.set(term, {
      rows: Uint32Array.from(rows),
      weights: Float32Array.from(weights),
      spans: Uint8Array.from(spans),
    });
  return {
    rowCount: owners.length,
    owners: Uint32Array.from(owners),
    lengths: Uint8Array.from(lengths),
    terms: postings.keys(),
    of: (term) => postings.get(term),
  };
}
