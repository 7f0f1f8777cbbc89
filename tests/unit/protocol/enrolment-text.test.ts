import { expect, test } from 'vitest';
import { KeyPin } from '../../../src-shared/protocol/pieces.ts';
import { readEnrolmentText, showEnrolmentText } from '../../../src-shared/protocol/enrolment-text.ts';

const WORDS = { url: 'https://hub.example.org:8443/jena', code: '7K2M-9QXT-4HPD' };

test('address and code come out of the text as they went in', () => {
  expect(showEnrolmentText(WORDS)).toBe('standpunkt-hub:https://hub.example.org:8443/jena#7K2M-9QXT-4HPD');
  expect(readEnrolmentText(showEnrolmentText(WORDS))).toEqual(WORDS);
});

test('the hub’s key comes with them', () => {
  const pin = KeyPin.parse(`sha256/${'A+/z'.repeat(10)}AAA=`);
  expect(readEnrolmentText(showEnrolmentText({ ...WORDS, pin }))).toEqual({ ...WORDS, pin });
});

test('a scanner’s blanks and capitals do no harm', () => {
  expect(readEnrolmentText(' STANDPUNKT-HUB:hub.example.org#7k2m9qxt4hpd \n')).toEqual({
    url: 'hub.example.org',
    code: '7k2m9qxt4hpd',
  });
});

test.each([
  'https://hub.example.org#7K2M-9QXT-4HPD',
  'standpunkt-hub:',
  'standpunkt-hub:https://hub.example.org',
  'standpunkt-hub:https://hub.example.org#',
  'standpunkt-hub:#7K2M-9QXT-4HPD',
  'standpunkt-hub:https://hub.example.org#7K2M#9QXT',
  'standpunkt-hub:https://hub.example.org#7K2M-9QXT-4HPD#sha256/short',
  'standpunkt-hub:https://hub.example.org#7K2M-9QXT-4HPD#',
  'age1qqqq',
  '',
])('“%s” is no such text', (text) => {
  expect(readEnrolmentText(text)).toBeUndefined();
});
