import { resolve } from 'node:path';
import { defineConfig } from 'vite';

/** The bench's pages, built for the oldest runtime, as the kiosk's are; the edition's map lies beside them. */
export default defineConfig({
  root: import.meta.dirname,
  publicDir: resolve('resources/edition'),
  logLevel: 'warn',
  build: {
    target: ['chrome114'],
    outDir: resolve('out/map-bench'),
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    copyPublicDir: true,
    chunkSizeWarningLimit: 2000,
  },
  worker: { format: 'es' },
});
