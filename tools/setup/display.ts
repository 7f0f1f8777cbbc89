import { resolve } from 'node:path';
import type { Command } from './run-child.ts';

/** The screen that stands in for a real one, `WIDTHxHEIGHT` in pixels: an upright full-HD kiosk. */
export const DEFAULT_SCREEN = '1080x1920';

export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Whether windows can be shown. Only Linux tells; elsewhere there is always a desktop. */
export function hasDisplay({ platform, env }: Surroundings): boolean {
  return platform !== 'linux' || Boolean(env['DISPLAY']) || Boolean(env['WAYLAND_DISPLAY']);
}

/**
 * The same command, under a virtual screen when there is no real one. `screen` is `WIDTHxHEIGHT` in pixels.
 * Throws when `screen` is anything else.
 */
export function withDisplay(command: Command, screen: string, surroundings: Surroundings): Command {
  if (!/^[1-9]\d{2,4}x[1-9]\d{2,4}$/.test(screen)) {
    throw new Error(`screen size is "${screen}", expected WIDTHxHEIGHT such as ${DEFAULT_SCREEN}`);
  }
  if (hasDisplay(surroundings)) return command;
  const server = `-screen 0 ${screen}x24 -nolisten tcp`;
  return { program: 'xvfb-run', words: ['-a', '-s', server, command.program, ...command.words] };
}

/** The Electron binary that node_modules/electron points to; `pathTxt` is the content of its `path.txt`. */
export function electronBinary(root: string, pathTxt: string): string {
  return resolve(root, 'node_modules/electron/dist', pathTxt);
}
