/** What the command line may say. Everything else about a kiosk is in its settings. */
export interface StartOptions {
  /** An ordinary window instead of the whole screen, for development. `null`: the whole screen, locked. */
  readonly windowed: { readonly width: number; readonly height: number } | null;
  /** Further folders that staff may export to, beside sticks and the documents folder. */
  readonly exportPlaces: readonly string[];
  /** A built edition in the place of the shipped one; one that staff loaded still goes before it. */
  readonly editionFolder: string | null;
}

const DEFAULT_WINDOW = { width: 720, height: 1280 };

/**
 * Reads `--windowed[=WIDTHxHEIGHT]`, `--export-place=FOLDER` (repeatable) and `--edition=FOLDER`. Ignores every other
 * argument: Chromium has its own. A malformed window size falls back to the default one.
 */
export function parseStartOptions(argv: readonly string[]): StartOptions {
  const valuesOf = (name: string): string[] =>
    argv
      .filter((argument) => argument.startsWith(`--${name}=`))
      .map((argument) => argument.slice(name.length + 3));
  const size = /^(\d{3,5})x(\d{3,5})$/.exec(valuesOf('windowed')[0] ?? '');
  const isWindowed = argv.includes('--windowed') || valuesOf('windowed').length > 0;
  return {
    windowed: !isWindowed
      ? null
      : size
        ? { width: Number(size[1]), height: Number(size[2]) }
        : DEFAULT_WINDOW,
    exportPlaces: valuesOf('export-place').filter((folder) => folder !== ''),
    editionFolder: valuesOf('edition')[0] ?? null,
  };
}
