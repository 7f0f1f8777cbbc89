import { renderUnicodeCompact } from 'uqr';
import { z } from 'zod';
import { showEnrolmentText, type EnrolmentWords } from '../../src-shared/protocol/enrolment-text.ts';
import { EnrolmentCode, showEnrolmentCode } from '../../src-shared/protocol/enrolment.ts';
import { KeyPin, KioskId } from '../../src-shared/protocol/pieces.ts';
import { EpochMs, MS_PER_MINUTE } from '../../src-shared/units.ts';
import type { HubParts } from '../parts.ts';
import { sha256Of } from '../sha256.ts';
import { insertCode, listKiosks, revokeKiosk } from '../store/kiosk-store.ts';

/*
 * What whoever runs the hub can tell it. The words are the same over the socket of a running hub and on its database directly.
 */

export const AdminCommand = z.discriminatedUnion('command', [
  z
    .object({
      command: z.literal('code'),
      minutes: z.int().min(1).max(1440),
      /** Where kiosks reach the hub, for a text that has both. */
      url: z.string().optional(),
      /** Of the hub's own certificate. */
      pin: KeyPin.optional(),
    })
    .readonly(),
  z.object({ command: z.literal('revoke'), kioskId: KioskId }).readonly(),
  z.object({ command: z.literal('kiosks') }).readonly(),
]);
export type AdminCommand = z.output<typeof AdminCommand>;

export const AdminAnswer = z.object({ ok: z.boolean(), lines: z.array(z.string()).readonly() }).readonly();
export type AdminAnswer = z.output<typeof AdminAnswer>;

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CODE_CHARACTERS = 12;

export async function runCommand(parts: HubParts, command: AdminCommand): Promise<AdminAnswer> {
  switch (command.command) {
    case 'code':
      return { ok: true, lines: await makeCode(parts, command) };
    case 'revoke': {
      const isDone = await revokeKiosk(parts.database, command.kioskId, parts.clock());
      if (isDone) parts.log('kiosk.revoked', { kiosk: command.kioskId });
      return {
        ok: isDone,
        lines: [isDone ? `${command.kioskId} is locked out.` : 'There is no such kiosk.'],
      };
    }
    case 'kiosks':
      return { ok: true, lines: await describeKiosks(parts) };
  }
}

/** Shown this once; only its hash is kept. The low five bits of a random byte choose a character. */
async function makeCode(
  parts: HubParts,
  { minutes, url, pin }: Extract<AdminCommand, { readonly command: 'code' }>,
): Promise<readonly string[]> {
  const characters = Array.from(parts.randomBytes(CODE_CHARACTERS), (byte) => ALPHABET.charAt(byte & 31));
  const code = EnrolmentCode.parse(characters.join(''));
  const madeAtMs = parts.clock();
  const expiresAtMs = EpochMs.parse(madeAtMs + minutes * MS_PER_MINUTE);
  await insertCode(parts.database, { sha256: sha256Of(code), madeAtMs, expiresAtMs });
  parts.log('code.made', { minutes });
  const shown = showEnrolmentCode(code);
  return [
    shown,
    `For one kiosk, for ${minutes} minutes.`,
    ...(url === undefined ? [] : asOneText({ url, code: shown, pin })),
  ];
}

/** For a scanner at the kiosk. Light modules are drawn, for terminals are dark. */
function asOneText(words: EnrolmentWords): readonly string[] {
  const text = showEnrolmentText(words);
  return [text, '', ...renderUnicodeCompact(text, { border: 3 }).split('\n')];
}

async function describeKiosks({ database }: HubParts): Promise<readonly string[]> {
  const kiosks = await listKiosks(database);
  if (kiosks.length === 0) return ['No kiosk is enrolled yet.'];
  return kiosks.map((kiosk) =>
    [
      kiosk.kiosk_id,
      kiosk.revoked_at_ms === null ? 'active' : 'locked out',
      `leads ${kiosk.leads}`,
      `pending ${kiosk.pending ?? '?'}`,
      `quarantined ${kiosk.quarantined ?? '?'}`,
      `last seen ${kiosk.last_seen_at_ms === null ? 'never' : new Date(kiosk.last_seen_at_ms).toISOString()}`,
    ].join('  '),
  );
}
