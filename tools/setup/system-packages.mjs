// Step, on Debian and Ubuntu only: what Electron, the tests and a compiler need from the system.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { SetupProblem, say } from './project.mjs';

/**
 * One thing that the system must have. `names`: the package's names, newest first (Ubuntu 24.04 renamed some).
 * @typedef {{ readonly names: readonly [string, ...string[]], readonly why: 'electron' | 'display' | 'compiler' | 'tests' }} Requirement
 */

/** @type {readonly Requirement[]} */
export const REQUIREMENTS = [
  { names: ['libgtk-3-0t64', 'libgtk-3-0'], why: 'electron' },
  { names: ['libnss3'], why: 'electron' },
  { names: ['libasound2t64', 'libasound2'], why: 'electron' },
  { names: ['libgbm1'], why: 'electron' },
  { names: ['libdrm2'], why: 'electron' },
  { names: ['libxss1'], why: 'electron' },
  { names: ['libxkbcommon0'], why: 'electron' },
  { names: ['libcups2t64', 'libcups2'], why: 'electron' },
  { names: ['libatk-bridge2.0-0t64', 'libatk-bridge2.0-0'], why: 'electron' },
  { names: ['libatspi2.0-0t64', 'libatspi2.0-0'], why: 'electron' },
  { names: ['xvfb'], why: 'display' },
  { names: ['xauth'], why: 'display' },
  { names: ['build-essential'], why: 'compiler' },
  { names: ['python3'], why: 'compiler' },
  { names: ['age'], why: 'tests' },
  // Without a screen: half a minute and 277 MB; whoever has a whole LibreOffice has this too.
  { names: ['libreoffice-calc-nogui', 'libreoffice-calc'], why: 'tests' },
  { names: ['postgresql'], why: 'tests' },
];

/**
 * Whether this is Debian, Ubuntu or a child of theirs, by the text of /etc/os-release.
 * @param {string} osRelease
 */
export function isDebianFamily(osRelease) {
  const ids = [...osRelease.matchAll(/^ID(?:_LIKE)?="?([^"\n]*)"?$/gm)].flatMap((match) =>
    (match[1] ?? '').split(' '),
  );
  return ids.includes('debian') || ids.includes('ubuntu');
}

/**
 * The packages that `dpkg-query -W -f '${Package} ${db:Status-Status}\n'` calls installed.
 * @param {string} output
 */
export function parseInstalled(output) {
  const lines = output.split('\n').map((line) => line.split(' '));
  return new Set(lines.filter(([, status]) => status === 'installed').map(([name]) => name ?? ''));
}

/**
 * The packages that `apt-cache policy` has a candidate for.
 * @param {string} output
 */
export function parseAvailable(output) {
  const blocks = [...output.matchAll(/^(\S+):\n {2}Installed: .*\n {2}Candidate: (.*)$/gm)];
  return new Set(blocks.filter((block) => block[2] !== '(none)').map((block) => block[1] ?? ''));
}

/**
 * @param {ReadonlySet<string>} installed
 * @param {{ hasDisplay: boolean, compiles: boolean }} situation
 */
export function findMissing(installed, { hasDisplay, compiles }) {
  const missing = REQUIREMENTS.filter(({ names }) => !names.some((name) => installed.has(name)));
  return missing
    .filter(({ why }) => why !== 'compiler' || compiles)
    .map(({ names, why }) => ({
      names,
      why,
      // Without a compiler sqlite3 may still come ready-made, and only tests ask for the rest.
      isEssential: why === 'electron' || (why === 'display' && !hasDisplay),
    }));
}

/**
 * @param {readonly { readonly names: readonly [string, ...string[]] }[]} missing
 * @param {ReadonlySet<string>} available
 */
export function aptCommand(missing, available) {
  const names = missing.map(
    ({ names }) => names.find((name) => available.has(name)) ?? names[names.length - 1] ?? '',
  );
  return ['apt-get', 'install', '-y', '--no-install-recommends', ...names];
}

/** @param {string} command @param {readonly string[]} words */
function outputOf(command, words) {
  // Both commands exit non-zero when one of many names is unknown; what they say about the others still counts.
  return spawnSync(command, words, { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } }).stdout ?? '';
}

/** @param {readonly string[]} words */
function runApt(words) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync('apt-get', words, { stdio: 'inherit', env }).status === 0;
}

function isThisDebian() {
  if (process.platform !== 'linux') return false;
  try {
    return isDebianFamily(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false; // a Linux that does not say what it is: not ours to change
  }
}

/** @param {{ compiles: boolean }} situation whether npm packages are about to be installed */
export function ensureSystemPackages({ compiles }) {
  if (!isThisDebian()) return;
  const names = REQUIREMENTS.flatMap((requirement) => requirement.names);
  const query = ['-W', '-f', '${Package} ${db:Status-Status}\\n', ...names];
  const installed = parseInstalled(outputOf('dpkg-query', query));
  const hasDisplay = Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
  const missing = findMissing(installed, { hasDisplay, compiles });
  if (missing.length === 0) return;

  const isRoot = process.getuid?.() === 0;
  if (isRoot) {
    say(`system packages are missing: ${missing.map((one) => one.names[0]).join(', ')}`);
    runApt(['update', '-qq']); // when it fails, the lists that are there may still do
  }
  const command = aptCommand(missing, parseAvailable(outputOf('apt-cache', ['policy', ...names])));
  if (isRoot && runApt(command.slice(1))) return;

  const reasons = [...new Set(missing.map((one) => REASONS[one.why]))].join('; ');
  const what = `${command.slice(4).join(', ')} (${reasons})`;
  const remedy = isRoot ? command.join(' ') : `sudo apt-get update && sudo ${command.join(' ')}`;
  if (missing.some((one) => one.isEssential)) {
    throw new SetupProblem(`System packages are missing: ${what}.`, `Run: ${remedy}`);
  }
  say(`some system packages are missing: ${what}. To get them: ${remedy}`);
}

/** @type {Readonly<Record<Requirement['why'], string>>} */
const REASONS = {
  electron: 'Electron does not start without them',
  display: 'xvfb is the display of a machine that has none',
  compiler: 'sqlite3 is compiled where no ready-made one can be fetched',
  tests:
    'tests read sealed contacts with age and exported tables with LibreOffice, and run the hub on PostgreSQL',
};
