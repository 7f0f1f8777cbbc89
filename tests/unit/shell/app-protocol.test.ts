import { sep } from 'node:path';
import { expect, test, vi } from 'vitest';

// Node has no Electron; nothing of it is used by what is tested here.
vi.mock('electron', () => ({ protocol: {} }));
const { fileInside } = await import('../../../src-main/shell/app-protocol.ts');

const root = ['', 'srv', 'renderer'].join(sep);

test('finds a file inside the folder', () => {
  expect(fileInside(root, '/assets/main.js')).toBe([root, 'assets', 'main.js'].join(sep));
});

test.each(['/../secret.json', '/assets/../../secret.json', '/..', '/../renderer-other/a.js'])(
  'refuses %s',
  (path) => {
    expect(fileInside(root, path)).toBeNull();
  },
);
