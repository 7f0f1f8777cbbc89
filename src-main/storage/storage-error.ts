/**
 * Why the disk or the file let us down. `full`: no room. `read-only`: may not be written or opened. `damaged`: not the
 * database that we wrote. `other`: an input or output error, or a file that somebody else holds.
 */
export const STORAGE_ERROR_KINDS = ['full', 'read-only', 'damaged', 'other'] as const;
export type StorageErrorKind = (typeof STORAGE_ERROR_KINDS)[number];

/**
 * The world's fault, not ours: callers answer it with `DISK_FULL` or `STORAGE_FAILED`. Thrown, not returned, because
 * throwing is what rolls a transaction back.
 */
export class StorageError extends Error {
  override readonly name = 'StorageError';
  readonly kind: StorageErrorKind;

  constructor(kind: StorageErrorKind, message: string, options?: ErrorOptions) {
    super(message, options);
    this.kind = kind;
  }
}

/** The database was written by a newer program. Nothing was changed in it. */
export class DatabaseTooNewError extends Error {
  override readonly name = 'DatabaseTooNewError';
  readonly foundVersion: number;
  readonly knownVersion: number;

  constructor(foundVersion: number, knownVersion: number) {
    super(`the database is v${foundVersion}, this program knows v${knownVersion}`);
    this.foundVersion = foundVersion;
    this.knownVersion = knownVersion;
  }
}

/** SQLite's primary result codes that the disk causes. Every other one is a mistake in our own statements. */
const KIND_OF_CODE: Readonly<Record<string, StorageErrorKind>> = {
  SQLITE_FULL: 'full',
  SQLITE_READONLY: 'read-only',
  SQLITE_CANTOPEN: 'read-only',
  SQLITE_PERM: 'read-only',
  SQLITE_CORRUPT: 'damaged',
  SQLITE_NOTADB: 'damaged',
  SQLITE_IOERR: 'other',
  SQLITE_BUSY: 'other',
  SQLITE_LOCKED: 'other',
  SQLITE_NOMEM: 'other',
  SQLITE_PROTOCOL: 'other',
};

/** Turns what SQLite threw into a {@link StorageError}, or into a plain error when the statement itself was wrong. */
export function asStorageError(fault: unknown): Error {
  if (!(fault instanceof Error)) return new Error('SQLite failed without a reason', { cause: fault });
  const code = 'code' in fault && typeof fault.code === 'string' ? fault.code : '';
  const kind = KIND_OF_CODE[code];
  return kind === undefined
    ? new Error(`SQLite refused a statement: ${fault.message}`, { cause: fault })
    : new StorageError(kind, fault.message, { cause: fault });
}
