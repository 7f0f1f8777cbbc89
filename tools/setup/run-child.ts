import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { delimiter, resolve } from 'node:path';
import { PROJECT_ROOT } from './project.mjs';

/** A program and its arguments. `npm`, and what packages put into node_modules/.bin, go by their bare names. */
export interface Command {
  readonly program: string;
  readonly words: readonly string[];
}

/** An exit code as a shell gives it: 128 + the signal's number for a program that a signal ended. */
const SIGNAL_EXIT_CODES: Partial<Record<NodeJS.Signals, number>> = {
  SIGHUP: 129,
  SIGINT: 130,
  SIGKILL: 137,
  SIGTERM: 143,
};
const RELAYED_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs a program in the project's folder with this terminal as its own, hands on the signals that we get, and
 * gives back its exit code. Rejects when the program cannot be started at all.
 */
export function runChild({ program, words }: Command, env: NodeJS.ProcessEnv = {}): Promise<number> {
  const isWindows = process.platform === 'win32';
  const path = `${resolve(PROJECT_ROOT, 'node_modules/.bin')}${delimiter}${process.env['PATH'] ?? ''}`;
  const child = spawn(
    isWindows ? quoteForCmd(program) : program,
    isWindows ? words.map(quoteForCmd) : [...words],
    {
      cwd: PROJECT_ROOT,
      stdio: 'inherit',
      env: { ...process.env, PATH: path, ...env },
      shell: isWindows, // npm and its friends are .cmd files there, which only the shell can start
      // A Ctrl+C in the terminal would reach every process of our group at once, Xvfb first of all. In a group of
      // its own the program gets the signal from us alone, and can end in good order.
      detached: !isWindows,
    },
  );
  const relay = (signal: NodeJS.Signals): void => {
    sendSignal(child, signal);
  };
  for (const signal of RELAYED_SIGNALS) process.on(signal, relay);
  return new Promise<number>((settle, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      settle(code ?? SIGNAL_EXIT_CODES[signal ?? 'SIGTERM'] ?? 1);
    });
  }).finally(() => {
    for (const signal of RELAYED_SIGNALS) process.off(signal, relay);
  });
}

function quoteForCmd(word: string): string {
  return /^[\w./:=@\\-]+$/.test(word) ? word : `"${word.replaceAll('"', '""')}"`;
}

/**
 * Hands a signal on. `xvfb-run` is a shell script: the signal would end it and leave the screen and the program
 * behind, so it goes to the program that the script waits for; when that has ended, the script clears up and
 * passes the exit code on. `npm` has shells between itself and the work, so its whole group is told.
 */
function sendSignal(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  const targets = signalTargets(child.pid, child.spawnfile);
  for (const pid of targets) process.kill(pid, signal);
}

/** Process ids; a negative one stands for a group. */
function signalTargets(pid: number, program: string): readonly number[] {
  if (process.platform === 'win32') return [pid];
  if (program === 'npm') return [-pid];
  if (program !== 'xvfb-run') return [pid];
  const inner = childrenOf(pid).filter((child) => nameOf(child) !== 'Xvfb');
  return inner.length === 0 ? [-pid] : inner; // none yet: the screen is still coming up
}

function childrenOf(pid: number): readonly number[] {
  const text = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
  return text === '' ? [] : text.split(' ').map(Number);
}

function nameOf(pid: number): string {
  return readFileSync(`/proc/${pid}/comm`, 'utf8').trim();
}
