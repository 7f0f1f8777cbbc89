import { resolve } from 'node:path';
import { z } from 'zod';
import { MS_PER_SECOND } from '../src-shared/units.ts';

/* What the hub is told by its environment. README.md has the list for people. */

const number = (fallback: number, max: number): z.ZodType<number, string | undefined> =>
  z
    .string()
    .regex(/^\d+$/)
    .transform(Number)
    .pipe(z.int().min(0).max(max))
    .optional()
    .transform((value) => value ?? fallback);

const Environment = z.object({
  HUB_HOST: z.string().min(1).default('127.0.0.1'),
  HUB_PORT: number(8787, 65_535),
  HUB_DATA: z.string().min(1).default('hub-data'),
  /** `postgres://…`; without it the hub keeps its own embedded database in `HUB_DATA`. */
  DATABASE_URL: z.string().min(1).optional(),
  /** Files in PEM form, when the hub itself is to speak TLS and not a proxy before it. */
  HUB_TLS_CERT: z.string().min(1).optional(),
  HUB_TLS_KEY: z.string().min(1).optional(),
  /** The address that kiosks reach the hub at. With it a code is also given out as a text and a QR code. */
  HUB_PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** Behind a proxy the address of a client stands in a header; elsewhere anybody could write one. */
  HUB_TRUST_PROXY: z.enum(['0', '1']).default('0'),
  HUB_REQUESTS_PER_MINUTE: number(600, 1_000_000),
  HUB_REQUEST_TIMEOUT_S: number(30, 3600),
});

export interface HubConfig {
  readonly host: string;
  readonly port: number;
  readonly dataFolder: string;
  readonly databaseUrl: string | undefined;
  readonly tls: { readonly certFile: string; readonly keyFile: string } | undefined;
  /** Where kiosks reach it; `undefined`: not told, and it cannot be guessed. */
  readonly publicUrl: string | undefined;
  readonly trustProxy: boolean;
  /** From one address, and from one kiosk. */
  readonly requestsPerMinute: number;
  /** A request that is not whole after so long is cut off. */
  readonly requestTimeoutMs: number;
}

/** Throws with the names of the variables that do not fit, never with their values: one of them holds a password. */
export function readConfig(environment: NodeJS.ProcessEnv): HubConfig {
  const parsed = Environment.safeParse(environment);
  if (!parsed.success) {
    const names = parsed.error.issues.map((issue) => issue.path.join('.'));
    throw new Error(`these settings do not fit: ${[...new Set(names)].join(', ')}`);
  }
  const { HUB_TLS_CERT: certFile, HUB_TLS_KEY: keyFile, ...rest } = parsed.data;
  if ((certFile === undefined) !== (keyFile === undefined))
    throw new Error('HUB_TLS_CERT and HUB_TLS_KEY belong together');
  return {
    host: rest.HUB_HOST,
    port: rest.HUB_PORT,
    dataFolder: resolve(rest.HUB_DATA),
    databaseUrl: rest.DATABASE_URL,
    tls: certFile === undefined || keyFile === undefined ? undefined : { certFile, keyFile },
    publicUrl: rest.HUB_PUBLIC_URL?.replace(/\/+$/, '') ?? guessUrl(rest, certFile !== undefined),
    trustProxy: rest.HUB_TRUST_PROXY === '1',
    requestsPerMinute: rest.HUB_REQUESTS_PER_MINUTE,
    requestTimeoutMs: rest.HUB_REQUEST_TIMEOUT_S * MS_PER_SECOND,
  };
}

/** Without TLS a hub is reached from its own computer alone. */
function guessUrl(
  { HUB_HOST, HUB_PORT }: { readonly HUB_HOST: string; readonly HUB_PORT: number },
  isTls: boolean,
): string | undefined {
  return !isTls && HUB_HOST === '127.0.0.1' && HUB_PORT > 0 ? `http://${HUB_HOST}:${HUB_PORT}` : undefined;
}
