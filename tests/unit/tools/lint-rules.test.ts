import { RuleTester } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, it } from 'vitest';
import { noAmbientWorld } from '../../../tools/lint/no-ambient-world.mjs';
import { noUnusedResult } from '../../../tools/lint/no-unused-result.mjs';
import { PROJECT_ROOT } from '../../../tools/setup/project.mjs';

RuleTester.describe = describe;
RuleTester.it = it;

const plain = new RuleTester({ languageOptions: { parser: tseslint.parser } });

plain.run('no-ambient-world', noAmbientWorld, {
  valid: [
    'const later = new Date(savedAt);',
    'const at = clock();',
    `import { createHash, randomBytes } from 'node:crypto';`,
    'const half = Math.round(x / 2);',
    'interface Date2 { now(): number }',
  ],
  invalid: [
    'const at = Date.now();',
    'const at = globalThis.Date.now();',
    'const clock = Date.now;',
    'const today = new Date();',
    'const today = Date();',
    'const chance = Math.random();',
    'const id = crypto.randomUUID();',
    `import { randomUUID } from 'node:crypto';`,
    `import { createHash, randomUUID as newId } from 'crypto';`,
  ].map((code) => ({ name: code, code, errors: [{ messageId: 'ambient' }] })),
});

// These snippets do not exist as files; `virtual.ts` gets the project's strict options without being in a project.
const typed = new RuleTester({
  languageOptions: {
    parser: tseslint.parser,
    parserOptions: {
      projectService: { allowDefaultProject: ['virtual.ts'], defaultProject: 'tsconfig.base.json' },
      tsconfigRootDir: PROJECT_ROOT,
    },
  },
});

const DECLARATIONS = `
  type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };
  declare function save(): Result<string, 'DISK_FULL'>;
  declare function saveLater(): Promise<Result<string, 'DISK_FULL'>>;
  declare const store: { save(): Result<string, 'DISK_FULL'> } | undefined;
  declare function err(): { readonly ok: false; readonly error: 'GONE' };
  declare function fetchIt(): Promise<{ readonly ok: boolean; readonly error: string }>;
  declare const isNew: boolean;
`;
const filename = `${PROJECT_ROOT}/virtual.ts`;

// typescript-eslint types its context with more than ESLint's own RuleTester promises; its parser provides it.
const rule = noUnusedResult as unknown as Parameters<typeof typed.run>[1];

typed.run('no-unused-result', rule, {
  valid: [
    'const saved = save();',
    'let saved; saved = save();',
    'if (save().ok) isNew;',
    'async function f() { return await saveLater(); }',
    'void save();',
    'async function f() { await fetchIt(); }',
    'isNew;',
  ].map((code) => ({ name: code, code: DECLARATIONS + code, filename })),
  invalid: [
    'save();',
    'async function f() { await saveLater(); }',
    'store?.save();',
    'isNew && save();',
    'isNew ? save() : isNew;',
    'isNew, save();',
    'err();',
  ].map((code) => ({ name: code, code: DECLARATIONS + code, filename, errors: [{ messageId: 'unused' }] })),
});
