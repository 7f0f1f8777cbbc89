import { SetupProblem } from './project.mjs';

/** What Vite 8 and ESLint 10 ask for (`engines` in their package.json): 20.19 and up, then 22.12 and up. */
export const NODE_WANTED = '20.19 or newer (of 22: 22.12 or newer; not 21)';

/**
 * Whether the tools run on this Node.
 * @param {string} version as in `process.versions.node`
 */
export function isNodeNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major === 20) return minor >= 19;
  if (major === 22) return minor >= 12;
  return major > 22;
}

/** @param {string} version as in `process.versions.node` */
export function assertNodeVersion(version) {
  if (isNodeNewEnough(version)) return;
  throw new SetupProblem(
    `This is Node.js ${version}, but Standpunkt needs ${NODE_WANTED}.`,
    'Install the current LTS version from https://nodejs.org and start again.',
  );
}
