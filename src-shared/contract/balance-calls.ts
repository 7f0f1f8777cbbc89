import { z } from 'zod';
import { Balance, Closing } from '../domain/balance.ts';
import { Language, Sha256Hex } from '../units.ts';
import { staffCall } from './call.ts';

/* The closing balance. Only numbers, so nothing of it is secret; it is for staff all the same. */

/** So many closings are listed, the newest first. */
export const MAX_LISTED_CLOSINGS = 60;

export const BalanceReport = z
  .object({
    /** As it is now; nothing was opened for it. */
    now: Balance,
    closings: z.array(Closing).readonly(),
    closingCount: z.int().nonnegative(),
    /** The first closing whose place or content does not fit the chain; `null` when all fit. */
    brokenClosing: z.int().positive().nullable(),
  })
  .readonly();
export type BalanceReport = z.output<typeof BalanceReport>;

export const SavedSheet = z
  .object({ path: z.string(), name: z.string(), sha256: Sha256Hex, isSettled: z.boolean() })
  .readonly();
export type SavedSheet = z.output<typeof SavedSheet>;

export const balanceCalls = {
  'balance:read': staffCall(z.undefined(), BalanceReport, ['STORAGE_FAILED']),
  /** Opens every stored contact once, and keeps the balance as the day's closing. */
  'balance:close': staffCall(z.undefined(), BalanceReport, ['STORAGE_FAILED']),
  /** Writes a closing as a page to print: read back and compared like an export. `CLOSING_UNKNOWN`: there is none of that number. */
  'balance:save-sheet': staffCall(
    z.object({ number: z.int().positive(), folder: z.string().max(1000), language: Language }).readonly(),
    SavedSheet,
    [
      'CLOSING_UNKNOWN',
      'FOLDER_UNREADABLE',
      'FOLDER_READ_ONLY',
      'DISK_FULL',
      'WRITE_FAILED',
      'VERIFY_FAILED',
      'STORAGE_FAILED',
    ],
  ),
} as const;
