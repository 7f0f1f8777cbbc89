import { expect, test } from 'vitest';
import { parseStartOptions } from '../../../src-main/shell/options.ts';

test('fills the screen and adds no export place when the command line says nothing', () => {
  expect(parseStartOptions(['electron', '.'])).toEqual({
    windowed: null,
    exportPlaces: [],
    editionFolder: null,
  });
});

test('reads window size, every export place and the edition', () => {
  const options = parseStartOptions([
    'electron',
    '--windowed=1080x1920',
    '--export-place=/media/a',
    '--export-place=/media/b c',
    '--edition=/srv/edition',
    '--enable-features=Whatever',
  ]);
  expect(options).toEqual({
    windowed: { width: 1080, height: 1920 },
    exportPlaces: ['/media/a', '/media/b c'],
    editionFolder: '/srv/edition',
  });
});

test.each([['--windowed'], ['--windowed=wide'], ['--windowed=1x1']])(
  'opens the default window for %s',
  (argument) => {
    expect(parseStartOptions([argument]).windowed).toEqual({ width: 720, height: 1280 });
  },
);
