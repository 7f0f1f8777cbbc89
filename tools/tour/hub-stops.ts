import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { aHubProcess, type HubProcess } from '../../tests/support/hub/hub-process.ts';
import { SetUpPage, TEAM_PASSPHRASE } from '../../tests/support/set-up-page.ts';
import type { Camera, Shoot } from './camera.ts';

/** The organiser's hub: why a demo has none, enrolling, and how it stands while the hub is there and while it is not. */
export async function takeHubTour(camera: Camera): Promise<void> {
  const hub = await aHubProcess();
  try {
    await hub.start();
    await camera.shoot((shoot) => walk(shoot, hub));
  } finally {
    await hub.remove();
  }
}

async function walk({ kiosk, visitor, staff, picture }: Shoot, hub: HubProcess): Promise<void> {
  const setUp = new SetUpPage(kiosk);
  await staff.unlock();
  await staff.tap('staff-today-hub');
  await picture('hub-demo');
  await setUp.open();
  const recipient = await identityToRecipient(await generateX25519Identity());
  await setUp.setUp({ recipient, isCaptureOnly: false });
  await staff.tryPassphrase(TEAM_PASSPHRASE);
  await staff.find('setup-recovery').waitFor({ timeout: 30_000 });
  await staff.tap('setup-recovery-done');
  await staff.tap('setup-open-sync');
  await picture('hub-enrol');
  await setUp.fill('sync-url', hub.url);
  await setUp.fill('sync-code', '0000-0000-0000');
  await setUp.next('sync-enrol');
  await kiosk.page.locator('[aria-invalid=true]').waitFor();
  await picture('hub-code-refused');
  await setUp.fill('sync-code', await hub.code());
  await staff.tap('setup-next');
  await staff.find('staff-sync').waitFor();
  await picture('hub-enrolled');
  await staff.tap('staff-leave');
  await visitor.start();
  await visitor.openEmployer('asphericon');
  await visitor.leaveContact();
  await visitor.finish();
  await staff.unlock(TEAM_PASSPHRASE);
  await staff.find('staff-today-sync').scrollIntoViewIfNeeded();
  await picture('hub-today');
  await staff.tap('staff-today-hub');
  await picture('hub-waiting');
  await staff.tap('sync-send-now');
  await staff.find('sync-done').waitFor();
  await picture('hub-done');
  await staff.tap('staff-leave');
  await hub.stop();
  await visitor.start();
  await visitor.openEmployer('ZEISS');
  await visitor.leaveContact();
  await visitor.finish();
  await staff.unlock(TEAM_PASSPHRASE);
  await staff.tap('staff-today-hub');
  await staff.tap('sync-send-now');
  await staff.find('sync-failed').waitFor();
  await picture('hub-away');
  await staff.tap('staff-nav-books');
  await staff.find('balance-confirmed').waitFor();
  await picture('hub-balance');
}
