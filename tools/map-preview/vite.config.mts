import { createReadStream, existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { defineConfig, type Plugin } from 'vite';

/** Where `map.json` and `employers.json` are taken from; another edition by the variable MAP_PREVIEW_EDITION. */
const EDITION = resolve(
  process.env['MAP_PREVIEW_EDITION'] ?? join(import.meta.dirname, '../../resources/edition'),
);

function serveEdition(): Plugin {
  return {
    name: 'serve-edition',
    configureServer(server) {
      server.middlewares.use('/edition/', (request, response) => {
        const file = join(EDITION, basename(request.url ?? ''));
        if (!existsSync(file)) {
          response.statusCode = 404;
          response.end(`no ${file}`);
          return;
        }
        response.setHeader('content-type', 'application/json; charset=utf-8');
        createReadStream(file).pipe(response);
      });
    },
  };
}

/** The map alone: `npx vite --config tools/map-preview/vite.config.mts`, then look at http://127.0.0.1:5181. */
export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  cacheDir: resolve(import.meta.dirname, '../../node_modules/.cache/map-preview'),
  plugins: [serveEdition()],
  server: {
    host: '127.0.0.1',
    port: 5181,
    strictPort: true,
    fs: { allow: [resolve(import.meta.dirname, '../..')] },
  },
});
