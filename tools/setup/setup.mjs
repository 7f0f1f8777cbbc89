// Gives a checkout whatever it lacks to build, start and test Standpunkt. Safe to repeat; well under a second
// when nothing is missing. `./run`, `./test`, `npm start` and `npm test` begin with it.
import { join } from 'node:path';
import { ensureElectron } from './electron-runtime.mjs';
import { assertNodeVersion } from './node-version.mjs';
import { installNpmPackages, needsNpmPackages } from './npm-packages.mjs';
import { PROJECT_ROOT, SetupProblem } from './project.mjs';
import { ensureSystemPackages } from './system-packages.mjs';

function setUp() {
  assertNodeVersion(process.versions.node);
  const needsPackages = needsNpmPackages(PROJECT_ROOT);
  ensureSystemPackages({ compiles: needsPackages });
  if (needsPackages) installNpmPackages(PROJECT_ROOT);
  ensureElectron(join(PROJECT_ROOT, 'node_modules/electron'));
}

try {
  setUp();
} catch (problem) {
  if (!(problem instanceof SetupProblem)) throw problem;
  console.error(`setup: ${problem.message}\nsetup: ${problem.remedy}`);
  process.exitCode = 1;
}
