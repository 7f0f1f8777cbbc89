import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { protocol, type Session } from 'electron';
import { SECURITY_HEADERS } from './content-security-policy.ts';

export const APP_ORIGIN = 'app://kiosk';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Must run before the application is ready. `codeCache` is used by newer Electrons and ignored by older ones. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/**
 * The file that a path names inside `root`, or `null` when it would lie outside of it. `path` is the decoded path of an
 * address, beginning with `/`.
 */
export function fileInside(root: string, path: string): string | null {
  const file = normalize(join(root, path));
  return file.startsWith(root + sep) ? file : null;
}

function refuse(status: number): Response {
  return new Response(null, { status, headers: SECURITY_HEADERS });
}

/**
 * Answers `app://kiosk/…` from the built renderer, and `/edition/map.json` from the loaded edition. Nothing else is
 * served: no folder listing, no unknown type, no method but GET.
 * `mapFile` gives the file of the loaded edition, or `null` while there is none.
 */
export function serveApp(
  session: Session,
  rendererFolder: string,
  mapFile: () => Promise<string | null>,
): void {
  session.protocol.handle('app', async (request) => {
    const url = new URL(request.url);
    if (`${url.protocol}//${url.host}` !== APP_ORIGIN) return refuse(404);
    if (request.method !== 'GET') return refuse(405);
    const path = decodePath(url.pathname);
    if (path === null) return refuse(400);
    const file =
      path === '/edition/map.json'
        ? await mapFile()
        : fileInside(rendererFolder, path === '/' ? '/index.html' : path);
    if (file === null) return refuse(404);
    const mediaType = MEDIA_TYPES[extname(file)];
    if (mediaType === undefined) return refuse(404);
    try {
      return new Response(await readFile(file), {
        headers: { ...SECURITY_HEADERS, 'content-type': mediaType },
      });
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      return refuse(code === 'ENOENT' || code === 'EISDIR' ? 404 : 500);
    }
  });
}

/** `null` for a path that is no valid percent-encoding. */
function decodePath(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
}
