import { ADA } from '../../tests/support/visitor-page.ts';
import type { Camera } from './camera.ts';

/** From the attract screen to the receipt, with everything on the way. */
export function takeVisitorTour(camera: Camera): Promise<void> {
  return camera.shoot(async ({ kiosk, visitor, picture }) => {
    await kiosk.page.waitForTimeout(4000); // the map, and some employers alight
    await picture('attract');
    await visitor.start();
    await picture('explore');
    await visitor.tap('legend-open');
    await picture('legend');
    await visitor.tap('legend-close');
    await visitor.tap('filter-optics');
    await picture('explore-filtered');
    await visitor.tap('filter-optics');
    await visitor.search('softwareentwikler');
    await picture('search');
    await visitor.search('Zauberei');
    await picture('search-nothing-found');
    await visitor.openEmployer('ZEISS');
    await picture('employer');
    await visitor.tap('remember');
    await visitor.openEmployer('Naturstoff');
    await picture('employer-long-name');
    await visitor.openEmployer('3di');
    await picture('employer-without-address');
    await visitor.closeSheet();
    await visitor.search('');
    await visitor.tap('tab-jobs');
    await picture('jobs');
    await visitor.tap('job-filters-more');
    await picture('jobs-all-filters');
    await visitor.tap('job-filters-more');
    await kiosk.finger.tap(visitor.find('job-card').first());
    await picture('job');
    await visitor.tap('remember');
    await visitor.closeSheet();
    await visitor.tap('tab-shortlist');
    await picture('shortlist');
    await visitor.tap('tab-employers');
    await visitor.openEmployer('asphericon');
    await visitor.tap('leave-contact');
    await picture('contact-age');
    await visitor.tap('contact-age-no');
    await picture('contact-younger');
    await visitor.tap('contact-age-again');
    await visitor.tap('contact-age-yes');
    await picture('contact-recipients');
    await visitor.tap('contact-next');
    await picture('contact-person');
    await visitor.find('contact-email').fill('ada@beispiel');
    await visitor.tap('contact-next');
    await picture('contact-person-errors');
    await visitor.fillPerson(ADA);
    await visitor.find('contact-email').fill('ada.beispiel@gmial.com');
    await picture('contact-email-meant');
    await visitor.tap('contact-email-meant');
    await visitor.find('contact-email').fill(ADA.email);
    await visitor.tap('contact-first-name');
    await picture('contact-person-keyboard');
    await visitor.tap('contact-email');
    await picture('contact-email-keyboard');
    await visitor.tap('contact-next');
    await picture('contact-consent');
    await visitor.tap('contact-save');
    await picture('contact-consent-errors');
    await visitor.tap('contact-information-toggle');
    await picture('contact-information');
    await visitor.tap('contact-purpose-employer-contact');
    await visitor.tap('contact-save');
    await visitor.find('receipt').waitFor();
    await picture('receipt');
    const code = await visitor.receiptCode();
    await visitor.tap('receipt-erase');
    await picture('erase');
    await visitor.find('erase-code').fill(code);
    await visitor.tap('erase-submit');
    await picture('erase-question');
    await visitor.tap('erase-yes');
    await visitor.find('erased').waitFor();
    await picture('erased');
  });
}

/** The staff's way: pad, wrong passphrase, today, contacts, export to the end. */
export function takeStaffTour(camera: Camera): Promise<void> {
  return camera.shoot(async ({ kiosk, visitor, staff, picture }) => {
    await visitor.start();
    await visitor.openEmployer('asphericon');
    await visitor.leaveContact();
    await visitor.tap('receipt-explore');
    await visitor.openEmployer('ZEISS');
    await visitor.leaveContact({
      ...ADA,
      firstName: 'Bernd',
      lastName: 'Muster',
      email: 'bernd.muster@example.org',
    });
    await visitor.finish();
    await staff.openPad();
    await picture('staff-pad');
    await staff.tryPassphrase('falsch');
    await staff.find('staff-passphrase').and(kiosk.page.locator('[aria-invalid=true]')).waitFor();
    await picture('staff-pad-wrong');
    await staff.tryPassphrase('lichtstadt-jena');
    await staff.find('staff-today').waitFor({ timeout: 30_000 });
    await picture('staff-today');
    await staff.tap('staff-nav-leads');
    await staff.find('staff-lead').first().waitFor();
    await picture('staff-leads');
    await staff.tap('staff-lead');
    await picture('staff-lead-details');
    await staff.tap('staff-lead-close');
    await staff.tap('staff-nav-export');
    await picture('staff-export-place');
    await kiosk.finger.tap(
      staff.find('staff-export-place-choice').filter({ hasText: kiosk.profile.exportFolder }),
    );
    await picture('staff-export-folder');
    await staff.tap('staff-export-choose-folder');
    await picture('staff-export-target');
    await staff.tap('staff-export-check');
    await staff.find('staff-export-numbers').waitFor();
    await picture('staff-export-check');
    await staff.tap('staff-export-run');
    await staff.find('staff-export-report').waitFor({ timeout: 30_000 });
    await picture('staff-export-report');
    await staff.tap('staff-nav-about');
    await picture('staff-about');
    await staff.tap('staff-leave-kiosk');
    await picture('staff-leave-dialog');
  });
}

/** Nobody answers: the question, with what was typed blurred behind it. */
export function takeIdleTour(camera: Camera): Promise<void> {
  return camera.shoot(
    async ({ visitor, picture }) => {
      await visitor.start();
      await visitor.openEmployer('asphericon');
      await visitor.openContact();
      await visitor.tap('contact-next');
      await visitor.fillPerson(ADA);
      await visitor.find('idle-warning').waitFor({ timeout: 40_000 });
      await picture('idle-warning');
    },
    { settings: { idleWarningMs: 20_000 } },
  );
}

/** An edition that cannot be read. */
export function takeTroubleTour(camera: Camera): Promise<void> {
  return camera.shoot(({ picture }) => picture('edition-unreadable'), {
    args: ['--edition=no-such-edition'],
    firstScreen: 'fault',
  });
}
