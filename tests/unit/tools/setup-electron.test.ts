import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { afterPack, beforePack } from '../../../tools/package/refuse-fallback.mjs';
import { assertHash, FALLBACK_VERSION, provideFallback } from '../../../tools/setup/electron-fallback.mjs';
import { decideRuntime, findRuntime, linkRuntime } from '../../../tools/setup/electron-runtime.mjs';
import { findRuntimeMarker, writeRuntimeMarker } from '../../../tools/setup/runtime-marker.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'standpunkt-electron-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** A folder with the files by which a runtime is recognised; the binary is only a name. */
function aRuntime(name: string, version: string): string {
  const runtime = join(folder, name);
  mkdirSync(runtime);
  writeFileSync(join(runtime, 'electron'), '');
  writeFileSync(join(runtime, 'version'), version);
  if (version === FALLBACK_VERSION) writeRuntimeMarker(runtime, version);
  return runtime;
}

/** The npm package `electron` as npm leaves it: without a runtime. */
function anElectronPackage(): string {
  const packageFolder = join(folder, 'node_modules/electron');
  mkdirSync(packageFolder, { recursive: true });
  writeFileSync(join(packageFolder, 'package.json'), JSON.stringify({ version: '45.4.1' }));
  return packageFolder;
}

describe('the runtime in node_modules/electron', () => {
  test('is none right after npm ci', () => {
    expect(findRuntime(anElectronPackage())).toBeUndefined();
  });

  test('is recognised by its version and its marker', () => {
    const electron = anElectronPackage();
    linkRuntime(electron, aRuntime('official', '45.4.1'));
    expect(findRuntime(electron)).toBe('official');
    linkRuntime(electron, aRuntime('fallback', FALLBACK_VERSION));
    expect(findRuntime(electron)).toBe('fallback');
  });

  test('is none when its version is not the pinned one', () => {
    const electron = anElectronPackage();
    linkRuntime(electron, aRuntime('older', '44.0.0'));
    expect(findRuntime(electron)).toBeUndefined();
  });

  test('is none when the cache that it points to is gone', () => {
    const electron = anElectronPackage();
    const runtime = aRuntime('fallback', FALLBACK_VERSION);
    linkRuntime(electron, runtime);
    rmSync(runtime, { recursive: true });
    expect(findRuntime(electron)).toBeUndefined();
  });

  test('can be replaced without touching the one in the cache', () => {
    const electron = anElectronPackage();
    const fallback = aRuntime('fallback', FALLBACK_VERSION);
    linkRuntime(electron, fallback);
    linkRuntime(electron, aRuntime('official', '45.4.1'));
    expect(existsSync(join(fallback, 'electron'))).toBe(true);
  });
});

describe('the choice of a runtime', () => {
  const aSituation = { present: undefined, wish: undefined, failedLately: false, fallbackPossible: true };

  test.each([
    ['the pinned one is there', { present: 'official' }, 'keep'],
    ['there is none', {}, 'fetch official or fall back'],
    ['the download failed today', { failedLately: true }, 'fall back'],
    [
      'the download failed today and the fallback is there',
      { failedLately: true, present: 'fallback' },
      'keep',
    ],
    ['the download failed yesterday', { present: 'fallback' }, 'fetch official or fall back'],
    ['no fallback exists for this system', { fallbackPossible: false, failedLately: true }, 'fetch official'],
    [
      'the pinned one is forced',
      { wish: 'official', present: 'fallback', failedLately: true },
      'fetch official',
    ],
    ['the fallback is forced', { wish: 'fallback', present: 'official' }, 'fall back'],
  ] as const)('when %s', (_, change, expected) => {
    expect(decideRuntime({ ...aSituation, ...change })).toBe(expected);
  });

  test('refuses a word that it does not know', () => {
    expect(() => decideRuntime({ ...aSituation, wish: 'newest' })).toThrow('STANDPUNKT_ELECTRON is "newest"');
  });
});

describe('the fallback runtime', () => {
  test('leaves nothing behind when the download breaks off', () => {
    const breakOff = (): string => {
      throw new Error('connection lost');
    };
    expect(() => provideFallback(folder, breakOff)).toThrow('connection lost');
    expect(readdirSync(folder)).toEqual([]);
  });

  test('leaves nothing behind when the archive cannot be unpacked', () => {
    const halfArchive = (workFolder: string): string => {
      const file = join(workFolder, 'half.tgz');
      writeFileSync(file, 'half');
      return file;
    };
    expect(() => provideFallback(folder, halfArchive)).toThrow('could not be unpacked');
    expect(readdirSync(folder)).toEqual([]);
  });

  test('clears away what a killed run left, and not what another run is working on', () => {
    const mine = `unfinished-electron-${process.pid}-abc`;
    mkdirSync(join(folder, mine));
    mkdirSync(join(folder, 'unfinished-electron-99999999-abc')); // above the highest process id of Linux
    const breakOff = (): string => {
      throw new Error('connection lost');
    };
    expect(() => provideFallback(folder, breakOff)).toThrow('connection lost');
    expect(readdirSync(folder)).toEqual([mine]);
  });

  test('is fetched again when the folder in the cache has no marker', () => {
    mkdirSync(join(folder, `electron-${FALLBACK_VERSION}`));
    const fetchAgain = (): string => {
      throw new Error('fetched again');
    };
    expect(() => provideFallback(folder, fetchAgain)).toThrow('fetched again');
  });

  test('is taken from the cache, with the starter that this checkout has', () => {
    const runtime = aRuntime(`electron-${FALLBACK_VERSION}`, FALLBACK_VERSION);
    mkdirSync(join(runtime, 'resources'));
    const refuse = (): string => {
      throw new Error('not to be fetched');
    };
    expect(provideFallback(folder, refuse)).toBe(runtime);
    expect(readFileSync(join(runtime, 'resources/default_app.asar'), 'utf8')).toContain("'defaultApp'");
  });

  test('is refused when its hash is not the known one', () => {
    const file = join(folder, 'electron');
    writeFileSync(file, 'something else');
    expect(() => {
      assertHash(file, 'sha256', 'hex', '86b3');
    }).toThrow('is not the one we know');
  });

  test('is told by the marker beside its binary, and a damaged marker tells nothing', () => {
    expect(findRuntimeMarker(aRuntime('fallback', FALLBACK_VERSION))).toEqual({
      fallback: true,
      electron: '25.1.1',
    });
    const other = aRuntime('official', '45.4.1');
    expect(findRuntimeMarker(other)).toBeUndefined();
    writeFileSync(join(other, 'standpunkt-runtime.json'), '{"fallback":');
    expect(findRuntimeMarker(other)).toBeUndefined();
  });
});

describe('packaging', () => {
  const noDist = { packager: { config: {} } };

  test('goes on with the pinned runtime', async () => {
    linkRuntime(anElectronPackage(), aRuntime('official', '45.4.1'));
    await beforePack(noDist, folder);
    await afterPack({ appOutDir: join(folder, 'official') });
  });

  test('is refused where the checkout runs on the fallback', async () => {
    linkRuntime(anElectronPackage(), aRuntime('fallback', FALLBACK_VERSION));
    await expect(beforePack(noDist, folder)).rejects.toThrow(
      'Electron 25.1.1, which is for development and tests only',
    );
  });

  test('is refused when the fallback is named as the runtime to pack', async () => {
    linkRuntime(anElectronPackage(), aRuntime('official', '45.4.1'));
    aRuntime('fallback', FALLBACK_VERSION);
    const named = { packager: { config: { electronDist: 'fallback' } } };
    await expect(beforePack(named, folder)).rejects.toThrow('electronDist is the fallback runtime');
  });

  test('is refused when the fallback got into the packed folder', async () => {
    const appOutDir = aRuntime('fallback', FALLBACK_VERSION);
    await expect(afterPack({ appOutDir })).rejects.toThrow('What was packed is the fallback runtime');
  });
});
