import { expect, test } from 'vitest';
import { MAX_READING_MS, readingMs, wordsToRead } from '../../../src-renderer/app/reading-time.ts';

/** A page of its own with this content. */
function aPage(html: string): HTMLElement {
  const page = document.createElement('div');
  page.innerHTML = html;
  return page;
}

test('180 words take a minute, and no text however long takes more than the bound', () => {
  expect(readingMs(0)).toBe(0);
  expect(readingMs(180)).toBe(60_000);
  expect(readingMs(45)).toBe(15_000);
  expect(readingMs(100_000)).toBe(MAX_READING_MS);
});

test('counts the words of the parts that are to be read, and of nothing else', () => {
  const page = aPage('<p>nicht gezählt</p><div data-reading><h2>Drei ganze Wörter</h2></div>');
  expect(wordsToRead(page)).toBe(3);
});

test('words of neighbours without a space between them are two', () => {
  expect(wordsToRead(aPage('<ul data-reading><li>Laser</li><li>Optik</li></ul>'))).toBe(2);
});

test('counts a part within a part once, and no dashes or dots', () => {
  const page = aPage('<div data-reading><p data-reading>eins – zwei · E-Mail</p></div>');
  expect(wordsToRead(page)).toBe(3);
});

test('does not count what another screen covers', () => {
  expect(wordsToRead(aPage('<main inert><div data-reading>ein verdecktes Blatt</div></main>'))).toBe(0);
});
