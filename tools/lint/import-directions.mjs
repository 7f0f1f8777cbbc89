// Who may import whom: the arrows of ARCHITECTURE.md, as lint rules. To add a room or an arrow, add an entry.
import { forbidImports, isOwnFile, isWithin } from './forbid-imports.mjs';

/**
 * @typedef {object} Direction
 * @property {string} name of the rule: `directions/<name>`
 * @property {readonly string[]} files globs of the files it holds in
 * @property {readonly string[]} [ignores] globs of the files it does not hold in
 * @property {import('./forbid-imports.mjs').Refuses} refuses
 * @property {string} instead what to do, shown with the error
 */

/**
 * Files of `folder` must import none of `forbidden`.
 * @param {string} folder
 * @param {readonly string[]} forbidden packages, `node:*`, or our own folders
 * @param {string} instead
 * @returns {Direction}
 */
function neverFrom(folder, forbidden, instead) {
  return {
    name: `${folder.replaceAll('/', '-')}-never`,
    files: [`${folder}/**`],
    refuses: (target) => forbidden.some((pattern) => isWithin(target, pattern)),
    instead,
  };
}

/**
 * `module` may be imported in `places` only. Tools and tests are free.
 * @param {string} module
 * @param {readonly string[]} places globs
 * @param {string} instead
 * @returns {Direction}
 */
function onlyFrom(module, places, instead) {
  return {
    name: `${module}-only`,
    files: ['src-*/**'],
    ignores: places,
    refuses: (target) => isWithin(target, module),
    instead,
  };
}

/**
 * Files of `folder` may import these own folders and packages and nothing else.
 * @param {string} folder
 * @param {readonly string[]} allowed
 * @param {string} instead
 * @returns {Direction}
 */
function nothingBut(folder, allowed, instead) {
  return {
    name: `${folder.replaceAll('/', '-')}-nothing-but`,
    files: [`${folder}/**`],
    refuses: (target) => !allowed.some((pattern) => isWithin(target, pattern)),
    instead,
  };
}

/** Packages that compute and need no computer: no file, no network, no window. */
const PURE_LIBRARIES = [
  'zod',
  'libphonenumber-js',
  'papaparse',
  'minisearch',
  'fflate',
  'write-excel-file',
  'uuid',
];

/** The features of the main process. `main.ts` introduces them to each other. */
const FEATURES = ['catalogue', 'leads', 'export', 'staff', 'settings', 'insights', 'sync'];

/** @type {readonly Direction[]} */
const featureDirections = FEATURES.map((feature) => {
  const own = [`src-main/${feature}`, 'src-main/storage', 'src-main/ports.ts', 'src-shared'];
  return {
    name: `src-main-${feature}-alone`,
    files: [`src-main/${feature}/**`],
    refuses: (target) => isOwnFile(target) && !own.some((pattern) => isWithin(target, pattern)),
    instead:
      'A feature knows src-shared and src-main/storage, not its neighbours. ' +
      'Take what you need as a parameter and let src-main/main.ts hand it in.',
  };
});

/** The parts of the interface that every screen uses. */
const SCREENS = ['app', 'visitor', 'staff', 'map', 'search', 'keyboard'].map(
  (folder) => `src-renderer/${folder}`,
);
const NO_SCREENS = 'A component takes data and reports events; move what it needs into its properties.';

/** @type {readonly Direction[]} */
export const DIRECTIONS = [
  nothingBut(
    'src-shared',
    ['src-shared', ...PURE_LIBRARIES],
    'src-shared needs no computer: it may use itself and pure libraries. ' +
      'Move the code to src-main or src-renderer, or ask for a port (src-shared/ports.ts).',
  ),
  nothingBut(
    'src-preload',
    ['src-preload', 'src-shared', 'electron'],
    'The preload hands the contract on and nothing else. Put the code behind a call of the contract.',
  ),
  neverFrom(
    'src-main',
    ['src-renderer', 'src-preload', 'src-hub', 'tools', 'tests', 'react', 'react-dom'],
    'The main process knows src-shared, Node and Electron. What both sides need belongs to src-shared.',
  ),
  neverFrom(
    'src-hub',
    ['src-main', 'src-renderer', 'src-preload', 'tools', 'tests', 'electron', 'sqlite3', 'age-encryption'],
    'The hub knows src-shared and Node, and can open no envelope. What both sides need belongs to src-shared.',
  ),
  neverFrom(
    'src-renderer',
    ['src-main', 'src-preload', 'src-hub', 'tools', 'tests', 'node:*', 'electron', 'sqlite3'],
    'The page has no computer: call the contract (src-shared/contract) through the kiosk client.',
  ),
  neverFrom('src-renderer/components', SCREENS, NO_SCREENS),
  neverFrom('src-renderer/theme', [...SCREENS, 'src-renderer/components'], NO_SCREENS),
  ...featureDirections,
  {
    name: 'src-main-storage-alone',
    files: ['src-main/storage/**'],
    refuses: (target) =>
      isOwnFile(target) &&
      !['src-main/storage', 'src-main/ports.ts', 'src-shared'].some((pattern) => isWithin(target, pattern)),
    instead:
      'Storage serves the features and knows none of them. The feature calls storage, not the other way.',
  },
  {
    name: 'migrations-import-nothing',
    files: ['src-main/storage/migrations/[0-9]*.ts'],
    refuses: (target) => !/^src-main\/storage\/(migrations\/)?migration\.ts$/.test(target),
    instead:
      'A migration must mean the same for ever: write out what it needs; only its type may be imported.',
  },
  onlyFrom(
    'electron',
    ['src-main/main.ts', 'src-main/{shell,ipc}/**', 'src-preload/**'],
    'Electron stays in src-main/main.ts, shell/ and ipc/. Ask for what you need as a parameter.',
  ),
  {
    name: 'ipc-main-only',
    files: ['src-*/**'],
    ignores: ['src-main/ipc/serve-ipc.ts'],
    refuses: (target, name) => target === 'electron' && name === 'ipcMain',
    instead: 'Only src-main/ipc/serve-ipc.ts listens. Add a line to src-shared/contract and a handler.',
  },
  onlyFrom(
    'sqlite3',
    ['src-main/storage/**'],
    'The database has one owner, src-main/storage: write a store there or ask it for a transaction.',
  ),
  onlyFrom(
    'age-encryption',
    ['src-main/leads/**', 'src-main/**/age-*.ts'],
    'Cryptography stays in src-main/leads and in files called age-*.ts, where it is tested with published vectors.',
  ),
];

const plugin = {
  rules: Object.fromEntries(
    DIRECTIONS.map(({ name, refuses, instead }) => [name, forbidImports(refuses, instead)]),
  ),
};

/** The directions as ESLint configuration, one entry a rule. */
export const importDirections = DIRECTIONS.map(({ name, files, ignores }) => ({
  name: `directions/${name}`,
  files: [...files],
  ignores: [...(ignores ?? []), '**/*.{css,json,html}'],
  plugins: { directions: plugin },
  rules: /** @type {Record<string, 'error'>} */ ({ [`directions/${name}`]: 'error' }),
}));
