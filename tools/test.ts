// Every test there is, stage by stage. A failed step does not stop the others; the last line counts them all.
import { readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildIfStale } from './setup/build.ts';
import { PROJECT_ROOT } from './setup/project.mjs';
import { runChild } from './setup/run-child.ts';
import { addCounts, countPlaywright, countVitest, settleCounts, type Counts } from './setup/test-counts.ts';

const VITEST_REPORT = resolve(PROJECT_ROOT, 'out/test/vitest.json');
const PLAYWRIGHT_REPORT = resolve(PROJECT_ROOT, 'out/test/playwright.json');

interface Step {
  readonly name: string;
  readonly run: () => Promise<Counts>;
}

function npmRun(script: string, words: readonly string[] = [], env: NodeJS.ProcessEnv = {}): Promise<number> {
  return runChild({ program: 'npm', words: ['run', '--silent', script, '--', ...words] }, env);
}

/** A step that is one test: it works or it does not. */
function asOneTest(exitCode: number): Counts {
  return exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Runs a test runner and counts what its report says. An unreadable or missing report is a failure. */
async function runAndCount(
  file: string,
  count: (report: unknown) => Counts,
  run: () => Promise<number>,
): Promise<Counts> {
  rmSync(file, { force: true });
  const exitCode = await run();
  try {
    return settleCounts(count(JSON.parse(readFileSync(file, 'utf8'))), exitCode);
  } catch (cause) {
    console.error(`test: the report could not be read: ${String(cause)}`);
    return { passed: 0, failed: 1 };
  }
}

function runVitest(): Promise<Counts> {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${VITEST_REPORT}`];
  const env = { STANDPUNKT_MODEL_SEQUENCES: '150' };
  return runAndCount(VITEST_REPORT, countVitest, () => npmRun('unit', reporters, env));
}

/** Whether `out/` holds what the sources say. Without that, the kiosk that e2e drives would be an older one. */
let isBuilt = false;

async function build(): Promise<Counts> {
  const exitCode = await buildIfStale(PROJECT_ROOT);
  isBuilt = exitCode === 0;
  return asOneTest(exitCode);
}

async function runPlaywright(): Promise<Counts> {
  if (!isBuilt) {
    console.error('test: the kiosk is not driven, because the build failed');
    return { passed: 0, failed: 1 };
  }
  const report = { PLAYWRIGHT_JSON_OUTPUT_FILE: PLAYWRIGHT_REPORT };
  return runAndCount(PLAYWRIGHT_REPORT, countPlaywright, () =>
    npmRun('e2e', ['--reporter=list,json'], report),
  );
}

/** The steps of one stage run side by side: what waits for one core or for the disk leaves the others to the rest. */
const STAGES: readonly (readonly Step[])[] = [
  [
    { name: 'typecheck', run: async () => asOneTest(await npmRun('typecheck')) },
    { name: 'lint', run: async () => asOneTest(await npmRun('lint')) },
    { name: 'power cut', run: async () => asOneTest(await npmRun('power-cut', ['100'])) },
  ],
  [{ name: 'unit, contract, migrations', run: runVitest }],
  [{ name: 'build', run: build }],
  [
    {
      name: 'edition check',
      run: async () => asOneTest(await npmRun('edition', ['check', 'resources/edition'])),
    },
  ],
  // Alone: the kiosk is driven as fast as a visitor's machine lets it be.
  [{ name: 'e2e', run: runPlaywright }],
];

async function runStep({ name, run }: Step): Promise<Counts> {
  console.log(`\ntest: ${name}: started`);
  const startedAtMs = performance.now();
  const counts = await run();
  const seconds = ((performance.now() - startedAtMs) / 1000).toFixed(1);
  console.log(`test: ${name}: ${counts.failed === 0 ? 'passed' : 'FAILED'} in ${seconds} s`);
  return counts;
}

/** Runs the stages until the end, or until somebody stops us: each step that is left then counts as failed. */
async function runAll(): Promise<Counts> {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  const results: Counts[] = [];
  for (const stage of STAGES) {
    const left = stage.map(() => ({ passed: 0, failed: 1 }));
    results.push(...(stop.signal.aborted ? left : await Promise.all(stage.map(runStep))));
  }
  return addCounts(results);
}

void runAll().then(({ passed, failed }) => {
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
});
