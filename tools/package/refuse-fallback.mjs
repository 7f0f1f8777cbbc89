// electron-builder's hooks. Plain JavaScript, because electron-builder loads them itself.
//
// A release carries the pinned Electron and nothing else. The fallback runtime is old, no longer supported and
// repacked by a third party; this file is why it cannot reach a fair by mistake.
import { dirname, join, resolve } from 'node:path';
import { PROJECT_ROOT } from '../setup/project.mjs';
import { findRuntimeMarker } from '../setup/runtime-marker.mjs';

/**
 * Throws when a folder holds the fallback runtime.
 * @param {string} runtimeFolder
 * @param {string} meaning what the folder is, for the message
 */
export function refuseFallback(runtimeFolder, meaning) {
  const marker = findRuntimeMarker(runtimeFolder);
  if (marker === undefined) return;
  throw new Error(
    `${meaning} is the fallback runtime, Electron ${marker.electron}, which is for development and tests only ` +
      `(${runtimeFolder}). Package on a machine that can download the pinned Electron: ` +
      'run "STANDPUNKT_ELECTRON=official npm run setup", then ./test, then package again.',
  );
}

/**
 * Before anything is packed: neither the runtime that this checkout was tested on nor the one that is to be
 * packed may be the fallback.
 * @param {{ packager: { config: { electronDist?: unknown } } }} context
 * @param {string} [root] the project's folder
 */
export async function beforePack({ packager }, root = PROJECT_ROOT) {
  refuseFallback(join(root, 'node_modules/electron/dist'), 'The runtime that this checkout is tested on');
  const { electronDist } = packager.config;
  if (typeof electronDist !== 'string') return;
  const folder = resolve(root, electronDist);
  refuseFallback(folder, 'electronDist');
  refuseFallback(dirname(folder), 'electronDist');
}

/**
 * After packing: whatever way it came in, the packed folder must not be the fallback.
 * @param {{ appOutDir: string }} context
 */
export async function afterPack({ appOutDir }) {
  refuseFallback(appOutDir, 'What was packed');
}
