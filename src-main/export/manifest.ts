import { z } from 'zod';
import { Sha256Hex } from '../../src-shared/units.ts';

/*
 * What lies beside exported files, so that whoever gets them can tell whether they are whole: `sha256sum` and this list are enough.
 * Numbers and names of files, nobody's data.
 */
export const ExportManifest = z
  .object({
    format: z.literal(1),
    program: z.string(),
    madeAt: z.iso.datetime(),
    kiosk: z.string(),
    event: z.string(),
    target: z.string(),
    /** For whom the files are, as in `src-shared/export/audience.ts`. */
    audience: z.string(),
    leads: z.int().nonnegative(),
    /** Sealed records that could not be opened; they stayed on the kiosk. */
    unreadable: z.int().nonnegative(),
    /** Leads left out because the target would have refused them. */
    leftOut: z.int().nonnegative(),
    files: z
      .array(
        z
          .object({
            name: z.string(),
            bytes: z.int().nonnegative(),
            sha256: Sha256Hex,
            leads: z.int().nonnegative(),
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly();
export type ExportManifest = z.output<typeof ExportManifest>;

export function writeManifest(manifest: ExportManifest): Uint8Array {
  return Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`, 'utf8');
}

/** `undefined` when the bytes are no manifest. */
export function readManifest(bytes: Uint8Array): ExportManifest | undefined {
  try {
    return ExportManifest.safeParse(JSON.parse(Buffer.from(bytes).toString('utf8'))).data;
  } catch {
    return undefined; // not JSON
  }
}
