import js from '@eslint/js';
import hooks from 'eslint-plugin-react-hooks';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { importDirections } from './tools/lint/import-directions.mjs';
import { noAmbientWorld } from './tools/lint/no-ambient-world.mjs';
import { noUnusedResult } from './tools/lint/no-unused-result.mjs';

/**
 * Our own rules. The cast: typescript-eslint types a rule's context with more than ESLint's own type promises,
 * and with its parser hands all of it over.
 * @type {import('eslint').ESLint.Plugin}
 */
const house = {
  rules: {
    'no-unused-result': /** @type {import('eslint').Rule.RuleModule} */ (
      /** @type {unknown} */ (noUnusedResult)
    ),
    'no-ambient-world': noAmbientWorld,
  },
};

export default defineConfig(
  {
    ignores: [
      'out/',
      'release/',
      '.cache/',
      'resources/',
      'tools/setup/default-app/',
      'tools/bench/map-pages/window.cjs',
    ],
  },
  js.configs.recommended,
  tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    plugins: { house },
    rules: {
      'house/no-unused-result': 'error',
      eqeqeq: ['error', 'smart'], // `== null` asks for null and undefined at once
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/prefer-readonly': 'error',
      // A `default` counts as an answer for the rest; where each member matters, close with unreachable().
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // A function that promises to answer later may have its answer at once (a fake, a handler of the contract).
      '@typescript-eslint/require-await': 'off',
    },
  },
  { files: ['src-*/**'], ignores: ['**/ports.ts'], rules: { 'house/no-ambient-world': 'error' } },
  { files: ['src-renderer/**'], ...hooks.configs.flat.recommended },
  // In plain JavaScript types are comments, and Node's globals are there without a declaration.
  { files: ['**/*.mjs'], rules: { 'no-undef': 'off' } },
  importDirections,
);
