import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Locator } from '@playwright/test';
import Papa from 'papaparse';
import { allFilesBelow, filesThatContain } from '../support/disk-search.ts';
import { pullThePlug, startKiosk, test, type RunningKiosk } from '../support/kiosk-app.ts';
import { leaveManyLeads } from '../support/many-leads.ts';
import { ScreenKeyboard } from '../support/screen-keyboard.ts';
import { axeProblems, layoutProblems } from '../support/screen-check.ts';
import { StaffPage } from '../support/staff-page.ts';
import { ADA, VisitorPage, type TestPerson } from '../support/visitor-page.ts';

const BERND: TestPerson = {
  ...ADA,
  firstName: 'Bernd',
  lastName: 'Muster',
  email: 'bernd.muster@example.org',
};
const CORRECTED_EMAIL = 'ada.richtig@example.org';
const NOTE = 'mag optik';

async function leaveTwo(kiosk: RunningKiosk): Promise<void> {
  const visitor = new VisitorPage(kiosk);
  await visitor.start();
  await visitor.openEmployer('asphericon');
  await visitor.leaveContact(ADA);
  await visitor.tap('receipt-explore');
  await visitor.openEmployer('ZEISS');
  await visitor.leaveContact(BERND);
  await visitor.finish();
}

async function openList(kiosk: RunningKiosk): Promise<StaffPage> {
  const staff = new StaffPage(kiosk);
  await staff.unlock();
  await staff.tap('staff-nav-leads');
  await staff.find('staff-lead').first().waitFor();
  return staff;
}

const rowOf = (staff: StaffPage, words: string): Locator =>
  staff.find('staff-lead').filter({ hasText: words });

/** The rows of the one CSV file that was exported. */
async function readCsv(folder: string): Promise<readonly Record<string, string>[]> {
  const name = (await readdir(folder, { recursive: true })).find((file) => file.endsWith('.csv'));
  if (name === undefined) throw new Error('no CSV was exported');
  const csv = await readFile(join(folder, name), 'utf8');
  return Papa.parse<Record<string, string>>(csv.slice(1), {
    header: true,
    delimiter: ';',
    skipEmptyLines: true,
  }).data;
}

test('rated, noted, corrected and erased contacts stay so over a pulled plug, and are exported so', async ({
  profile,
}) => {
  test.setTimeout(240_000);
  const first = await startKiosk(profile);
  await leaveTwo(first);
  const staff = await openList(first);
  await expect(staff.find('staff-lead')).toHaveCount(2);

  await first.finger.tap(rowOf(staff, ADA.lastName));
  await staff.tap('staff-lead-rate-hot');
  await expect(staff.find('staff-lead-rate-hot')).toHaveAttribute('aria-checked', 'true');
  const keyboard = new ScreenKeyboard(first);
  await staff.tap('staff-lead-note');
  await keyboard.type(NOTE);
  await staff.tap('staff-lead-close');
  await expect(staff.find('staff-lead-unsaved')).toBeVisible();
  await staff.tap('staff-lead-stay');
  await staff.tap('staff-lead-note-save');
  await expect(staff.find('staff-lead-note-state')).toContainText('Gespeichert');

  await staff.tap('staff-lead-correct-open');
  await staff.find('contact-email').fill('ada@richtig');
  await staff.tap('staff-lead-correct-save');
  await expect(staff.find('staff-lead-correct')).toContainText('nicht vollständig');
  await staff.find('contact-email').fill(CORRECTED_EMAIL);
  await staff.tap('staff-lead-correct-save');
  await expect(staff.find('staff-lead-corrected')).toContainText(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{2}/);
  await staff.tap('staff-lead-close');
  await expect(staff.find('staff-lead')).toHaveCount(2);

  await first.finger.tap(rowOf(staff, BERND.lastName));
  await staff.tap('staff-lead-erase');
  await expect(staff.find('staff-lead-erase-dialog')).toContainText('Bernd Muster');
  await expect(staff.find('staff-lead-erase-dialog')).toContainText('noch nie exportiert');
  await staff.tap('staff-lead-erase-yes');
  await expect(staff.find('staff-leads-erased')).toBeVisible();
  await expect(staff.find('staff-lead')).toHaveCount(1);
  await pullThePlug(first);

  const second = await startKiosk(profile);
  const later = await openList(second);
  await expect(later.find('staff-lead')).toHaveCount(1);
  await expect(later.find('staff-lead')).toContainText([CORRECTED_EMAIL]);
  await expect(later.find('staff-lead')).toContainText(['Heiß']);
  await later.tap('staff-lead');
  await expect(later.find('staff-lead-note')).toHaveValue(NOTE);
  await later.exportAs('csv-excel-de');
  await later.tap('staff-nav-leads');
  await expect(later.find('staff-lead')).toContainText(['Exportiert']);
  await later.tap('staff-lead');
  await later.tap('staff-lead-erase');
  await expect(later.find('staff-lead-erase-dialog')).toContainText('in 1 Export');
  await later.tap('staff-lead-erase-no');
  await second.app.close();

  const rows = await readCsv(profile.exportFolder);
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ 'E-Mail': CORRECTED_EMAIL, Bewertung: 'heiß', Notiz: NOTE });

  const kept = (await allFilesBelow(profile.userData)).filter(
    (file) => !file.startsWith(profile.exportFolder),
  );
  const personal = [ADA.lastName, ADA.email, CORRECTED_EMAIL, NOTE, BERND.email];
  expect(await filesThatContain(kept, personal)).toEqual([]);
});

test('scrolls through all contacts with only those near the sight opened, and searches as far as told', async ({
  kiosk,
}) => {
  test.setTimeout(180_000);
  await leaveManyLeads(kiosk, 260);
  const staff = await openList(kiosk);
  await expect(rowOf(staff, 'person260@')).toBeVisible();
  const end = kiosk.page.locator('[data-page]').last();
  await end.evaluate((block) => block.scrollIntoView({ block: 'end' }));
  await expect(rowOf(staff, 'person1@')).toBeVisible({ timeout: 20_000 });
  await expect(rowOf(staff, 'person260@')).toHaveCount(0);
  expect(await staff.find('staff-lead').count()).toBeLessThanOrEqual(4 * 50);

  await staff.find('staff-leads-search').fill('person1@example');
  await expect(staff.find('staff-leads-state')).toContainText('die 100 neuesten von 260');
  await expect(staff.find('staff-lead')).toHaveCount(0);
  await staff.tap('staff-leads-go-on');
  await expect(staff.find('staff-leads-state')).toContainText('Alle 260 Kontakte sind durchsucht.', {
    timeout: 20_000,
  });
  await expect(staff.find('staff-lead')).toHaveCount(1);

  await staff.tap('staff-lead');
  await staff.tap('staff-lead-rate-warm');
  await expect(staff.find('staff-lead-rate-warm')).toHaveAttribute('aria-checked', 'true');
  await staff.tap('staff-lead-close');
  await expect(staff.find('staff-lead')).toContainText(['Warm']);
});

test('every screen of the contacts is sound in both languages', async ({ kiosk }) => {
  test.setTimeout(180_000);
  await leaveManyLeads(kiosk, 12);
  const staff = await openList(kiosk);
  const look = async (screen: string): Promise<void> => {
    await kiosk.page.waitForTimeout(400); // transitions
    expect.soft(await axeProblems(kiosk.page), screen).toEqual([]);
    expect.soft(await layoutProblems(kiosk.page), screen).toEqual([]);
  };
  for (const language of ['de', 'en']) {
    await look(`${language}, list`);
    await staff.find('staff-leads-search').fill('beispielhausen');
    await staff.find('staff-leads-state').waitFor();
    await look(`${language}, search`);
    await staff.find('staff-leads-search').fill('');
    await kiosk.finger.tap(rowOf(staff, 'Beispielhausen').first());
    await look(`${language}, details`);
    await staff.find('staff-lead-note').fill('Ruft an.');
    await staff.tap('staff-lead-close');
    await look(`${language}, unsaved note`);
    await staff.tap('staff-lead-discard');
    await kiosk.finger.tap(rowOf(staff, 'Beispielhausen').first());
    await staff.tap('staff-lead-correct-open');
    await staff.find('contact-email').fill('ada@');
    await staff.tap('staff-lead-correct-save');
    await look(`${language}, correction with an error`);
    await staff.tap('staff-lead-correct-cancel');
    await staff.tap('staff-lead-discard');
    await staff.tap('staff-lead-erase');
    await look(`${language}, question before erasing`);
    await staff.tap('staff-lead-erase-no');
    await staff.tap('staff-lead-close');
    await staff.tap('staff-language');
  }
});
