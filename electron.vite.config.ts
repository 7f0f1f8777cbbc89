import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';

// The pinned Electron is the newest, but development and tests may run on the fallback runtime (Electron 25):
// what is built must run on the OLDEST runtime. electron-vite reads this variable to choose its own defaults.
process.env['ELECTRON_MAJOR_VER'] = '25';
const OLDEST_NODE = 'node18.15';
const OLDEST_CHROMIUM = 'chrome114';

/** The built program gets the map through `app://`; the development server has to hand it out itself. */
function serveEditionWhileDeveloping(): Plugin {
  return {
    name: 'serve-edition',
    configureServer(server) {
      server.middlewares.use('/edition/map.json', (_request, response, next) => {
        readFile(resolve('resources/edition/map.json')).then((bytes) => {
          response.setHeader('content-type', 'application/json');
          response.end(bytes);
        }, next);
      });
    },
  };
}

export default defineConfig({
  main: {
    build: {
      target: OLDEST_NODE,
      outDir: 'out/main',
      // Only `dependencies` stay outside the bundle: that is sqlite3, a native module.
      externalizeDeps: true,
      sourcemap: true,
      rolldownOptions: {
        input: { main: resolve('src-main/main.ts') },
        output: { format: 'cjs', entryFileNames: '[name].js' },
      },
    },
  },
  preload: {
    build: {
      target: OLDEST_NODE,
      outDir: 'out/preload',
      // A sandboxed preload can load nothing but `electron`: everything else goes into its one file.
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: resolve('src-preload/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].js', codeSplitting: false },
      },
    },
  },
  renderer: {
    root: resolve('src-renderer'),
    publicDir: false,
    plugins: [react(), serveEditionWhileDeveloping()],
    server: { host: '127.0.0.1', port: 5173, strictPort: true },
    build: {
      target: OLDEST_CHROMIUM,
      outDir: resolve('out/renderer'),
      minify: true,
      assetsInlineLimit: 0, // no data: addresses, so the content security policy need not allow them
      rolldownOptions: { input: resolve('src-renderer/index.html') },
    },
  },
});
