import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, test } from 'vitest';
import { DIRECTIONS } from '../../../tools/lint/import-directions.mjs';
import { PROJECT_ROOT } from '../../../tools/setup/project.mjs';

// The project's own configuration, so that a direction which is not plugged in is noticed. Rules that need
// types are off: the files below do not exist.
const eslint = new ESLint({
  cwd: PROJECT_ROOT,
  overrideConfig: [
    tseslint.configs.disableTypeChecked,
    { rules: { 'house/no-unused-result': 'off', '@typescript-eslint/no-unused-vars': 'off' } },
  ],
});

async function brokenDirections(filePath: string, source: string): Promise<readonly string[]> {
  const [result] = await eslint.lintText(source, { filePath: `${PROJECT_ROOT}/${filePath}` });
  const rules = result?.messages.map((message) => message.ruleId ?? message.message) ?? [];
  return rules.filter((rule) => rule.startsWith('directions/') || rule.includes('error'));
}

type Example = readonly [rule: string, file: string, source: string];

const REFUSED: readonly Example[] = [
  ['src-shared-nothing-but', 'src-shared/a.ts', `import 'react';`],
  ['src-shared-nothing-but', 'src-shared/a.ts', `import { readFile } from 'node:fs';`],
  ['src-shared-nothing-but', 'src-shared/domain/a.ts', `import { x } from '../../src-main/ports.ts';`],
  ['src-shared-nothing-but', 'src-shared/a.ts', `export { app } from 'electron-log';`],
  ['src-preload-nothing-but', 'src-preload/a.ts', `import { x } from '../src-main/leads/seal.ts';`],
  ['src-preload-nothing-but', 'src-preload/a.ts', `import { join } from 'path';`],
  ['src-main-never', 'src-main/shell/a.ts', `import { x } from '../../src-renderer/i18n/texts.ts';`],
  ['src-main-never', 'src-main/a.ts', `import type { Hub } from '../src-hub/main.ts';`],
  ['src-renderer-never', 'src-renderer/visitor/a.tsx', `import { readFile } from 'node:fs/promises';`],
  ['src-renderer-never', 'src-renderer/visitor/a.tsx', `import fs from 'fs';`],
  ['src-hub-never', 'src-hub/a.ts', `import { x } from '../src-main/leads/age-seal.ts';`],
  ['src-hub-never', 'src-hub/store/a.ts', `import { Decrypter } from 'age-encryption';`],
  [
    'src-renderer-never',
    'src-renderer/visitor/a.tsx',
    `const load = () => import('../../src-main/main.ts');`,
  ],
  ['src-renderer-never', 'src-renderer/a.ts', `export type A = import('../src-main/main.ts').A;`],
  ['src-renderer-components-never', 'src-renderer/components/a.tsx', `import { x } from '../visitor/b.tsx';`],
  ['src-renderer-theme-never', 'src-renderer/theme/a.ts', `import { x } from '../components/button.tsx';`],
  ['src-main-leads-alone', 'src-main/leads/a.ts', `import { x } from '../catalogue/edition-files.ts';`],
  ['src-main-catalogue-alone', 'src-main/catalogue/a.ts', `import { x } from '../shell/window.ts';`],
  ['src-main-export-alone', 'src-main/export/a.ts', `export * from '../leads/seal.ts';`],
  ['src-main-staff-alone', 'src-main/staff/a.ts', `import { x } from '../main.ts';`],
  ['src-main-settings-alone', 'src-main/settings/a.ts', `import { x } from '../staff/session.ts';`],
  ['src-main-insights-alone', 'src-main/insights/a.ts', `import { x } from '../leads/lead-store.ts';`],
  ['src-main-sync-alone', 'src-main/sync/a.ts', `import { x } from '../leads/lead-store.ts';`],
  ['src-main-storage-alone', 'src-main/storage/a.ts', `import { x } from '../leads/lead-store.ts';`],
  ['migrations-import-nothing', 'src-main/storage/migrations/0010-a.ts', `import { z } from 'zod';`],
  [
    'migrations-import-nothing',
    'src-main/storage/migrations/0010-a.ts',
    `import { Lead } from '../../../src-shared/domain/lead.ts';`,
  ],
  ['electron-only', 'src-main/leads/a.ts', `import { app } from 'electron';`],
  ['electron-only', 'src-main/a.ts', `import { app } from 'electron/main';`],
  ['ipc-main-only', 'src-main/ipc/other.ts', `import { ipcMain } from 'electron';`],
  ['ipc-main-only', 'src-main/main.ts', `import { ipcMain as listener } from 'electron';`],
  ['sqlite3-only', 'src-main/leads/a.ts', `import sqlite3 from 'sqlite3';`],
  ['age-encryption-only', 'src-main/export/a.ts', `import { Decrypter } from 'age-encryption';`],
];

const ALLOWED: readonly (readonly [file: string, source: string])[] = [
  ['src-shared/domain/a.ts', `import { z } from 'zod'; import { ok } from '../result.ts';`],
  ['src-shared/a.ts', `import { parsePhoneNumber } from 'libphonenumber-js/min';`],
  [
    'src-preload/preload.ts',
    `import { ipcRenderer } from 'electron'; import { CALLS } from '../src-shared/contract/call-names.ts';`,
  ],
  ['src-main/main.ts', `import { app } from 'electron'; import { x } from './leads/seal.ts';`],
  ['src-main/shell/window.ts', `import { BrowserWindow } from 'electron';`],
  ['src-main/ipc/serve-ipc.ts', `import { ipcMain } from 'electron';`],
  [
    'src-main/leads/seal.ts',
    `import { Encrypter } from 'age-encryption'; import { x } from '../storage/database.ts';`,
  ],
  ['src-main/staff/age-identity.ts', `import { Decrypter } from 'age-encryption';`],
  ['src-main/storage/database.ts', `import sqlite3 from 'sqlite3'; import { join } from 'node:path';`],
  ['src-main/storage/migrations/0010-a.ts', `import type { Migration } from '../migration.ts';`],
  ['src-renderer/visitor/a.tsx', `import { Button } from '../components/button.tsx'; import 'react';`],
  [
    'src-hub/a.ts',
    `import { x } from '../src-shared/result.ts'; import fastify from 'fastify'; import 'node:fs';`,
  ],
  ['tools/bench/main.ts', `import { x } from '../../src-main/leads/seal.ts'; import sqlite3 from 'sqlite3';`],
  ['tests/contract/a.test.ts', `import { x } from '../../src-main/storage/database.ts';`],
];

describe('an import against the arrows of the architecture', () => {
  test.each(REFUSED)('breaks %s in %s: %s', async (rule, file, source) => {
    expect(await brokenDirections(file, source)).toContain(`directions/${rule}`);
  });

  test('has an example for every direction', () => {
    const shown = new Set(REFUSED.map(([rule]) => rule));
    expect(DIRECTIONS.map(({ name }) => name).filter((name) => !shown.has(name))).toEqual([]);
  });

  test('is told what to do instead', () => {
    for (const { instead } of DIRECTIONS) expect(instead).toMatch(/^.{40,}\.$/s);
  });
});

describe('an import along the arrows', () => {
  test.each(ALLOWED)('passes in %s: %s', async (file, source) => {
    expect(await brokenDirections(file, source)).toEqual([]);
  });
});
