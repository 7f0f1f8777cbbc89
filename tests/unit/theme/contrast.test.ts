import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { TEXT_SCALE } from '../../../src-renderer/app/access.ts';
import { contrast, HIGH_CONTRAST, PLAIN, tokensOf } from './tokens.ts';

const RENDERER = join(import.meta.dirname, '../../../src-renderer');
const LIGHT = ['--surface-page', '--surface-panel', '--surface-raised', '--surface-pressed'];
const DEEP = ['--surface-deep', '--surface-deep-raised', '--surface-night'];

/** What is read, and on what it may stand. */
const TEXT: Readonly<Record<string, readonly string[]>> = {
  '--ink': [...LIGHT, '--notice-surface', '--danger-surface', '--success-surface'],
  '--ink-muted': [...LIGHT, '--notice-surface'],
  '--ink-link': LIGHT,
  '--ink-on-lamp': ['--lamp', '--lamp-pressed'],
  '--ink-on-deep': [...DEEP, '--ink'], // what is pressed turns to ink
  '--ink-on-deep-muted': [...DEEP, '--ink'],
  '--lamp': DEEP,
  '--danger': [...LIGHT, '--danger-surface'],
  '--success': [...LIGHT, '--success-surface'],
};
/** Borders and marks that tell what something is. */
const EDGES: Readonly<Record<string, readonly string[]>> = {
  '--line': LIGHT,
  '--focus': [...LIGHT, '--notice-surface'],
  '--focus-on-deep': DEEP,
};

const pairs = (table: Readonly<Record<string, readonly string[]>>): (readonly [string, string])[] =>
  Object.entries(table).flatMap(([mark, surfaces]) => surfaces.map((surface) => [mark, surface] as const));

test.each(pairs(TEXT))('%s on %s is at least 4.5:1, and 7:1 in contrast mode', (ink, surface) => {
  expect(contrast(PLAIN, ink, surface)).toBeGreaterThanOrEqual(4.5);
  expect(contrast(HIGH_CONTRAST, ink, surface)).toBeGreaterThanOrEqual(7);
});

test.each(pairs(EDGES))('%s against %s is at least 3:1, and 4.5:1 in contrast mode', (edge, surface) => {
  expect(contrast(PLAIN, edge, surface)).toBeGreaterThanOrEqual(3);
  expect(contrast(HIGH_CONTRAST, edge, surface)).toBeGreaterThanOrEqual(4.5);
});

const stylesheets = readdirSync(RENDERER, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.css'))
  .map((name) => ({
    name,
    css: readFileSync(join(RENDERER, name), 'utf8').replace(/\/\*[\s\S]*?\*\//g, ''),
  }));

test('no word has a colour that is not in the tables above', () => {
  for (const { name, css } of stylesheets) {
    for (const [, token = ''] of css.matchAll(/(?<![-\w])color:\s*var\((--[\w-]+)\)/g))
      expect(Object.keys(TEXT), `${name} uses ${token}`).toContain(token);
  }
});

test('words grow with the text size: every role, by the scale that the map is told, too', () => {
  for (const size of ['large', 'largest'] as const) {
    const tokens = tokensOf(`:root[data-text-size='${size}']`);
    expect(Number(tokens.get('--text-scale'))).toBe(TEXT_SCALE[size]);
    for (const scale of ['--title-scale', '--hero-scale', '--touch-scale'])
      expect(Number(tokens.get(scale)), scale).toBeGreaterThan(1);
  }
  for (const [name, value] of PLAIN)
    if (name.startsWith('--text-') && name !== '--text-scale')
      expect(value, name).toMatch(/var\(--(text|title|hero)-scale\)/);
});
