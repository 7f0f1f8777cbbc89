import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { leaveManyLeads } from '../../tests/support/many-leads.ts';
import { SetUpPage, TEAM_PASSPHRASE } from '../../tests/support/set-up-page.ts';
import type { Camera } from './camera.ts';

/** The contacts as staff see them: none, one, and a fair's morning. */
export async function takeLeadsTour(camera: Camera): Promise<void> {
  for (const count of [0, 1, 60])
    await camera.shoot(async ({ kiosk, staff, picture }) => {
      await leaveManyLeads(kiosk, count);
      await staff.unlock();
      await staff.tap('staff-nav-leads');
      await picture(`leads-${String(count)}`);
      if (count < 2) return;
      await staff.tap('staff-leads-search');
      await staff.find('staff-leads-search').fill('beispielhausen');
      await picture('leads-search');
      await staff.find('staff-leads-search').fill('');
      await kiosk.page.locator('h1').focus();
      await kiosk.finger.tap(staff.find('staff-lead').nth(1)); // the one with the long name
      await picture('leads-details');
      await staff.tap('staff-lead-rate-hot');
      await staff.find('staff-lead-note').fill('Möchte im März anfangen, am liebsten in Teilzeit.');
      await staff.tap('staff-lead-note');
      await picture('leads-note');
      await staff.tap('staff-lead-close');
      await picture('leads-unsaved');
      await staff.tap('staff-lead-save-first');
      await staff.find('staff-lead-details').waitFor({ state: 'detached' });
      await picture('leads-rated');
      await kiosk.finger.tap(staff.find('staff-lead').nth(1));
      await staff.tap('staff-lead-correct-open');
      await staff.find('contact-email').fill('maximiliane@beispiel');
      await staff.tap('staff-lead-correct-save');
      await picture('leads-correct');
      await staff.find('contact-email').fill('maximiliane.beispiel@example.org');
      await staff.tap('staff-lead-correct-save');
      await staff.find('staff-lead-corrected').waitFor();
      await picture('leads-corrected');
      await staff.tap('staff-lead-erase');
      await picture('leads-erase');
      await staff.tap('staff-lead-erase-yes');
      await staff.find('staff-leads-erased').waitFor();
      await picture('leads-erased');
    });
  await camera.shoot(async ({ kiosk, staff, picture }) => {
    const setUp = new SetUpPage(kiosk);
    await staff.unlock();
    await setUp.open();
    await setUp.setUp({
      recipient: await identityToRecipient(await generateX25519Identity()),
      isCaptureOnly: true,
    });
    await leaveManyLeads(kiosk, 3);
    await staff.tryPassphrase(TEAM_PASSPHRASE);
    await staff.find('setup-recovery').waitFor({ timeout: 30_000 });
    await staff.tap('staff-nav-leads');
    await picture('leads-capture-only');
    await staff.tap('staff-lead');
    await picture('leads-capture-only-details');
  });
}
