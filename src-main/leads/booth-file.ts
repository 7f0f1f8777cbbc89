import { z } from 'zod';
import { SealingMode } from '../../src-shared/contract/set-up-calls.ts';
import { StaffPassphrase } from '../../src-shared/domain/staff-passphrase.ts';
import { EpochMs } from '../../src-shared/units.ts';
import { parseRecipient, type AgeRecipient } from './age-seal.ts';

/*
 * `booth.json`: which keys there are and which file holds what. No secret is in it. It is the only file whose renaming makes a
 * change of the keys valid: what it does not name does not count.
 */

const Recipient = z.string().transform((text, context): AgeRecipient => {
  const recipient = parseRecipient(text);
  if (recipient !== undefined) return recipient;
  context.addIssue({ code: 'custom', message: 'not an age recipient' });
  return z.NEVER;
});

/** Names of our own making only: such a file is removed when it is no longer named. */
const FileName = z.string().regex(/^(booth-identity|earlier-identity)(-[0-9a-f-]{36})?\.age$/);

export const BoothFile = z
  .object({
    format: z.literal(2),
    mode: SealingMode,
    organiser: Recipient.nullable(),
    /** The booth's key, sealed once under each passphrase. */
    current: z
      .object({
        recipient: Recipient,
        isDemo: z.boolean(),
        madeAtMs: EpochMs,
        passphrases: z
          .array(StaffPassphrase.unwrap().extend({ file: FileName }).readonly())
          .min(1)
          .readonly(),
      })
      .readonly(),
    /** Replaced keys, each sealed for the key that replaced it. */
    earlier: z
      .array(z.object({ recipient: Recipient, isDemo: z.boolean(), file: FileName }).readonly())
      .readonly(),
  })
  .refine(({ mode, organiser }) => mode === 'booth-readable' || organiser !== null, {
    error: 'capture-only needs an organiser',
  })
  .readonly();
export type BoothFile = z.output<typeof BoothFile>;

/** What the first kiosks wrote; the recipients stood in files of their own. */
export const BoothFileFormat1 = z.object({ format: z.literal(1), isDemo: z.boolean() }).readonly();
