import { ContentPage } from '../../tests/support/content-page.ts';
import { brokenEdition, decemberEdition } from '../../tests/support/other-editions.ts';
import type { Camera } from './camera.ts';

/** Which edition visitors see, another one from the stick, one with problems, and back to the one before. */
export function takeContentTour(camera: Camera): Promise<void> {
  return camera.shoot(async ({ kiosk, staff, picture }) => {
    const content = new ContentPage(kiosk);
    await staff.unlock();
    await content.open();
    await picture('content');
    await content.look();
    await picture('content-nothing-found');
    await content.putOnStick('a-dezember', decemberEdition());
    await content.putOnStick('b-kaputt', brokenEdition());
    await staff.tap('content-look-again');
    await staff.find('content-broken').waitFor();
    await picture('content-found');
    await staff.find('content-edition-problem').last().scrollIntoViewIfNeeded();
    await picture('content-problems');
    await content.load();
    await picture('content-loaded');
    await staff.tap('content-restore');
    await staff.find('content-restored').waitFor();
    await picture('content-restored');
  });
}
