import { expect, test } from 'vitest';
import { parseHubUrl } from '../../../src-main/sync/hub-url.ts';

test.each([
  ['https://hub.example.org', 'https://hub.example.org'],
  [' hub.example.org/ ', 'https://hub.example.org'],
  ['https://hub.example.org/jena/', 'https://hub.example.org/jena'],
  ['https://hub.example.org:8787', 'https://hub.example.org:8787'],
  ['http://127.0.0.1:8787', 'http://127.0.0.1:8787'],
  ['http://localhost:8787', 'http://localhost:8787'],
  ['http://[::1]:8787', 'http://[::1]:8787'],
])('%s is the hub at %s', (typed, url) => {
  expect(parseHubUrl(typed)).toBe(url);
});

test.each([
  ['http://hub.example.org'],
  ['http://127.0.0.1.example.org'],
  ['http://localhost.example.org'],
  ['http://10.0.0.1'],
  ['ftp://hub.example.org'],
  ['file:///etc/passwd'],
  ['https://ada:geheim@hub.example.org'],
  ['https://hub.example.org?a=b'],
  [''],
  ['https://'],
])('%s is no hub: contacts go over TLS, or not at all', (typed) => {
  expect(parseHubUrl(typed)).toBeUndefined();
});
