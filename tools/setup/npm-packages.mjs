// Step: the npm packages in node_modules are those of package-lock.json.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { SetupProblem, isRecord, readJsonIfAny, say, writeJsonWhole } from './project.mjs';

/** @typedef {{ readonly lockSha256: string, readonly nodeMajor: string }} Stamp */

/** @param {string} root */
function stampFile(root) {
  return join(root, 'node_modules/.cache/standpunkt-npm.json');
}

/**
 * @param {string} root
 * @returns {Stamp}
 */
function wantedStamp(root) {
  const lock = readFileSync(join(root, 'package-lock.json'));
  return {
    lockSha256: createHash('sha256').update(lock).digest('hex'),
    nodeMajor: process.versions.node.split('.')[0] ?? '',
  };
}

/** @param {unknown} file a parsed lock file @returns {Record<string, unknown>} */
function packagesOf(file) {
  return isRecord(file) && isRecord(file['packages']) ? file['packages'] : {};
}

/**
 * Whether what npm noted about an installed node_modules is what the lock file wants. Optional packages may be
 * missing (they are for other systems); anything else that is missing, different or too much means "no".
 * npm writes its note last, after all install scripts, so an interrupted install never looks complete.
 * @param {unknown} lock package-lock.json
 * @param {unknown} installed node_modules/.package-lock.json
 */
export function isInStep(lock, installed) {
  const wanted = packagesOf(lock);
  const present = packagesOf(installed);
  if (Object.keys(present).some((name) => !(name in wanted))) return false;
  return Object.entries(wanted).every(([name, entry]) => {
    if (name === '' || !isRecord(entry)) return true;
    const found = present[name];
    if (!isRecord(found)) return entry['optional'] === true || entry['devOptional'] === true;
    return found['version'] === entry['version'] && found['integrity'] === entry['integrity'];
  });
}

/**
 * Whether `npm ci` has to run: node_modules is missing, the lock file changed, or Node's major version did.
 * A node_modules that somebody installed by hand counts when it is in step with the lock file.
 * @param {string} root
 */
export function needsNpmPackages(root) {
  if (!existsSync(join(root, 'node_modules'))) return true;
  const wanted = wantedStamp(root);
  const stamp = readJsonIfAny(stampFile(root));
  if (isRecord(stamp) && stamp['nodeMajor'] !== wanted.nodeMajor) return true;
  if (isRecord(stamp) && stamp['lockSha256'] === wanted.lockSha256) return false;
  const lock = readJsonIfAny(join(root, 'package-lock.json'));
  const installed = readJsonIfAny(join(root, 'node_modules/.package-lock.json'));
  if (installed === undefined || !isInStep(lock, installed)) return true;
  writeJsonWhole(stampFile(root), wanted);
  return false;
}

/**
 * Where the headers of exactly this Node lie beside it, if they do. Compiling sqlite3 then needs no download.
 * @returns {string | undefined}
 */
function nodeHeadersFolder() {
  const prefix = dirname(dirname(process.execPath));
  const header = join(prefix, 'include/node/node_version.h');
  if (!existsSync(header)) return undefined;
  const text = readFileSync(header, 'utf8');
  const version = ['MAJOR', 'MINOR', 'PATCH'].map(
    (part) => new RegExp(`#define NODE_${part}_VERSION (\\d+)`).exec(text)?.[1],
  );
  return version.join('.') === process.versions.node ? prefix : undefined;
}

/** @param {string} root */
export function installNpmPackages(root) {
  say(
    'npm packages are missing or older than package-lock.json: npm ci (some minutes, most of them for compiling sqlite3)',
  );
  const headers = nodeHeadersFolder();
  const result = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32', // npm is a .cmd file there
    env: headers === undefined ? process.env : { npm_config_nodedir: headers, ...process.env },
  });
  if (result.status !== 0) {
    throw new SetupProblem(
      'npm ci did not finish: its own message stands above.',
      'Check the network to the npm registry. If "node-gyp" is mentioned, sqlite3 could not be compiled: ' +
        'install a C++ compiler, make and python3. Then start again.',
      result.error,
    );
  }
  assertSqliteLoads(root);
  writeJsonWhole(stampFile(root), wantedStamp(root));
}

/** @param {string} root */
function assertSqliteLoads(root) {
  const result = spawnSync(process.execPath, ['-e', "require('sqlite3')"], { cwd: root, encoding: 'utf8' });
  if (result.status === 0) return;
  throw new SetupProblem(
    `The database module sqlite3 is installed but does not load: ${result.stderr.trim().split('\n').slice(-8).join('\n')}`,
    'Install a C++ compiler, make and python3, then run: npm rebuild sqlite3',
  );
}
