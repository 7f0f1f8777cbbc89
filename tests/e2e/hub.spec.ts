import { join } from 'node:path';
import { expect } from '@playwright/test';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { z } from 'zod';
import { openSealed, parseIdentity } from '../../src-main/leads/age-seal.ts';
import { openEmbeddedDatabase } from '../../src-hub/store/open-embedded.ts';
import { readEnrolmentText, showEnrolmentText } from '../../src-shared/protocol/enrolment-text.ts';
import { KeyPin } from '../../src-shared/protocol/pieces.ts';
import { aHubProcess, type HubProcess } from '../support/hub/hub-process.ts';
import { startKiosk, test as base, type RunningKiosk } from '../support/kiosk-app.ts';
import { typeAtOnce } from '../support/scanner.ts';
import { SetUpPage, TEAM_PASSPHRASE } from '../support/set-up-page.ts';
import { ADA, VisitorPage } from '../support/visitor-page.ts';

const test = base.extend<{ hub: HubProcess }>({
  hub: async ({ browserName: _ }, use) => {
    const hub = await aHubProcess({ isTls: true });
    await hub.start();
    await use(hub);
    await hub.remove();
  },
});

const LedgerRow = z.object({ lead_id: z.string(), envelope: z.instanceof(Uint8Array) });

/** What a stopped hub's database has: every lead with its envelope. */
async function readLedger({ dataFolder }: HubProcess): Promise<readonly z.output<typeof LedgerRow>[]> {
  const database = await openEmbeddedDatabase(join(dataFolder, 'database'));
  try {
    const sql =
      'SELECT lead_id, envelope FROM leads JOIN envelopes USING (kiosk_id, lead_id) ORDER BY sequence_number';
    return await database.all(LedgerRow, sql);
  } finally {
    await database.close();
  }
}

const ANOTHER_PIN = KeyPin.parse(`sha256/${'A'.repeat(43)}=`);

/** A busy machine can make a scanner slow, and then it is typed once more; staff do the same. */
async function scan(kiosk: RunningKiosk, text: string): Promise<void> {
  const { url, code } = readEnrolmentText(text) ?? {};
  await expect(async () => {
    await typeAtOnce(kiosk, `${text}\n`);
    await expect(kiosk.page.getByTestId('sync-code')).toHaveValue(code ?? '', { timeout: 2000 });
    await expect(kiosk.page.getByTestId('sync-url')).toHaveValue(url ?? '');
    await expect(kiosk.page.getByTestId('sync-pinned')).toBeVisible();
  }).toPass();
}

/** A visitor leaves a contact, sees the receipt, and goes. */
async function leaveContact(kiosk: RunningKiosk, employer: string): Promise<void> {
  const visitor = new VisitorPage(kiosk);
  await visitor.start();
  await visitor.openEmployer(employer);
  await visitor.leaveContact();
  await visitor.finish();
}

test.describe('the hub', () => {
  test.setTimeout(300_000);

  test('gets each contact once and sealed, whatever happens to it in between, and staff see how it stands', async ({
    hub,
    profile,
  }) => {
    const organiser = await generateX25519Identity();
    const kiosk = await startKiosk(profile);
    const setUp = new SetUpPage(kiosk);
    const { staff } = setUp;
    const openHub = async (): Promise<void> => {
      await staff.unlock(TEAM_PASSPHRASE);
      await staff.tap('staff-today-hub');
      await staff.find('staff-sync').waitFor();
    };

    // A demonstration is not enrolled.
    await staff.unlock();
    await staff.tap('staff-today-hub');
    await expect(staff.find('staff-sync-demo')).toBeVisible();
    await setUp.open();
    await setUp.setUp({ recipient: await identityToRecipient(organiser), isCaptureOnly: false });
    await staff.tryPassphrase(TEAM_PASSPHRASE);
    await staff.find('setup-is-done').waitFor({ timeout: 30_000 });
    await staff.tap('setup-recovery-done');

    // Nobody vouches for this hub's certificate, and its QR code is what makes the kiosk believe it.
    await staff.tap('setup-open-sync');
    const { url, pin } = hub;
    const code = await hub.code();
    await setUp.fill('sync-url', url);
    await setUp.fill('sync-code', code);
    await setUp.next('sync-enrol');
    await expect(staff.find('setup-problem')).toContainText('sichere Verbindung');
    await scan(kiosk, showEnrolmentText({ url, code, pin: ANOTHER_PIN }));
    await staff.tap('setup-next');
    await expect(staff.find('setup-problem')).toContainText('sichere Verbindung');
    await scan(kiosk, showEnrolmentText({ url, code: '0000-0000-0000', pin }));
    await staff.tap('setup-next');
    await expect(staff.find('setup-sync-enrol')).toContainText('schon benutzt oder abgelaufen');
    await scan(kiosk, showEnrolmentText({ url, code, pin }));
    await staff.tap('setup-next');
    await expect(staff.find('sync-nothingYet')).toBeVisible();
    await staff.tap('staff-leave');

    await leaveContact(kiosk, 'asphericon');
    await openHub();
    await staff.tap('sync-send-now');
    await expect(staff.find('sync-done')).toBeVisible();
    await expect(staff.find('fact-sync-confirmed')).toContainText('1');
    await staff.tap('staff-nav-books');
    await expect(staff.find('balance-confirmed')).toHaveAttribute('data-state', 'good');
    await expect(staff.find('balance-count-confirmed')).toHaveText('1');
    await staff.tap('staff-leave');

    // The hub is gone: the visitor notices nothing, staff read what waits and why.
    await hub.stop();
    await leaveContact(kiosk, 'ZEISS');
    await openHub();
    await staff.tap('sync-send-now');
    await expect(staff.find('sync-problem')).toHaveAttribute('data-code', 'UNREACHABLE');
    await expect(staff.find('fact-sync-pending')).toContainText('1');
    await staff.tap('staff-nav-books');
    await expect(staff.find('balance-confirmed')).toHaveAttribute('data-state', 'open');
    await staff.tap('balance-hub');

    await hub.start();
    await staff.tap('sync-send-now');
    await expect(staff.find('sync-done')).toBeVisible();
    await expect(staff.find('fact-sync-confirmed')).toContainText('2');
    await kiosk.app.close();
    await hub.stop();

    const ledger = await readLedger(hub);
    expect(new Set(ledger.map(({ lead_id }) => lead_id)).size).toBe(2);
    expect(ledger).toHaveLength(2);
    const identity = parseIdentity(organiser);
    if (identity === undefined) throw new Error('the organiser’s identity is one');
    for (const { envelope } of ledger) {
      expect(Buffer.from(envelope).toString('latin1')).not.toContain(ADA.email);
      const opened = await openSealed(envelope, identity);
      expect(Buffer.from(opened ?? []).toString('utf8')).toContain(ADA.email);
    }
  });
});
