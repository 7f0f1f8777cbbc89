// Builds what changed and starts the kiosk; arguments go to the kiosk. Its exit code becomes ours.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildIfStale } from './setup/build.ts';
import { DEFAULT_SCREEN, electronBinary, hasDisplay, withDisplay } from './setup/display.ts';
import { PROJECT_ROOT } from './setup/project.mjs';
import { runChild } from './setup/run-child.ts';

async function start(words: readonly string[]): Promise<number> {
  const buildExitCode = await buildIfStale(PROJECT_ROOT);
  if (buildExitCode !== 0) return buildExitCode;

  const pathTxt = readFileSync(resolve(PROJECT_ROOT, 'node_modules/electron/path.txt'), 'utf8');
  const switches: string[] = [];
  if (process.getuid?.() === 0) {
    console.log(
      'start: running as root, where Chromium has no sandbox (--no-sandbox). Never do so at a fair.',
    );
    switches.push('--no-sandbox');
  }
  const screen = process.env['STANDPUNKT_SCREEN'] ?? DEFAULT_SCREEN;
  if (!hasDisplay(process))
    console.log(`start: there is no display, so the kiosk runs unseen under Xvfb (${screen})`);
  const kiosk = { program: electronBinary(PROJECT_ROOT, pathTxt), words: [...switches, '.', ...words] };
  return runChild(withDisplay(kiosk, screen, process));
}

void start(process.argv.slice(2)).then((exitCode) => {
  process.exitCode = exitCode;
});
