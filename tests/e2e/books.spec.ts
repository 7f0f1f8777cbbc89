import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { ContentPage } from '../support/content-page.ts';
import { pullThePlug, startKiosk, test, type RunningKiosk } from '../support/kiosk-app.ts';
import { brokenEdition, DECEMBER, decemberEdition } from '../support/other-editions.ts';
import { axeProblems, layoutProblems } from '../support/screen-check.ts';
import { StaffPage } from '../support/staff-page.ts';
import { VisitorPage } from '../support/visitor-page.ts';

async function leaveContactFor(kiosk: RunningKiosk, employer: string): Promise<void> {
  const visitor = new VisitorPage(kiosk);
  await visitor.start();
  await visitor.openEmployer(employer);
  await visitor.leaveContact();
  await visitor.finish();
}

test('the day is closed, its sheet lies on the stick with the numbers, and the journal has all of it', async ({
  kiosk,
}) => {
  test.setTimeout(180_000);
  await leaveContactFor(kiosk, 'asphericon');
  const staff = new StaffPage(kiosk);
  await staff.unlock();
  await staff.tap('staff-nav-books');
  await staff.find('balance-sound').waitFor();
  await expect(staff.find('balance-count-captured')).toHaveText('1');
  await staff.tap('balance-close');
  await expect(staff.find('balance-close-dialog')).toContainText('1 Kontakt ist noch nicht exportiert');
  await staff.tap('balance-close-confirm');
  await staff.find('balance-just-closed').waitFor({ timeout: 30_000 });

  await staff.tap('balance-save-now');
  await kiosk.finger.tap(
    staff.find('staff-export-place-choice').filter({ hasText: kiosk.profile.exportFolder }),
  );
  await staff.tap('staff-export-choose-folder');
  await staff.find('balance-sheet-saved').waitFor({ timeout: 30_000 });
  const [folder = ''] = await readdir(kiosk.profile.exportFolder);
  const [page = ''] = await readdir(join(kiosk.profile.exportFolder, folder));
  const sheet = await readFile(join(kiosk.profile.exportFolder, folder, page), 'utf8');
  expect(sheet).toMatch(/^<!doctype html>/i);
  for (const [label, count] of [
    ['Abschluss Nr.', '1'],
    ['Aufgenommen', '1'],
    ['Geöffnet und gelesen', '1'],
    ['Noch nicht exportiert', '1'],
  ])
    expect(sheet).toContain(`<th scope="row">${label}</th><td class="count">${count}</td>`);
  expect(sheet).not.toContain('Beispiel-Übermaß');
  await staff.tap('balance-sheet-done');

  await staff.tap('staff-books-journal');
  await expect(staff.find('staff-journal-sound')).toContainText('Lückenlos');
  const entries = staff.find('staff-journal-entry');
  await expect(entries.filter({ hasText: 'Das Blatt zu Abschluss Nr. 1' })).toHaveCount(1);
  await expect(entries.filter({ hasText: 'Der Tag wurde abgeschlossen, Abschluss Nr. 1' })).toHaveCount(1);
});

test('another edition comes from the stick, a broken one is refused, and the one before is a tap away', async ({
  profile,
}) => {
  test.setTimeout(300_000);
  const kiosk = await startKiosk(profile);
  const content = new ContentPage(kiosk);
  const { staff } = content;
  await leaveContactFor(kiosk, DECEMBER.goneEmployer);
  await content.putOnStick('a-kaputt', brokenEdition());
  await staff.unlock();
  await content.open();
  await expect(staff.find('staff-content')).toContainText('Mit dem Programm geliefert');
  await expect(staff.find('content-sample')).toBeVisible();
  expect(await layoutProblems(kiosk.page)).toEqual([]);
  expect(await axeProblems(kiosk.page)).toEqual([]);

  // A broken edition: what is wrong stands there, and nothing can be loaded.
  await content.look();
  await expect(staff.find('content-broken')).toContainText('2 Probleme');
  await expect(staff.find('content-edition-problem').last()).toContainText(/employers\.json, Eintrag 2/);
  await expect(staff.find('content-load')).toHaveCount(0);
  expect(await layoutProblems(kiosk.page)).toEqual([]);

  // A sound one beside it: what would change stands there in numbers.
  await content.putOnStick('b-dezember', decemberEdition());
  await staff.tap('content-look-again');
  await expect(staff.find('content-changes-employers').locator('td')).toHaveText([
    '180',
    '180',
    '1',
    '1',
    '1',
  ]);
  await expect(staff.find('content-changes-jobs').locator('td')).toHaveText(['65', '63', '0', '2', '0']);
  expect(await layoutProblems(kiosk.page)).toEqual([]);
  expect(await axeProblems(kiosk.page)).toEqual([]);
  await content.load();
  await expect(staff.find('fact-edition')).toContainText(`Ausgabe ${DECEMBER.id}`);
  await staff.tap('staff-nav-about');
  await expect(staff.find('fact-edition')).toContainText(`Ausgabe ${DECEMBER.id}`);
  await content.leaveToNewEdition();

  const visitor = new VisitorPage(kiosk);
  await visitor.start();
  await visitor.openEmployer(DECEMBER.newEmployer);
  await pullThePlug(kiosk);

  // Without the stick's folder and after a power cut the same edition stands there; the contact kept its employer's name.
  const second = await startKiosk(profile);
  const later = new ContentPage(second);
  await later.staff.unlock();
  await later.staff.exportAs('csv-excel-de');
  const files = await readdir(profile.exportFolder, { recursive: true });
  const csv = files.find((file) => file.endsWith('.csv'));
  expect(await readFile(join(profile.exportFolder, csv ?? ''), 'utf8')).toContain(DECEMBER.goneEmployer);
  await later.open();
  await expect(later.staff.find('fact-edition')).toContainText(`Ausgabe ${DECEMBER.id}`);
  await later.staff.tap('content-restore');
  await later.staff.find('content-restored').waitFor();
  await later.staff.tap('staff-nav-books');
  await later.staff.tap('staff-books-journal');
  const entries = later.staff.find('staff-journal-entry');
  await expect(entries.filter({ hasText: 'andere Ausgabe geladen, Stand 2026-12-01' })).toHaveCount(1);
  await expect(entries.filter({ hasText: 'zu einer früheren Ausgabe zurückgekehrt' })).toHaveCount(1);
  await later.leaveToNewEdition();
  const next = new VisitorPage(second);
  await next.start();
  await next.openEmployer(DECEMBER.goneEmployer);
  await second.app.close();
});

test('a kiosk that can read no edition is repaired from the stick, and stays so', async ({ profile }) => {
  test.setTimeout(180_000);
  const nowhere = ['--edition=no-such-edition'];
  const kiosk = await startKiosk(profile, nowhere, 'fault');
  const content = new ContentPage(kiosk);
  const { staff } = content;
  await content.putOnStick('dezember', decemberEdition());
  await staff.unlock();
  await staff.tap('staff-nav-content');
  await expect(staff.find('staff-content')).toContainText('lässt sich keine Ausgabe lesen');
  await content.look();
  await content.load();
  await staff.tap('staff-leave');
  const visitor = new VisitorPage(kiosk);
  await visitor.find('attract').waitFor({ timeout: 30_000 });
  await visitor.start();
  await visitor.openEmployer(DECEMBER.newEmployer);
  await kiosk.app.close();
  const second = await startKiosk(profile, nowhere);
  await second.app.close();
});
