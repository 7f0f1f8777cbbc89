import type { Camera } from './camera.ts';

/** The organiser's books: the balance before and after closing the day, its sheet, and the journal of all that. */
export function takeBooksTour(camera: Camera): Promise<void> {
  return camera.shoot(async ({ kiosk, visitor, staff, picture }) => {
    await visitor.start();
    await visitor.openEmployer('asphericon');
    await visitor.leaveContact();
    await visitor.tap('receipt-explore');
    await visitor.openEmployer('ZEISS');
    await visitor.leaveContact();
    const code = await visitor.receiptCode();
    await visitor.tap('receipt-erase');
    await visitor.find('erase-code').fill(code);
    await visitor.tap('erase-submit');
    await visitor.tap('erase-yes');
    await visitor.find('erased').waitFor();
    await visitor.tap('erase-finish');
    await staff.openPad();
    await staff.tryPassphrase('falsch');
    await staff.find('staff-passphrase').and(kiosk.page.locator('[aria-invalid=true]')).waitFor();
    await staff.tryPassphrase('lichtstadt-jena');
    await staff.find('staff-today').waitFor({ timeout: 30_000 });
    await staff.exportAs('xlsx');
    await staff.tap('staff-nav-books');
    await staff.find('balance-sound').waitFor();
    await picture('books-balance');
    await staff.tap('balance-close');
    await picture('books-close');
    await staff.tap('balance-close-confirm');
    await staff.find('balance-just-closed').waitFor({ timeout: 30_000 });
    await picture('books-closed');
    await staff.find('balance-closing').scrollIntoViewIfNeeded();
    await picture('books-closings');
    await staff.tap('balance-save-now');
    await picture('books-sheet-place');
    await kiosk.finger.tap(
      staff.find('staff-export-place-choice').filter({ hasText: kiosk.profile.exportFolder }),
    );
    await picture('books-sheet-folder');
    await staff.tap('staff-export-choose-folder');
    await staff.find('balance-sheet-saved').waitFor({ timeout: 30_000 });
    await picture('books-sheet-saved');
    await staff.tap('balance-sheet-done');
    await staff.tap('staff-books-journal');
    await staff.find('staff-journal-sound').waitFor();
    await picture('books-journal');
  });
}
