import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fingerprintSources, isBuildFresh, stampBuild } from '../../../tools/setup/build.ts';
import { hasDisplay, withDisplay } from '../../../tools/setup/display.ts';
import { addCounts, countPlaywright, countVitest, settleCounts } from '../../../tools/setup/test-counts.ts';

describe('the display', () => {
  const kiosk = { program: 'electron', words: ['.', '--windowed'] };

  test.each([
    ['Linux with X', { platform: 'linux', env: { DISPLAY: ':0' } }, true],
    ['Linux with Wayland', { platform: 'linux', env: { WAYLAND_DISPLAY: 'wayland-0' } }, true],
    ['Linux with an empty DISPLAY', { platform: 'linux', env: { DISPLAY: '' } }, false],
    ['Windows', { platform: 'win32', env: {} }, true],
  ] as const)('is there on %s: %s', (_, surroundings, expected) => {
    expect(hasDisplay(surroundings)).toBe(expected);
  });

  test('that exists is used as it is', () => {
    expect(withDisplay(kiosk, '1080x1920', { platform: 'darwin', env: {} })).toEqual(kiosk);
  });

  test('that is missing is replaced by a virtual one of the wanted size', () => {
    expect(withDisplay(kiosk, '1920x1080', { platform: 'linux', env: {} })).toEqual({
      program: 'xvfb-run',
      words: ['-a', '-s', '-screen 0 1920x1080x24 -nolisten tcp', 'electron', '.', '--windowed'],
    });
  });

  test.each(['', '1080', '1080x', '0x1920', '1080x1920x24', '-1x5'])(
    'cannot have the size "%s"',
    (screen) => {
      expect(() => withDisplay(kiosk, screen, { platform: 'linux', env: {} })).toThrow(
        'expected WIDTHxHEIGHT',
      );
    },
  );
});

describe('the build', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'standpunkt-build-'));
    write('src-main/leads/seal.ts', 'one');
    for (const output of ['main/main.js', 'preload/preload.js', 'renderer/index.html'])
      write(`out/${output}`, 'built');
    stampBuild(root, fingerprintSources(root));
  });
  afterEach(() => {
    rmSync(root, { recursive: true });
  });

  function write(path: string, content: string): void {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), content);
  }

  test('is fresh when nothing changed', () => {
    expect(isBuildFresh(root)).toBe(true);
  });

  test('is fresh when a source was only saved again', () => {
    write('src-main/leads/seal.ts', 'one');
    expect(isBuildFresh(root)).toBe(true);
  });

  test.each([
    ['a source changed', () => write('src-main/leads/seal.ts', 'two')],
    ['a source was added', () => write('src-shared/new.ts', '')],
    ['a source was removed', () => rmSync(join(root, 'src-main/leads/seal.ts'))],
    ['a bundle is missing', () => rmSync(join(root, 'out/preload/preload.js'))],
    ['somebody built in another way since', () => utimesSync(join(root, 'out/main/main.js'), 1, 1)],
    ['the stamp is damaged', () => write('out/build-stamp.json', '{')],
  ])('is stale when %s', (_, change) => {
    change();
    expect(isBuildFresh(root)).toBe(false);
  });

  test('tells a moved text from an unmoved one', () => {
    const before = fingerprintSources(root);
    rmSync(join(root, 'src-main/leads'), { recursive: true });
    write('src-main/staff/seal.ts', 'one');
    expect(fingerprintSources(root)).not.toBe(before);
  });
});

describe('the count of tests', () => {
  const aVitestReport = {
    numPassedTests: 7,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    testResults: [{ status: 'passed', assertionResults: [{}] }],
  };
  const aPlaywrightReport = { stats: { expected: 5, unexpected: 0, flaky: 0, skipped: 0 } };

  test('takes passed and failed tests from both reports', () => {
    expect(countVitest({ ...aVitestReport, numFailedTests: 2 })).toEqual({ passed: 7, failed: 2 });
    expect(countPlaywright({ stats: { ...aPlaywrightReport.stats, unexpected: 1 } })).toEqual({
      passed: 5,
      failed: 1,
    });
  });

  test('takes a test file that does not load as a failure', () => {
    const testResults = [{ status: 'failed', assertionResults: [] }];
    expect(countVitest({ ...aVitestReport, testResults })).toEqual({ passed: 7, failed: 1 });
  });

  test('takes skipped and flaky tests as failures', () => {
    expect(countVitest({ ...aVitestReport, numPendingTests: 1, numTodoTests: 1 }).failed).toBe(2);
    expect(countPlaywright({ stats: { expected: 5, unexpected: 0, flaky: 1, skipped: 3 } }).failed).toBe(4);
  });

  test('is a failure when nothing ran', () => {
    expect(settleCounts({ passed: 0, failed: 0 }, 0)).toEqual({ passed: 0, failed: 1 });
  });

  test('is a failure when the runner says so although every test passed', () => {
    expect(settleCounts({ passed: 7, failed: 0 }, 1)).toEqual({ passed: 7, failed: 1 });
    expect(settleCounts({ passed: 7, failed: 2 }, 1)).toEqual({ passed: 7, failed: 2 });
  });

  test('adds the steps up', () => {
    expect(
      addCounts([
        { passed: 1, failed: 0 },
        { passed: 7, failed: 2 },
      ]),
    ).toEqual({ passed: 8, failed: 2 });
  });
});
