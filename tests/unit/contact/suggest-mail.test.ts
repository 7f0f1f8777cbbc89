import { expect, test } from 'vitest';
import { suggestMail } from '../../../src-renderer/visitor/contact/suggest-mail.ts';

const left = (typed: string): string | null => suggestMail(typed, false);

test('a slip in a common domain is noticed: swapped, missing, doubled and wrong letters', () => {
  for (const [typed, meant] of [
    ['ada@gmial.com', 'ada@gmail.com'],
    ['ada@gmail.co', 'ada@gmail.com'],
    ['ada@gmaill.con', 'ada@gmail.com'],
    ['ada@gmxde', 'ada@gmx.de'],
    ['ada@gmx.dr', 'ada@gmx.de'],
    ['ada@wbe.de', 'ada@web.de'],
    ['ada@t-onlin.de', 'ada@t-online.de'],
    ['ada@tonline.de', 'ada@t-online.de'],
    ['ada@outlok.com', 'ada@outlook.com'],
    ['ada@uni-jena.d', 'ada@uni-jena.de'],
    ['ada@Gmial.com', 'ada@gmail.com'],
  ])
    expect(left(typed ?? ''), typed).toBe(meant);
});

test('a comma for a dot and an ending that does not exist are noticed at any domain', () => {
  expect(left('ada@gmx,de')).toBe('ada@gmx.de');
  expect(left('ada@example.con')).toBe('ada@example.com');
  expect(left('ada@example..org')).toBe('ada@example.org');
});

test('right addresses are left alone, also at domains that look like a common one', () => {
  for (const typed of [
    'ada@gmail.com',
    'ada@GMX.de',
    'ada@mail.com',
    'ada@gmx.at',
    'ada@ymail.com',
    'ada@example.org',
    'ada@me.com',
    'ada@abc.de',
  ])
    expect(left(typed), typed).toBeNull();
});

test('the beginning of a common domain is no mistake while it is being typed', () => {
  for (const typed of ['ada@g', 'ada@gmail.co', 'ada@web.d', 'ada@t-onl'])
    expect(suggestMail(typed, true)).toBeNull();
  expect(suggestMail('ada@gmial.com', true)).toBe('ada@gmail.com');
});

test('what is not an address yet is not completed by guessing', () => {
  for (const typed of ['', 'ada', 'ada@', '@gmial.com', 'ada@b@gmial.com']) expect(left(typed)).toBeNull();
});
