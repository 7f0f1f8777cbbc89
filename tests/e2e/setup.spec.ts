import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { startKiosk, test, type RunningKiosk } from '../support/kiosk-app.ts';
import { typeAtOnce } from '../support/scanner.ts';
import { SetUpPage, TEAM_PASSPHRASE } from '../support/set-up-page.ts';
import { DEMO_PASSPHRASE } from '../support/staff-page.ts';
import { VisitorPage } from '../support/visitor-page.ts';

/** Opens the staff area with the new passphrase after a set-up; it goes on at the recovery sheet. */
async function openWithNew({ staff }: SetUpPage): Promise<void> {
  await staff.tryPassphrase(TEAM_PASSPHRASE);
  await expect(staff.find('setup-is-done')).toBeVisible({ timeout: 30_000 });
}

async function leaveContact(kiosk: RunningKiosk): Promise<void> {
  const visitor = new VisitorPage(kiosk);
  await visitor.start();
  await visitor.openEmployer('ZEISS');
  await visitor.leaveContact();
}

test.describe('setting up', () => {
  test.setTimeout(240_000);

  test('makes a kiosk of its own, which takes in contacts and opens with the new passphrase after a restart', async ({
    profile,
  }) => {
    const kiosk = await startKiosk(profile);
    const setUp = new SetUpPage(kiosk);
    const { staff } = setUp;
    await staff.unlock();
    await setUp.open();
    await expect(staff.find('demo-mark')).toBeVisible();
    await setUp.setUp(null);
    await openWithNew(setUp);
    await expect(staff.find('demo-mark')).toBeHidden();

    await staff.tap('setup-recovery-keys');
    await kiosk.finger.tap(staff.find('setup-recovery-place').filter({ hasText: profile.exportFolder }));
    await expect(staff.find('setup-recovery-written')).toBeVisible({ timeout: 30_000 });
    const [folder = ''] = await readdir(profile.exportFolder);
    const files = await readdir(join(profile.exportFolder, folder));
    expect(files.filter((name) => name.endsWith('.age')).length).toBeGreaterThan(0);
    const sheet = await readFile(join(profile.exportFolder, folder, 'notfallblatt.html'), 'utf8');
    expect(sheet).toContain('Berufsmesse Beispielstadt');
    expect(sheet).not.toContain(TEAM_PASSPHRASE);
    expect(sheet).not.toContain('AGE-SECRET-KEY');

    await staff.tap('staff-leave');
    await leaveContact(kiosk);
    await kiosk.app.close();

    const again = await startKiosk(profile);
    const later = new SetUpPage(again);
    await later.staff.openPad();
    await later.staff.tryPassphrase(DEMO_PASSPHRASE);
    await expect(later.staff.find('staff-pad')).toContainText('4', { timeout: 20_000 });
    await later.staff.tryPassphrase(TEAM_PASSPHRASE);
    await later.staff.find('staff-today').waitFor({ timeout: 30_000 });
    await expect(later.staff.find('staff-traces')).toContainText(', 0 Funde');
    await later.staff.tap('staff-nav-leads');
    await expect(later.staff.find('staff-lead')).toContainText(['Beispiel']);
    await again.app.close();
  });

  test('capture-only, the new passphrase opens the area and no contact', async ({ profile }) => {
    const recipient = await identityToRecipient(await generateX25519Identity());
    const kiosk = await startKiosk(profile);
    const setUp = new SetUpPage(kiosk);
    await setUp.staff.unlock();
    await setUp.open();
    await setUp.setUp({ recipient, isCaptureOnly: true });
    await openWithNew(setUp);
    await setUp.staff.tap('staff-leave');
    await leaveContact(kiosk);
    await kiosk.app.close();

    const again = await startKiosk(profile);
    const { staff } = new SetUpPage(again);
    await staff.unlock(TEAM_PASSPHRASE);
    const answer = await again.page.evaluate(() => window.kiosk?.['lead:list']?.({ page: 0 }));
    expect(answer).toMatchObject({ ok: true, value: { total: 1, leads: [] } });
    await again.app.close();
  });

  test('takes names by the kiosk’s own keyboard and the organiser’s key from a scanner, and refuses a mistyped one', async ({
    kiosk,
  }) => {
    const recipient = await identityToRecipient(await generateX25519Identity());
    const setUp = new SetUpPage(kiosk);
    const { staff } = setUp;
    await staff.unlock();
    await setUp.open();
    await staff.tap('setup-start');
    await staff.tap('setup-next');
    await expect(staff.find('setup-event')).toContainText('Bitte gib an, wie die Veranstaltung heißt.');
    await setUp.fill('setup-event-name', 'Messe Nord', true);
    await setUp.next('kiosk');
    await setUp.fill('setup-booth-name', 'B14', true);
    await setUp.next('screen');
    await setUp.next('sealing');
    await typeAtOnce(kiosk, `${recipient}\n`);
    await expect(staff.find('setup-organiser')).toHaveValue(recipient);
    await staff.find('setup-organiser').fill(`${recipient.slice(0, -2)}qq`);
    await staff.tap('setup-next');
    await expect(staff.find('setup-sealing')).toContainText('kein gültiger Schlüssel');

    // Left and come back to: it goes on where it was, and what was answered is still there.
    await staff.tap('staff-nav-today');
    await setUp.open();
    await staff.tap('setup-start');
    await expect(staff.find('setup-sealing')).toBeVisible();
    await staff.tap('setup-back');
    await staff.tap('setup-back');
    await expect(staff.find('setup-booth-name')).toHaveValue('B14');
  });
});

test.describe('the morning', () => {
  test('is checked point by point, and every dot answers to a finger', async ({ kiosk }) => {
    const { staff } = new SetUpPage(kiosk);
    await staff.unlock();
    await staff.tap('staff-nav-setup');
    await staff.tap('setup-open-opening');
    await expect(staff.find('opening-database-good')).toBeVisible({ timeout: 20_000 });
    await expect(staff.find('opening-demo-look')).toBeVisible();
    await staff.tap('opening-touch');
    for (const dot of ['top-left', 'top-right', 'middle', 'bottom-left', 'bottom-right'])
      await staff.tap(`touch-${dot}`);
    await expect(staff.find('opening-touch-good')).toBeVisible();
  });

  test('cleaning mode answers to nothing but a long press', async ({ kiosk }) => {
    const { staff } = new SetUpPage(kiosk);
    await staff.unlock();
    await staff.tap('staff-nav-setup');
    await staff.tap('setup-open-cleaning');
    await staff.find('cleaning').waitFor();
    const nav = await staff.find('staff-nav-today').boundingBox();
    if (nav === null) throw new Error('the way to today is not there');
    await kiosk.finger.tapAt({ x: nav.x + nav.width / 2, y: nav.y + nav.height / 2 });
    await staff.tap('cleaning-end');
    await expect(staff.find('cleaning')).toBeVisible();
    await kiosk.finger.hold(staff.find('cleaning-end'), 3300);
    await expect(staff.find('setup-hub')).toBeVisible();
  });
});
