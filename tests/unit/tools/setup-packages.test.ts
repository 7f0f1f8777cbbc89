import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isNodeNewEnough } from '../../../tools/setup/node-version.mjs';
import { isInStep, needsNpmPackages } from '../../../tools/setup/npm-packages.mjs';
import {
  aptCommand,
  findMissing,
  isDebianFamily,
  parseAvailable,
  parseInstalled,
  REQUIREMENTS,
} from '../../../tools/setup/system-packages.mjs';

test.each([
  ['18.20.8', false],
  ['20.18.3', false],
  ['20.19.0', true],
  ['21.7.3', false],
  ['22.11.0', false],
  ['22.12.0', true],
  ['24.0.0', true],
])('Node %s is new enough: %s', (version, expected) => {
  expect(isNodeNewEnough(version)).toBe(expected);
});

describe('npm packages', () => {
  const zod = { version: '4.6.7', integrity: 'sha512-a' };
  const lock = {
    packages: {
      '': { name: 'standpunkt' },
      'node_modules/zod': zod,
      'node_modules/for-mac': { optional: true },
    },
  };

  test('are in step when only packages for other systems are missing', () => {
    expect(isInStep(lock, { packages: { 'node_modules/zod': zod } })).toBe(true);
  });

  test.each([
    ['a package is missing', {}],
    ['a package has another version', { 'node_modules/zod': { ...zod, version: '4.0.0' } }],
    ['a package has another content', { 'node_modules/zod': { ...zod, integrity: 'sha512-b' } }],
    ['there is one too many', { 'node_modules/zod': zod, 'node_modules/stranger': zod }],
  ])('are out of step when %s', (_, packages) => {
    expect(isInStep(lock, { packages })).toBe(false);
  });

  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'standpunkt-setup-'));
    writeFileSync(join(root, 'package-lock.json'), JSON.stringify(lock));
  });
  afterEach(() => {
    rmSync(root, { recursive: true });
  });

  function noteInstalled(packages: Record<string, unknown>): void {
    mkdirSync(join(root, 'node_modules'), { recursive: true });
    writeFileSync(join(root, 'node_modules/.package-lock.json'), JSON.stringify({ packages }));
  }

  test('are needed when there is no node_modules', () => {
    expect(needsNpmPackages(root)).toBe(true);
  });

  test('are needed when an install was interrupted', () => {
    mkdirSync(join(root, 'node_modules/zod'), { recursive: true });
    expect(needsNpmPackages(root)).toBe(true);
  });

  test('are not needed when somebody installed them by hand', () => {
    noteInstalled({ 'node_modules/zod': zod });
    expect(needsNpmPackages(root)).toBe(false);
  });

  test('are needed when the lock file has changed since', () => {
    noteInstalled({ 'node_modules/zod': zod });
    expect(needsNpmPackages(root)).toBe(false);
    const newer = { packages: { ...lock.packages, 'node_modules/zod': { ...zod, version: '4.7.0' } } };
    writeFileSync(join(root, 'package-lock.json'), JSON.stringify(newer));
    expect(needsNpmPackages(root)).toBe(true);
  });

  test('are needed when they were installed for another Node', () => {
    noteInstalled({ 'node_modules/zod': zod });
    mkdirSync(join(root, 'node_modules/.cache'));
    writeFileSync(join(root, 'node_modules/.cache/standpunkt-npm.json'), JSON.stringify({ nodeMajor: '18' }));
    expect(needsNpmPackages(root)).toBe(true);
  });
});

describe('system packages', () => {
  test.each([
    ['Debian', 'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nID=debian\n', true],
    ['Ubuntu', 'ID=ubuntu\nID_LIKE=debian\n', true],
    ['Mint', 'ID=linuxmint\nID_LIKE="ubuntu debian"\n', true],
    ['Fedora', 'ID=fedora\nVERSION_ID=41\n', false],
  ])('are looked after on the right systems: %s', (_, osRelease, expected) => {
    expect(isDebianFamily(osRelease)).toBe(expected);
  });

  test('count as installed only when dpkg says exactly that', () => {
    const output = 'xvfb installed\nage not-installed\nlibnss3 config-files\n';
    expect([...parseInstalled(output)]).toEqual(['xvfb']);
  });

  test('are found under their older and their newer name', () => {
    const all = REQUIREMENTS.map(({ names }) => names[names.length - 1] ?? '');
    expect(findMissing(new Set(all), { hasDisplay: false, compiles: true })).toEqual([]);
    const newer = REQUIREMENTS.map(({ names }) => names[0]);
    expect(findMissing(new Set(newer), { hasDisplay: false, compiles: true })).toEqual([]);
  });

  test('need no compiler when nothing is to be compiled', () => {
    const missing = findMissing(new Set(), { hasDisplay: true, compiles: false });
    expect(missing.map(({ why }) => why)).not.toContain('compiler');
  });

  test.each([
    [true, false],
    [false, true],
  ])('with a display: %s; a virtual one is essential: %s', (hasDisplay, expected) => {
    const xvfb = findMissing(new Set(), { hasDisplay, compiles: true }).find(
      ({ names }) => names[0] === 'xvfb',
    );
    expect(xvfb?.isEssential).toBe(expected);
  });

  test('are asked for by the name that this system has', () => {
    const policy =
      'libasound2:\n  Installed: (none)\n  Candidate: (none)\n  Version table:\n' +
      'libasound2t64:\n  Installed: (none)\n  Candidate: 1.2.11\n  Version table:\n';
    const missing = findMissing(new Set(), { hasDisplay: true, compiles: false }).filter(({ names }) =>
      names.includes('libasound2'),
    );
    expect(aptCommand(missing, parseAvailable(policy)).join(' ')).toBe(
      'apt-get install -y --no-install-recommends libasound2t64',
    );
    expect(aptCommand(missing, new Set()).at(-1)).toBe('libasound2');
  });
});
