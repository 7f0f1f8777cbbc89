// Step: node_modules/electron has a binary, so that `electron .`, electron-vite and Playwright find it.
// First choice is the pinned Electron, fetched in its usual way; where that is not possible, the fallback.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FALLBACK_VERSION, isFallbackPossible, provideFallback } from './electron-fallback.mjs';
import { CACHE_FOLDER, SetupProblem, isRecord, readJsonIfAny, say, writeJsonWhole } from './project.mjs';
import { findRuntimeMarker } from './runtime-marker.mjs';

/** @typedef {'official' | 'fallback'} RuntimeKind */

/** A refused download is not tried again for a day, so that repeated runs stay quick. */
const REMEMBER_FAILURE_MS = 24 * 60 * 60 * 1000;
/** The official archive has about 120 MB; longer than this means that it does not come. */
const OFFICIAL_DOWNLOAD_LIMIT_MS = 600_000;
const FAILURE_NOTE = join(CACHE_FOLDER, 'electron-download-failed.json');

/**
 * Which runtime node_modules/electron has: the pinned one, the fallback, or `undefined` for none or half of one.
 * `path.txt` is what the electron package itself goes by, and is written last.
 * @param {string} packageFolder node_modules/electron
 * @returns {RuntimeKind | undefined}
 */
export function findRuntime(packageFolder) {
  const pathFile = join(packageFolder, 'path.txt');
  const dist = join(packageFolder, 'dist');
  if (!existsSync(pathFile) || !existsSync(join(dist, readFileSync(pathFile, 'utf8')))) return undefined;
  const versionFile = join(dist, 'version');
  if (!existsSync(versionFile)) return undefined;
  const version = readFileSync(versionFile, 'utf8').replace(/^v/, '').trim();
  if (findRuntimeMarker(dist) !== undefined) return version === FALLBACK_VERSION ? 'fallback' : undefined;
  return version === pinnedVersion(packageFolder) ? 'official' : undefined;
}

/** @param {string} packageFolder */
function pinnedVersion(packageFolder) {
  const manifest = readJsonIfAny(join(packageFolder, 'package.json'));
  return isRecord(manifest) ? manifest['version'] : undefined;
}

/**
 * What to do, given what is there. `wish` is the value of STANDPUNKT_ELECTRON.
 * @param {{ present: RuntimeKind | undefined, wish: string | undefined, failedLately: boolean, fallbackPossible: boolean }} situation
 * @returns {'keep' | 'fetch official' | 'fetch official or fall back' | 'fall back'}
 */
export function decideRuntime({ present, wish, failedLately, fallbackPossible }) {
  if (wish === 'official') return present === 'official' ? 'keep' : 'fetch official';
  if (wish === 'fallback') return present === 'fallback' ? 'keep' : 'fall back';
  if (wish !== undefined && wish !== '') {
    throw new SetupProblem(
      `STANDPUNKT_ELECTRON is "${wish}".`,
      'Say "official", "fallback", or leave it unset.',
    );
  }
  if (present === 'official') return 'keep';
  if (!fallbackPossible) return 'fetch official';
  if (!failedLately) return 'fetch official or fall back';
  return present === 'fallback' ? 'keep' : 'fall back';
}

/**
 * Takes the runtime away, `path.txt` first: without it the package counts as not installed.
 * @param {string} packageFolder
 */
function clear(packageFolder) {
  rmSync(join(packageFolder, 'path.txt'), { force: true });
  rmSync(join(packageFolder, 'dist'), { recursive: true, force: true }); // a link is removed, not its target
}

/**
 * Makes the electron package look installed, with a runtime that lies elsewhere.
 * @param {string} packageFolder
 * @param {string} runtime
 */
export function linkRuntime(packageFolder, runtime) {
  clear(packageFolder);
  symlinkSync(runtime, join(packageFolder, 'dist'));
  const temporary = join(packageFolder, `path.txt.${process.pid}.tmp`);
  writeFileSync(temporary, 'electron');
  renameSync(temporary, join(packageFolder, 'path.txt'));
}

/**
 * The electron package's own installer: it downloads, checks the sum and unpacks.
 * @param {string} packageFolder
 * @returns {string | undefined} why it failed, `undefined` when the runtime is there
 */
function fetchOfficial(packageFolder) {
  say(`fetching Electron ${String(pinnedVersion(packageFolder))} in its usual way`);
  clear(packageFolder);
  const result = spawnSync(process.execPath, [join(packageFolder, 'install.js')], {
    encoding: 'utf8',
    timeout: OFFICIAL_DOWNLOAD_LIMIT_MS,
  });
  if (result.status === 0 && findRuntime(packageFolder) === 'official') {
    rmSync(FAILURE_NOTE, { force: true });
    return undefined;
  }
  clear(packageFolder);
  if (result.error !== undefined)
    return `it was not there after ${OFFICIAL_DOWNLOAD_LIMIT_MS / 60_000} minutes`;
  return result.stderr.split('\n').find((line) => line.includes('Error')) ?? result.stderr.trim();
}

/** @param {number} nowMs @param {unknown} version the pinned one */
function hasFailedLately(nowMs, version) {
  const note = readJsonIfAny(FAILURE_NOTE);
  if (!isRecord(note) || note['version'] !== version || typeof note['failedAtMs'] !== 'number') return false;
  const ageMs = nowMs - note['failedAtMs'];
  return ageMs >= 0 && ageMs < REMEMBER_FAILURE_MS;
}

/** @param {string} packageFolder node_modules/electron */
export function ensureElectron(packageFolder) {
  const version = pinnedVersion(packageFolder);
  const decision = decideRuntime({
    present: findRuntime(packageFolder),
    wish: process.env['STANDPUNKT_ELECTRON'],
    failedLately: hasFailedLately(Date.now(), version),
    fallbackPossible: isFallbackPossible(),
  });
  if (decision === 'keep') return;
  if (decision === 'fall back') {
    useFallback(packageFolder);
    return;
  }
  const failure = fetchOfficial(packageFolder);
  if (failure === undefined) return;
  if (decision === 'fetch official') {
    throw new SetupProblem(
      `Electron ${String(version)} could not be downloaded: ${failure}`,
      'Check the network to github.com, or set ELECTRON_MIRROR to a mirror you trust, then start again.',
    );
  }
  say(`Electron ${String(version)} could not be downloaded (${failure}); trying again in a day`);
  writeJsonWhole(FAILURE_NOTE, { version, failedAtMs: Date.now() });
  useFallback(packageFolder);
}

/** @param {string} packageFolder */
function useFallback(packageFolder) {
  if (!isFallbackPossible()) {
    throw new SetupProblem(
      `The fallback runtime exists for Linux on x64 only; this is ${process.platform} on ${process.arch}.`,
      'Unset STANDPUNKT_ELECTRON and let the pinned Electron be downloaded.',
    );
  }
  linkRuntime(packageFolder, provideFallback());
  say(
    `running on the fallback, Electron ${FALLBACK_VERSION}: good for development and tests, not for a release`,
  );
}
