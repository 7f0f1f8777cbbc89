import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isRecord, readJsonIfAny, writeJsonWhole } from './project.mjs';
import { runChild } from './run-child.ts';

/** Everything that decides what the build makes. */
const SOURCES = [
  ...['src-main', 'src-preload', 'src-renderer', 'src-shared'],
  ...['electron.vite.config.ts', 'package-lock.json', 'package.json', 'tsconfig.base.json'],
];
/** One file of each bundle. They are part of the stamp, so that a build made in another way is noticed. */
const OUTPUTS = ['out/main/main.js', 'out/preload/preload.js', 'out/renderer/index.html'];
const STAMP = 'out/build-stamp.json';

interface Stamp {
  readonly sources: string;
  readonly outputs: string;
}

/** SHA-256 over names and contents of all sources below `root`. */
export function fingerprintSources(root: string, sources: readonly string[] = SOURCES): string {
  const hash = createHash('sha256');
  for (const source of sources) addToHash(hash, root, source);
  return hash.digest('hex');
}

function addToHash(hash: ReturnType<typeof createHash>, root: string, path: string): void {
  const full = join(root, path);
  if (!existsSync(full)) return;
  if (statSync(full).isDirectory()) {
    for (const name of readdirSync(full).sort()) addToHash(hash, root, `${path}/${name}`);
    return;
  }
  const content = readFileSync(full);
  hash.update(`${path}\0${content.length}\0`).update(content);
}

/** Size and time of each output; a missing one makes a value that no stamp has. */
function fingerprintOutputs(root: string): string {
  return OUTPUTS.map((path) => {
    const full = join(root, path);
    if (!existsSync(full)) return `${path} is missing`;
    const { size, mtimeMs } = statSync(full);
    return `${path} ${size} ${mtimeMs}`;
  }).join('\n');
}

/** Whether `out/` was built from exactly these sources and is still as that build left it. */
export function isBuildFresh(root: string): boolean {
  const stamp = readJsonIfAny(join(root, STAMP));
  if (!isRecord(stamp) || OUTPUTS.some((path) => !existsSync(join(root, path)))) return false;
  return stamp['sources'] === fingerprintSources(root) && stamp['outputs'] === fingerprintOutputs(root);
}

/** Notes that `out/` was built from sources with this fingerprint. */
export function stampBuild(root: string, sources: string): void {
  const stamp: Stamp = { sources, outputs: fingerprintOutputs(root) };
  writeJsonWhole(join(root, STAMP), stamp);
}

/** Builds when a source changed since the last build. Returns the build's exit code, 0 when there was nothing to do. */
export async function buildIfStale(root: string): Promise<number> {
  if (isBuildFresh(root)) {
    console.log('build: nothing changed');
    return 0;
  }
  // Taken before the build: a file that is saved meanwhile makes the next run build again.
  const sources = fingerprintSources(root);
  rmSync(join(root, STAMP), { force: true });
  const exitCode = await runChild({ program: 'npm', words: ['run', '--silent', 'build'] });
  if (exitCode === 0) stampBuild(root, sources);
  return exitCode;
}
