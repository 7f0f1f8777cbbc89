import { builtinModules } from 'node:module';
import { posix, relative, sep } from 'node:path';
import { PROJECT_ROOT } from '../setup/project.mjs';

/**
 * What an import asks for, written so that rules can speak of it: `electron`, `node:fs`, `react-dom/client` for
 * packages, `src-main/leads/seal.ts` for our own files, whatever way the import spells it.
 * @typedef {string} Target
 *
 * Which imports a rule refuses: by the target, and where it matters by the imported name.
 * @typedef {(target: Target, name: string | undefined) => boolean} Refuses
 */

/**
 * @param {string} specifier as written after `from`
 * @param {string} importer the importing file, from the project's root, with slashes
 * @returns {Target}
 */
export function resolveTarget(specifier, importer) {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(importer), specifier);
  const [packageName = ''] = specifier.split('/');
  return builtinModules.includes(packageName) ? `node:${specifier}` : specifier;
}

/**
 * Whether a target is `pattern` or lies below it. `node:*` stands for all of Node's own modules.
 * @param {Target} target
 * @param {string} pattern
 */
export function isWithin(target, pattern) {
  if (pattern === 'node:*') return target.startsWith('node:');
  return target === pattern || target.startsWith(`${pattern}/`);
}

/** @param {Target} target whether it is a file of ours */
export function isOwnFile(target) {
  return /^(src-[a-z]+|tools|tests|resources|editions)(\/|$)/.test(target) || target.startsWith('..');
}

/**
 * A lint rule that refuses some imports and says what to do instead. It sees every way to import: `import`,
 * `export … from`, `import()`, `import type` and `import('…')` in a type.
 * @param {Refuses} refuses
 * @param {string} instead
 * @returns {import('eslint').Rule.RuleModule}
 */
export function forbidImports(refuses, instead) {
  return {
    meta: {
      type: 'problem',
      schema: [],
      messages: { refused: `"{{specifier}}" must not be imported here. ${instead}` },
    },
    create(context) {
      const importer = relative(PROJECT_ROOT, context.filename).split(sep).join('/');

      /**
       * @param {import('estree').Node} node where to report
       * @param {unknown} source the literal after `from`
       * @param {readonly (string | undefined)[]} names what is imported by name; `undefined` for the module itself
       */
      const check = (node, source, names) => {
        const specifier = literalText(source);
        if (specifier === undefined) return;
        const target = resolveTarget(specifier, importer);
        if (names.some((name) => refuses(target, name))) {
          context.report({ node, messageId: 'refused', data: { specifier } });
        }
      };

      return {
        ImportDeclaration: (node) =>
          check(node, node.source, [undefined, ...node.specifiers.map(importedName)]),
        ExportNamedDeclaration: (node) =>
          check(node, node.source, [undefined, ...node.specifiers.map(exportedName)]),
        ExportAllDeclaration: (node) => check(node, node.source, [undefined]),
        ImportExpression: (node) => check(node, node.source, [undefined]),
        /** @param {import('estree').Node & { source: unknown }} node */
        TSImportType: (node) => check(node, node.source, [undefined]),
      };
    },
  };
}

/** @param {unknown} node @returns {string | undefined} */
function literalText(node) {
  if (typeof node !== 'object' || node === null || !('value' in node)) return undefined;
  return typeof node.value === 'string' ? node.value : undefined;
}

/** @param {import('estree').ImportDeclaration['specifiers'][number]} specifier */
function importedName(specifier) {
  if (specifier.type !== 'ImportSpecifier') return undefined;
  return specifier.imported.type === 'Identifier'
    ? specifier.imported.name
    : String(specifier.imported.value);
}

/** @param {import('estree').ExportSpecifier} specifier */
function exportedName(specifier) {
  return specifier.local.type === 'Identifier' ? specifier.local.name : String(specifier.local.value);
}
