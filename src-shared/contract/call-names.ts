/**
 * The contract's names go from main to the preload as an argument of its process: the preload then needs neither the table
 * nor the schemas behind it, and stays a few hundred bytes that start at once.
 */
const PREFIX = '--standpunkt-calls=';

export function argumentFromNames(names: readonly string[]): string {
  return PREFIX + names.join(',');
}

/** The inverse of {@link argumentFromNames}. Throws when the argument is missing: without it there is no kiosk. */
export function namesFromArguments(argv: readonly string[]): readonly string[] {
  const argument = argv.find((candidate) => candidate.startsWith(PREFIX));
  if (argument === undefined) throw new Error(`the window was opened without ${PREFIX}`);
  return argument.slice(PREFIX.length).split(',');
}
