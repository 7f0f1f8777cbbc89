import type { Handlers } from '../src-shared/contract/contract.ts';
import type { openingCalls } from '../src-shared/contract/opening-calls.ts';
import type { setUpCalls, SetUpState } from '../src-shared/contract/set-up-calls.ts';
import type { Result } from '../src-shared/result.ts';
import { ok } from '../src-shared/result.ts';
import { findRecipients } from './export/find-recipients.ts';
import { parseRecipient, type AgeIdentity } from './leads/age-seal.ts';
import { consentWith } from './leads/consent-with.ts';
import { orStorageFailed } from './storage/or-storage-failed.ts';
import type { Log } from './shell/log.ts';
import type { Vault } from './vault.ts';

/** Puts a handler behind an open staff session, as `handlers.ts` does for its own. */
export type WithStaff = <Input, Value, Problem extends string>(
  work: (vault: Vault, identity: AgeIdentity, input: Input) => Promise<Result<Value, Problem>>,
) => (input: Input) => Promise<Result<Value, Problem | 'STAFF_LOCKED'>>;

type SetUpHandlers = Pick<Handlers, keyof typeof setUpCalls | keyof typeof openingCalls>;

/** Setting up and the keys. Only that something was changed is logged; what, stands in the journal. */
export function createSetUpHandlers(withStaff: WithStaff, log: Log): SetUpHandlers {
  const logged = <E extends string>(
    call: keyof typeof setUpCalls,
    result: Result<SetUpState, E>,
  ): Result<SetUpState, E> => {
    if (result.ok) log('setUp.changed', { call });
    else log('setUp.refused', { call, code: result.error });
    return result;
  };
  return {
    'setup:read': withStaff(async ({ setUp }) => ({ ok: true, value: setUp.read() })),
    'setup:settings': withStaff(async ({ setUp }, _identity, next) =>
      logged('setup:settings', await setUp.changeSettings(next)),
    ),
    'setup:consent-texts': withStaff((_vault, _identity, controller) =>
      Promise.resolve(ok(consentWith(controller))),
    ),
    'setup:find-recipients': withStaff(async ({ findExportPlaces }) =>
      ok(await findRecipients(await findExportPlaces(), (text) => parseRecipient(text) !== undefined)),
    ),
    'setup:recovery-sheet': withStaff(
      async ({ database, appendToJournal, writeRecoverySheet }, _identity, order) => {
        const written = await writeRecoverySheet(order);
        log(written.ok ? 'setUp.changed' : 'setUp.refused', { call: 'setup:recovery-sheet' });
        if (!written.ok) return written;
        const noted = await orStorageFailed(() =>
          database.transaction((queries) =>
            appendToJournal(queries, 'recovery.written', { withSealedKeys: order.withSealedKeys }),
          ),
        );
        return noted.ok ? written : noted;
      },
    ),
    'opening:check': withStaff(({ checkOpening }) => orStorageFailed(checkOpening)),
    'setup:identity': withStaff(async ({ setUp, staff }, identity, request) => {
      const made = await setUp.makeIdentity(identity, request);
      log(made.ok ? 'setUp.changed' : 'setUp.refused', { call: 'setup:identity' });
      // The open session holds the key of before; whoever goes on has to know the new passphrase.
      if (made.ok) staff.lock();
      return made;
    }),
    'setup:organiser': withStaff(async ({ setUp }, _identity, sealing) =>
      logged('setup:organiser', await setUp.setSealing(sealing)),
    ),
    'staff:passphrase-add': withStaff(async ({ setUp }, identity, { label, passphrase }) =>
      logged('staff:passphrase-add', await setUp.addPassphrase(identity, label, passphrase)),
    ),
    'staff:passphrase-change': withStaff(async ({ setUp }, identity, { id, passphrase }) =>
      logged('staff:passphrase-change', await setUp.changePassphrase(identity, id, passphrase)),
    ),
    'staff:passphrase-remove': withStaff(async ({ setUp }, _identity, { id }) =>
      logged('staff:passphrase-remove', await setUp.removePassphrase(id)),
    ),
  };
}
