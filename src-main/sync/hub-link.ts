import { readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { HubId, KeyPin, Token } from '../../src-shared/protocol/pieces.ts';
import type { Clock } from '../../src-shared/ports.ts';
import { EpochMs, Sha256Hex } from '../../src-shared/units.ts';
import { codeOf, writeFileAtomically } from '../storage/atomic-file.ts';
import { parseHubUrl } from './hub-url.ts';

/*
 * The hub that this kiosk hands over to: a file of its own, readable by the kiosk's user alone. The token in it lets records in and
 * reads nothing; whoever has the disk can be locked out at the hub.
 */

const LINK_FILE = 'hub.json';

const HubLink = z
  .object({
    url: z.string().refine((url) => parseHubUrl(url) === url),
    hubId: HubId,
    token: Token,
    pin: KeyPin.optional(),
    /** The key that the hub knows. With another one nothing would be believed. */
    keyId: Sha256Hex,
    enrolledAtMs: EpochMs,
  })
  .readonly();
export type HubLink = z.output<typeof HubLink>;

/** `null`: no hub was set up. A file that cannot be used is set aside, and the kiosk has to be enrolled anew. */
export async function readHubLink(folder: string, clock: Clock): Promise<HubLink | null> {
  const path = join(folder, LINK_FILE);
  try {
    return HubLink.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (fault) {
    if (codeOf(fault) === 'ENOENT') return null;
    await rename(path, `${path}.broken-${clock()}`);
    return null;
  }
}

export function writeHubLink(folder: string, link: HubLink): Promise<void> {
  return writeFileAtomically(join(folder, LINK_FILE), `${JSON.stringify(link, null, 2)}\n`);
}
