import { z } from 'zod';
import { PURPOSES, Purpose, type ConsentTexts } from '../../src-shared/domain/consent.ts';
import { Language, LANGUAGES, Sha256Hex, type EpochMs } from '../../src-shared/units.ts';
import type { Queries } from '../storage/queries.ts';
import { sha256Of } from '../storage/sha256.ts';
import { wordsAgreedTo, type FrozenConsent } from './freeze-consent.ts';

/*
 * The very words of every consent, kept from the first time that somebody agreed to them. A version whose words were changed
 * afterwards is refused: evidence would otherwise point at words that the visitor never saw.
 */

const UsedText = z.object({ version: z.string(), purpose: Purpose, language: Language, sha256: Sha256Hex });

/** Thrown to roll the lead's transaction back. */
export class ConsentTextsChangedError extends Error {
  override readonly name = 'ConsentTextsChangedError';

  constructor(version: string) {
    super(`the words of consent ${version} are not those that were agreed to; new words need a new version`);
  }
}

/** Keeps the words of a lead's consents within its transaction. Throws a {@link ConsentTextsChangedError}. */
export async function keepWords(
  queries: Queries,
  texts: ConsentTexts,
  { consents }: FrozenConsent,
  nowMs: EpochMs,
): Promise<void> {
  const distinct = new Map(consents.map((consent) => [consent.purpose, consent]));
  for (const { purpose, language, textSha256 } of distinct.values()) {
    const key = [texts.version, purpose, language];
    const used = await queries.find(
      UsedText,
      'SELECT version, purpose, language, sha256 FROM consent_texts WHERE version = ? AND purpose = ? AND language = ?',
      key,
    );
    if (used === undefined)
      await queries.run(
        'INSERT INTO consent_texts (version, purpose, language, sha256, words, first_used_at_ms) VALUES (?, ?, ?, ?, ?, ?)',
        [...key, textSha256, wordsAgreedTo(texts, purpose, language), nowMs],
      );
    else if (used.sha256 !== textSha256) throw new ConsentTextsChangedError(texts.version);
  }
}

/** For the start: the first version among `known` whose words differ from those that were once agreed to; `null` when all are the same. */
export async function findChangedWords(
  queries: Queries,
  known: readonly ConsentTexts[],
): Promise<string | null> {
  const used = await queries.all(UsedText, 'SELECT version, purpose, language, sha256 FROM consent_texts');
  for (const texts of known)
    for (const purpose of PURPOSES)
      for (const language of LANGUAGES) {
        const row = used.find(
          (one) => one.version === texts.version && one.purpose === purpose && one.language === language,
        );
        if (row !== undefined && row.sha256 !== sha256Of(wordsAgreedTo(texts, purpose, language)))
          return texts.version;
      }
  return null;
}
