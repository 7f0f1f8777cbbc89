import type { Bilingual } from '../../src-shared/units.ts';

/** A text of the edition in the interface's language; German, the source, for any other. */
export function bilingual(text: Bilingual, language: string): string {
  return language === 'en' ? text.en : text.de;
}
