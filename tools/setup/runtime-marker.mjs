// How a fallback runtime can be told apart from the pinned Electron. The program reads the same file beside
// `process.execPath`, the staff area shows it, and packaging refuses a runtime that carries it.
import { join } from 'node:path';
import { isRecord, readJsonIfAny, writeJsonWhole } from './project.mjs';

export const RUNTIME_MARKER = 'standpunkt-runtime.json';

/** @typedef {{ readonly fallback: true, readonly electron: string }} RuntimeMarker */

/**
 * The fallback that lies in this folder, or `undefined` when the folder holds no fallback.
 * @param {string} runtimeFolder the folder of the Electron binary
 * @returns {RuntimeMarker | undefined}
 */
export function findRuntimeMarker(runtimeFolder) {
  const marker = readJsonIfAny(join(runtimeFolder, RUNTIME_MARKER));
  if (!isRecord(marker) || marker['fallback'] !== true || typeof marker['electron'] !== 'string')
    return undefined;
  return { fallback: true, electron: marker['electron'] };
}

/**
 * @param {string} runtimeFolder
 * @param {string} electron the version
 */
export function writeRuntimeMarker(runtimeFolder, electron) {
  writeJsonWhole(join(runtimeFolder, RUNTIME_MARKER), { fallback: true, electron });
}
