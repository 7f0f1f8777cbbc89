// Runs a command on this machine's screen, or on a virtual one where there is none:
//   tsx tools/with-display.ts [--screen 1920x1080] COMMAND [arguments]
// The screen's size may also come from STANDPUNKT_SCREEN.
import { DEFAULT_SCREEN, withDisplay } from './setup/display.ts';
import { runChild, type Command } from './setup/run-child.ts';

function readCommandLine(words: readonly string[]): { readonly screen: string; readonly command: Command } {
  const fromEnvironment = process.env['STANDPUNKT_SCREEN'] ?? DEFAULT_SCREEN;
  const [screen, rest] =
    words[0] === '--screen' ? [words[1] ?? '', words.slice(2)] : [fromEnvironment, words];
  const [program, ...programWords] = rest;
  if (program === undefined)
    throw new Error('usage: with-display.ts [--screen WIDTHxHEIGHT] COMMAND [arguments]');
  return { screen, command: { program, words: programWords } };
}

const { screen, command } = readCommandLine(process.argv.slice(2));
void runChild(withDisplay(command, screen, process)).then((exitCode) => {
  process.exitCode = exitCode;
});
