import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface Runtime {
  readonly electron: string;
  readonly chromium: string;
  /** A stand-in Electron for development and tests, put there by the set-up tool; never part of a release. */
  readonly isFallback: boolean;
}

/** Which Electron this program runs on. The set-up tool leaves a marker file beside a fallback runtime's binary. */
export function describeRuntime(versions: NodeJS.ProcessVersions, execPath: string): Runtime {
  return {
    electron: versions['electron'] ?? 'none',
    chromium: versions['chrome'] ?? 'none',
    isFallback: hasFallbackMarker(dirname(execPath)),
  };
}

function hasFallbackMarker(folder: string): boolean {
  try {
    const marker: unknown = JSON.parse(readFileSync(join(folder, 'standpunkt-runtime.json'), 'utf8'));
    return typeof marker === 'object' && marker !== null && 'fallback' in marker && marker.fallback === true;
  } catch {
    return false; // no marker: an Electron as its makers ship it
  }
}
