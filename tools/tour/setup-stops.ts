import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { SetUpPage, TEAM_PASSPHRASE } from '../../tests/support/set-up-page.ts';
import type { Camera } from './camera.ts';

/** Setting up from the demo to the recovery sheet, then the settings, the morning check and cleaning. */
export function takeSetUpTour(camera: Camera): Promise<void> {
  return camera.shoot(async ({ kiosk, staff, picture }) => {
    const setUp = new SetUpPage(kiosk);
    const recipient = await identityToRecipient(await generateX25519Identity());
    await writeFile(join(kiosk.profile.exportFolder, 'veranstalter.pub'), `${recipient}\n`);
    await staff.unlock();
    await setUp.open();
    await picture('setup-hub-demo');
    await staff.tap('setup-start');
    await staff.tap('setup-next');
    await picture('setup-event-missing');
    await setUp.fillEvent();
    await picture('setup-event');
    await setUp.next('kiosk');
    await setUp.fill('setup-booth-name', 'Stand B14');
    await picture('setup-kiosk');
    await setUp.next('screen');
    await picture('setup-screen');
    await setUp.next('sealing');
    await staff.tap('setup-find');
    await kiosk.finger.tap(staff.find('setup-found').first());
    await picture('setup-sealing');
    await setUp.next('privacy');
    await setUp.fillController();
    await staff.tap('setup-preview');
    await staff.find('setup-texts').scrollIntoViewIfNeeded();
    await picture('setup-privacy');
    await setUp.next('new-passphrase');
    await setUp.fill('setup-passphrase', 'sommer2026');
    await staff.tap('setup-next');
    await picture('setup-passphrase-weak');
    await setUp.fillPassphrase();
    await picture('setup-passphrase');
    await setUp.next('summary');
    await picture('setup-summary');
    await staff.tap('setup-next');
    await staff.find('staff-pad-new').waitFor({ timeout: 30_000 });
    await picture('setup-new-passphrase');
    await staff.tryPassphrase(TEAM_PASSPHRASE);
    await staff.find('setup-recovery').waitFor({ timeout: 30_000 });
    await picture('setup-recovery');
    await kiosk.finger.tap(
      staff.find('setup-recovery-place').filter({ hasText: kiosk.profile.exportFolder }),
    );
    await staff.find('setup-recovery-written').waitFor({ timeout: 30_000 });
    await picture('setup-recovery-written');
    await staff.tap('setup-recovery-done');
    await picture('setup-hub');
    await staff.tap('setup-open-times');
    await picture('setup-times');
    await staff.tap('setup-back');
    await staff.tap('setup-open-passphrases');
    await picture('setup-passphrases');
    await staff.tap('setup-back');
    await staff.tap('setup-open-opening');
    await staff.find('opening-verdict').waitFor();
    await picture('setup-opening');
    await staff.tap('opening-touch');
    await picture('setup-touch-test');
    await staff.tap('touch-give-up');
    await staff.tap('setup-back');
    await staff.tap('setup-open-cleaning');
    await picture('setup-cleaning');
  });
}
