import { expect } from '@playwright/test';
import { startKiosk, test } from '../support/kiosk-app.ts';
import { StaffPage } from '../support/staff-page.ts';

test.describe('the staff area', () => {
  test('locks after five wrong passphrases, and stays locked over a restart', async ({ profile }) => {
    test.setTimeout(150_000);
    const kiosk = await startKiosk(profile);
    const staff = new StaffPage(kiosk);
    await staff.openPad();
    for (let left = 4; left >= 1; left -= 1) {
      await staff.tryPassphrase('falsch');
      await expect(staff.find('staff-pad')).toContainText(String(left), { timeout: 20_000 });
    }
    await staff.tryPassphrase('falsch');
    await expect(staff.find('staff-wait')).toBeVisible({ timeout: 20_000 });
    await kiosk.app.close();

    const again = await startKiosk(profile);
    const pad = new StaffPage(again);
    await pad.openPad();
    await pad.tryPassphrase('lichtstadt-jena');
    await expect(pad.find('staff-wait')).toBeVisible({ timeout: 20_000 });
    await again.app.close();
  });

  test('says which Electron it runs on', async ({ kiosk }) => {
    const staff = new StaffPage(kiosk);
    await staff.unlock();
    const version = await kiosk.app.evaluate(() => process.versions['electron'] ?? '');
    await expect(staff.find('staff-area')).toContainText(version);
  });

  test('is closed again for whoever comes next', async ({ kiosk }) => {
    const staff = new StaffPage(kiosk);
    await staff.unlock();
    await staff.tap('staff-leave');
    await staff.find('attract').waitFor();
    const answer = await kiosk.page.evaluate(() => window.kiosk?.['staff:overview']?.(undefined));
    expect(answer).toEqual({ ok: false, error: 'STAFF_LOCKED' });
  });

  test('lets staff leave the kiosk, after saying what is not exported yet', async ({ kiosk }) => {
    const staff = new StaffPage(kiosk);
    await staff.unlock();
    await staff.tap('staff-leave-kiosk');
    await expect(staff.find('staff-leave-dialog')).toContainText('keinen Kontakt');
    const ended = kiosk.app.waitForEvent('close');
    await staff.tap('staff-leave-confirm');
    await ended;
  });
});
