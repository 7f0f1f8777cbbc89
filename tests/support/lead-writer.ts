import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createCatalogue } from '../../src-main/catalogue/catalogue.ts';
import { createEditionShelf } from '../../src-main/catalogue/edition-shelf.ts';
import { loadBoothIdentity } from '../../src-main/leads/booth-identity.ts';
import { loadDeviceKey } from '../../src-main/leads/device-key.ts';
import { newUuidV7, systemClock } from '../../src-main/ports.ts';
import { openSettings } from '../../src-main/settings/settings-store.ts';
import { openVault } from '../../src-main/vault.ts';
import { aLeadDraft } from './a-lead.ts';

/*
 * A program of its own, to be killed: opens the real vault in FOLDER as the kiosk does, prints `open`, then leaves one lead after
 * the other and prints each receipt's code as soon as it has it. Ends only by being killed.
 */
async function leaveLeadsForEver(folder: string): Promise<never> {
  if (folder === '') throw new Error('usage: lead-writer.ts FOLDER');
  await mkdir(folder, { recursive: true });
  const keys = join(folder, 'keys');
  const catalogue = createCatalogue();
  const editions = join(folder, 'editions');
  const vault = await openVault({
    dataFolder: folder,
    settings: await openSettings({ folder, clock: systemClock, newId: newUuidV7 }),
    // A cheap passphrase file: the kills are to hit the leads, not the making of the key.
    booth: await loadBoothIdentity({ folder: keys, clock: systemClock, newId: newUuidV7, logN: 10 }),
    device: await loadDeviceKey({ folder: keys, clock: systemClock }),
    catalogue,
    shelf: createEditionShelf({ folder: editions, shippedFolder: editions, catalogue, clock: systemClock }),
    documentsFolder: folder,
    exportPlaces: [],
    userName: 'nobody',
    power: () => ({ isOnBattery: null, isKeptAwake: false }),
    network: {
      post: () => Promise.reject(new Error('no hub was set up, so nobody may ask for a network')),
      watchConnection: () => () => undefined,
      programVersion: 'test',
    },
    log: () => undefined,
  });
  process.stdout.write('open\n');
  for (;;) {
    // No edition is loaded, so no employer is known; the network itself may be agreed to.
    const left = await vault.leaveLead(aLeadDraft({ recipients: [], purposes: ['network-contact'] }));
    if (!left.ok) throw new Error(left.error);
    process.stdout.write(`${left.value.code}\n`);
  }
}

void leaveLeadsForEver(process.argv[2] ?? ''); // a rejection ends the process with an error, which the test sees
