/** What Electron leaves of Node's `process` in a sandboxed preload, as far as it is used here. */
declare const process: { readonly argv: readonly string[] };
