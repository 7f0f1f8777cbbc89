import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { hasDisplay } from '../../tools/setup/display.ts';

/*
 * A virtual screen for each worker. On one they would share the keyboard's focus and cover each other's windows, and Chromium draws
 * less of a window that cannot be seen.
 */

/**
 * An upright HD screen. All sizes are millimetres, so it looks as on a larger one, and a machine that draws without a GPU fills less
 * than half the pixels of full HD. What is about pixels or about another shape opens a window of its own size.
 */
const SCREEN = '720x1280';

let display: Promise<string | undefined> | undefined;

/** The X display of this worker's kiosks, made when it is first asked for; `undefined` where there is a real screen. */
export function ownDisplay(): Promise<string | undefined> {
  display ??= hasDisplay(process) ? Promise.resolve(undefined) : startXvfb();
  return display;
}

/** Starts a server on a number that is free, and resolves when it takes clients. It ends with this process. */
async function startXvfb(): Promise<string> {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', `${SCREEN}x24`, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
  });
  process.once('exit', () => server.kill());
  const numbers = server.stdio[3] as Readable;
  const [number] = (await Promise.race([once(numbers, 'data'), endOf(server)])) as [Buffer];
  server.unref();
  return `:${number.toString('utf8').trim()}`;
}

async function endOf(server: ReturnType<typeof spawn>): Promise<never> {
  await once(server, 'exit'); // rejects when it cannot be started at all
  throw new Error(
    `Xvfb ended with ${server.exitCode ?? server.signalCode ?? 'no code'} before it had a screen`,
  );
}
