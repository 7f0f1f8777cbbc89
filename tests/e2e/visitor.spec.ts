import { expect } from '@playwright/test';
import { de } from '../../src-renderer/i18n/texts.ts';
import { sharedTest as test } from '../support/kiosk-app.ts';
import { readQr } from '../support/read-qr.ts';
import { ADA, VisitorPage } from '../support/visitor-page.ts';

test.describe('a visitor', () => {
  test('starts by a touch and sees the map with its list', async ({ kiosk }) => {
    const visitor = new VisitorPage(kiosk);
    await visitor.start();
    await expect(visitor.find('demo-mark')).toBeVisible();
    await expect(kiosk.page.getByText('© OpenStreetMap contributors')).toBeVisible();
    await expect(visitor.find('explore')).toContainText('180');
  });

  test('drags and zooms the map, and the list follows', async ({ kiosk }) => {
    const visitor = new VisitorPage(kiosk);
    await visitor.start();
    const onMap = async (): Promise<string> => visitor.find('scope-on-map').innerText();
    const wholeCity = 'Auf der Karte: 108'; // every employer with a place
    await expect.poll(onMap).toBe(wholeCity);
    const box = await kiosk.page.getByRole('application').boundingBox();
    if (box === null) throw new Error('there is no map');
    const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    await kiosk.finger.pinch(middle, 3);
    await expect.poll(onMap).not.toBe(wholeCity);
    const zoomed = await onMap();
    await kiosk.finger.drag(middle, { x: middle.x + 350, y: middle.y + 250 });
    await expect.poll(onMap).not.toBe(zoomed);
    await visitor.tap('whole-city');
    await expect.poll(onMap).toBe(wholeCity);
  });

  test('finds an employer in spite of a typing error and opens its sheet', async ({ kiosk }) => {
    const visitor = new VisitorPage(kiosk);
    await visitor.start();
    await visitor.search('asphrikon');
    await expect(visitor.find('employer-card').first()).toContainText('asphericon');
    await visitor.openEmployer('asphericon');
    await expect(visitor.find('employer-sheet')).toContainText('asphericon GmbH');
  });

  test('reads on every job how old it is', async ({ kiosk }) => {
    const visitor = new VisitorPage(kiosk);
    await visitor.start();
    await visitor.tap('tab-jobs');
    await visitor.find('job-card').first().waitFor();
    await visitor.tap('scope-all');
    await visitor.tap('show-more');
    const cards = await visitor.find('job-card').allInnerTexts();
    expect(cards).toHaveLength(65);
    for (const card of cards) expect(card).toMatch(/Stand|ohne Datum/);
  });

  test('is told that an address is not known, and sees no pin invented for it', async ({ kiosk }) => {
    const visitor = new VisitorPage(kiosk);
    await visitor.start();
    await visitor.openEmployer('3di');
    await expect(visitor.find('address-unknown')).toBeVisible();
  });

  test('changes to English and back', async ({ kiosk }) => {
    const visitor = new VisitorPage(kiosk);
    await visitor.start();
    await visitor.tap('language-en');
    await expect(visitor.find('tab-jobs')).toContainText('Jobs');
    await expect(kiosk.page.locator('html')).toHaveAttribute('lang', 'en');
    await visitor.tap('language-de');
    await expect(kiosk.page.locator('html')).toHaveAttribute('lang', 'de');
  });

  test('types a name on the screen, capitals and umlauts too', async ({ kiosk }) => {
    const visitor = new VisitorPage(kiosk);
    await visitor.start();
    await visitor.openEmployer('asphericon');
    await visitor.openContact();
    await visitor.tap('contact-next');
    await visitor.tap('contact-first-name');
    await visitor.find('keyboard').waitFor();
    for (const key of ['j', 'ö', 'r', 'g']) await visitor.pressKey(key);
    await expect(visitor.find('contact-first-name')).toHaveValue('Jörg');
    await expect(visitor.find('contact-first-name')).toBeInViewport();
  });

  test('sees beside each field what is missing, in words', async ({ kiosk }) => {
    const visitor = new VisitorPage(kiosk);
    await visitor.start();
    await visitor.openEmployer('asphericon');
    await visitor.openContact();
    await visitor.tap('contact-next');
    await visitor.find('contact-email').fill('ada@beispiel');
    await visitor.tap('contact-next');
    const invalid = kiosk.page.locator('[aria-invalid="true"]');
    await expect(invalid).toHaveCount(3); // both names, e-mail
    await visitor.fillPerson(ADA);
    await expect(invalid).toHaveCount(0);
    await visitor.tap('contact-next');
    for (const box of await kiosk.page.locator('[data-testid^="contact-purpose-"]').all())
      await expect(box).not.toBeChecked();
    await visitor.tap('contact-save');
    await expect(visitor.find('contact')).toBeVisible(); // no consent, no lead
    await expect(visitor.find('receipt')).toHaveCount(0);
  });
});

test('a phone reads from the receipt what stands on it, and nothing about the visitor', async ({ kiosk }) => {
  const visitor = new VisitorPage(kiosk);
  await visitor.start();
  await visitor.openEmployer('asphericon');
  const code = await visitor.leaveContact();
  const picture = visitor.find('receipt').getByRole('img', { name: de.receipt.qr });
  const words = (await readQr(kiosk.page, picture)).toString('utf8');
  expect(words.replace(/\s+/g, '')).toContain(code);
  expect(words).toContain('asphericon');
  for (const personal of Object.values(ADA)) expect(words).not.toContain(personal);
  await visitor.finish();
});

test.describe('the next visitor', () => {
  test('finds nothing of the one before', async ({ kiosk }) => {
    const visitor = new VisitorPage(kiosk);
    await visitor.start();
    await visitor.tap('language-en');
    await visitor.openEmployer('asphericon');
    await visitor.tap('remember');
    await visitor.leaveContact();
    await visitor.finish();
    await expect(kiosk.page.locator('html')).toHaveAttribute('lang', 'de');

    await visitor.start();
    await expect(visitor.find('search')).toHaveValue('');
    await expect(visitor.find('tab-shortlist')).toContainText('0');
    await visitor.openEmployer('asphericon');
    await visitor.openContact();
    await visitor.tap('contact-next');
    await expect(visitor.find('contact-last-name')).toHaveValue('');
    expect(await kiosk.page.content()).not.toContain(ADA.lastName);
  });
});
