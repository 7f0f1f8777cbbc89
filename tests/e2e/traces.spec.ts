import { expect } from '@playwright/test';
import { test } from '../support/kiosk-app.ts';
import { StaffPage } from '../support/staff-page.ts';
import { ADA, VisitorPage } from '../support/visitor-page.ts';

/* The check after every visit, in the real window: what it finds is wiped, counted and told to staff. */

test('finds nothing after an honest visit, and counts it', async ({ kiosk }) => {
  const visitor = new VisitorPage(kiosk);
  await visitor.start();
  await visitor.tap('language-en');
  await visitor.openEmployer('asphericon');
  await visitor.tap('remember');
  await visitor.leaveContact();
  await kiosk.page.evaluate(() => Reflect.set(globalThis, 'isSamePage', true));
  await visitor.finish();
  const staff = new StaffPage(kiosk);
  await staff.unlock();
  await expect(staff.find('staff-traces')).toContainText('1 Sitzung geprüft, 0 Funde');
  // Never loaded anew.
  expect(await kiosk.page.evaluate(() => Reflect.get(globalThis, 'isSamePage') === true)).toBe(true);
});

const LEAKS: Readonly<Record<string, (name: string) => void>> = {
  'in the session storage': (name) => {
    sessionStorage.setItem('remembered', name);
  },
  'in a text of the page': (name) => {
    document.body.append(Object.assign(document.createElement('p'), { textContent: `Hallo ${name}!` }));
  },
  'in an attribute of the page': (name) => {
    document.body.append(Object.assign(document.createElement('p'), { title: name }));
  },
  'in a field that was not emptied': (name) => {
    document.body.append(Object.assign(document.createElement('input'), { value: name }));
  },
};

test('finds a name that was left in any place, wipes it and tells staff', async ({ kiosk }) => {
  test.setTimeout(180_000);
  const visitor = new VisitorPage(kiosk);
  for (const [where, leak] of Object.entries(LEAKS))
    await test.step(where, async () => {
      await visitor.start();
      await visitor.openEmployer('asphericon');
      await visitor.leaveContact();
      await kiosk.page.evaluate(leak, ADA.lastName);
      const reloaded = kiosk.page.waitForEvent('load');
      await visitor.tap('receipt-finish');
      await reloaded;
      await visitor.find('attract').waitFor();
      expect(await kiosk.page.content()).not.toContain(ADA.lastName);
      expect(await kiosk.page.evaluate(() => sessionStorage.length)).toBe(0);
    });
  const staff = new StaffPage(kiosk);
  await staff.unlock();
  const count = String(Object.keys(LEAKS).length);
  await expect(staff.find('staff-traces')).toContainText(`${count} Sitzungen geprüft, ${count} Funde`);
  await expect(staff.find('staff-today')).toContainText('Nach einem Besuch war noch etwas');
});

test('empties the clipboard', async ({ kiosk }) => {
  const visitor = new VisitorPage(kiosk);
  await visitor.start();
  const copied = 'ada.beispiel@example.org';
  await kiosk.app.evaluate(({ clipboard }, text) => clipboard.writeText(text), copied);
  expect(await kiosk.app.evaluate(({ clipboard }) => clipboard.readText())).toBe(copied);
  await visitor.tap('finish');
  await expect.poll(() => kiosk.app.evaluate(({ clipboard }) => clipboard.readText())).toBe('');
});
