import { expect, type Locator } from '@playwright/test';
import { HOLD_MS } from '../../src-renderer/keyboard/key-repeat.ts';
import {
  makeProfile,
  removeProfile,
  sharedTest as test,
  startKiosk,
  type RunningKiosk,
} from '../support/kiosk-app.ts';
import { typeAtOnce } from '../support/scanner.ts';
import { ScreenKeyboard } from '../support/screen-keyboard.ts';
import { DEMO_PASSPHRASE, StaffPage } from '../support/staff-page.ts';
import { VisitorPage } from '../support/visitor-page.ts';

/** Nothing may lie over a field that is being typed into: neither the keyboard nor the screen's own bars. */
async function expectInSight(kiosk: RunningKiosk, field: Locator): Promise<void> {
  const board = kiosk.page.getByTestId('keyboard');
  await expect(board).toBeVisible();
  await expect
    .poll(() =>
      field.evaluate((element) => {
        const box = element.getBoundingClientRect();
        const points = [
          [box.left + 6, box.top + 6],
          [box.right - 6, box.top + 6],
          [box.left + box.width / 2, box.top + box.height / 2],
          [box.left + 6, box.bottom - 6],
          [box.right - 6, box.bottom - 6],
        ] as const;
        return points.every(([x, y]) => document.elementFromPoint(x, y) === element);
      }),
    )
    .toBe(true);
  const fieldBox = await field.boundingBox();
  const boardBox = await board.boundingBox();
  if (fieldBox === null || boardBox === null) throw new Error('field or keyboard is not on the screen');
  expect(fieldBox.y + fieldBox.height).toBeLessThanOrEqual(boardBox.y);
}

/** To the step with the person's fields. */
async function openPerson(kiosk: RunningKiosk): Promise<VisitorPage> {
  const visitor = new VisitorPage(kiosk);
  await visitor.start();
  await visitor.openEmployer('asphericon');
  await visitor.openContact();
  await visitor.tap('contact-next');
  return visitor;
}

const CONTACTS = [
  {
    language: 'de',
    size: '1080x1920',
    fields: {
      'first-name': 'Zoë',
      'last-name': 'Müßiggänger-Łoś',
      email: 'zoe_m@example.de',
      phone: '+49 151 23456789',
      message: 'Grüße!\nIch mag Optik & Łaser.',
    },
  },
  {
    language: 'en',
    size: '1920x1080',
    fields: {
      'first-name': 'Ada',
      'last-name': "O'Example-Yüz",
      email: 'ada.yz+fair@example.com',
      phone: '0151 23456789',
      message: 'Hello, see you.',
    },
  },
] as const;

for (const { language, size, fields } of CONTACTS)
  test(`a whole contact is typed on the screen, in ${language} at ${size}, no field ever covered`, async () => {
    test.setTimeout(240_000);
    const profile = await makeProfile({ defaultLanguage: language });
    try {
      const kiosk = await startKiosk(profile, [`--windowed=${size}`]);
      const visitor = await openPerson(kiosk);
      const keyboard = new ScreenKeyboard(kiosk);
      for (const [name, text] of Object.entries(fields)) {
        const field = visitor.find(`contact-${name}`);
        await visitor.tap(`contact-${name}`);
        await expect(field).toBeFocused();
        await expectInSight(kiosk, field);
        await keyboard.type(text);
        await expect(field).toHaveValue(text);
        await expectInSight(kiosk, field);
      }
      await keyboard.press('{done}');
      await expect(keyboard.board).toHaveCount(0);
      await visitor.tap('contact-next');
      await visitor.tap('contact-purpose-employer-contact');
      await visitor.tap('contact-save');
      await visitor.find('receipt').waitFor();
      await kiosk.app.close();
    } finally {
      await removeProfile(profile);
    }
  });

test.describe('the keyboard on the screen', () => {
  test('offers accents by a long press, to a tap and to a finger that slides', async ({ kiosk }) => {
    const visitor = await openPerson(kiosk);
    const keyboard = new ScreenKeyboard(kiosk);
    await visitor.tap('contact-first-name');
    await keyboard.type('Ren');
    await keyboard.hold('e');
    await kiosk.finger.tap(keyboard.variant('é'), { answersTo: 'touch' });
    await expect(visitor.find('contact-first-name')).toHaveValue('René');
    await kiosk.finger.holdAndSlide(keyboard.key('e'), HOLD_MS + 250, keyboard.variant('è'));
    await expect(visitor.find('contact-first-name')).toHaveValue('Renéè');
    await expect(kiosk.page.getByTestId('key-variants')).toHaveCount(0);
    // Held by mistake: the variants go, and the next key types as ever.
    await keyboard.hold('e');
    await keyboard.press('n');
    await expect(kiosk.page.getByTestId('key-variants')).toHaveCount(0);
    await expect(visitor.find('contact-first-name')).toHaveValue('Renéèn');
  });

  test('deletes on while backspace is held, and stops when it is let go', async ({ kiosk }) => {
    const visitor = await openPerson(kiosk);
    await visitor.find('contact-message').fill('x'.repeat(300));
    await visitor.tap('contact-message');
    await kiosk.finger.hold(new ScreenKeyboard(kiosk).key('{bksp}'), 1500);
    const left = (await visitor.find('contact-message').inputValue()).length;
    expect(left).toBeLessThan(295);
    await kiosk.page.waitForTimeout(300);
    expect((await visitor.find('contact-message').inputValue()).length).toBe(left);
  });

  test('lets the caret be put by a tap into the word, dragged by its handle and moved by arrows', async ({
    kiosk,
  }) => {
    const visitor = await openPerson(kiosk);
    const keyboard = new ScreenKeyboard(kiosk);
    const field = visitor.find('contact-last-name');
    const caret = kiosk.page.getByTestId('caret');
    const handle = kiosk.page.getByTestId('caret-handle');
    const caretIndex = () => field.evaluate((element: HTMLInputElement) => element.selectionStart ?? -1);
    await visitor.tap('contact-last-name');
    await keyboard.type('Beispil');
    const end = await caret.boundingBox();
    const box = await field.boundingBox();
    if (end === null || box === null) throw new Error('no caret on the screen');
    await expect(handle).toHaveCount(0); // never in the way of typing

    // Between the i and the l: the last letter is the narrowest, so just before the end.
    await keyboard.press('{left}');
    expect(await caretIndex()).toBe(6);
    await keyboard.type('e');
    await expect(field).toHaveValue('Beispiel');

    // A tap into the word. The caret that is drawn stands where the browser put its own.
    const start = box.x + 16;
    const tapX = start + (end.x - start) * 0.4;
    await kiosk.finger.tapAt({ x: tapX, y: box.y + box.height / 2 });
    await expect.poll(caretIndex).toBeLessThan(7);
    const tapped = await caretIndex();
    expect(tapped).toBeGreaterThan(0);
    await expect.poll(async () => Math.abs(((await caret.boundingBox())?.x ?? 0) - tapX)).toBeLessThan(14);

    // Dragged to the front by its handle, and a letter goes there.
    const grip = await handle.boundingBox();
    if (grip === null) throw new Error('the caret has no handle');
    const from = { x: grip.x + grip.width / 2, y: grip.y + grip.height / 2 };
    await kiosk.finger.drag(from, { x: start - 40, y: from.y });
    expect(await caretIndex()).toBe(0);
    await expect(field).toBeFocused();
    await keyboard.type('V');
    await expect(field).toHaveValue('VBeispiel');
    await expect(handle).toHaveCount(0);
  });

  test('switches to the other layout by its key, and the next opening begins anew', async ({ kiosk }) => {
    const visitor = await openPerson(kiosk);
    const keyboard = new ScreenKeyboard(kiosk);
    await visitor.tap('contact-first-name');
    await expect(keyboard.key('Ü')).toBeVisible();
    await keyboard.press('{layout}');
    await expect(keyboard.key('Ü')).toHaveCount(0);
    await keyboard.press('{done}');
    await expect(keyboard.board).toHaveCount(0);
    await visitor.tap('contact-first-name');
    await expect(keyboard.key('Ü')).toBeVisible();
  });

  test('types the staff passphrase', async ({ kiosk }) => {
    test.setTimeout(180_000);
    const visitor = new VisitorPage(kiosk);
    await visitor.start();
    const staff = new StaffPage(kiosk);
    await staff.openPad();
    await expect(staff.find('keyboard')).toBeVisible(); // ready to type, the field needs no touch
    await new ScreenKeyboard(kiosk).type(DEMO_PASSPHRASE);
    await staff.tap('staff-unlock');
    await staff.find('staff-today').waitFor({ timeout: 30_000 });
  });
});

test.describe('a keyboard that is plugged in', () => {
  test('types, goes on by Enter and Tab, and puts the keyboard on the screen away by Escape', async ({
    kiosk,
  }) => {
    const visitor = await openPerson(kiosk);
    const { keyboard } = kiosk.page;
    await visitor.tap('contact-first-name');
    await keyboard.type('Ada', { delay: 90 });
    await keyboard.press('Enter');
    await expect(visitor.find('contact-last-name')).toBeFocused();
    await keyboard.type('Beispiel', { delay: 90 });
    await keyboard.press('Tab');
    await expect(visitor.find('contact-email')).toBeFocused();
    await keyboard.press('Escape');
    await expect(kiosk.page.getByTestId('keyboard')).toHaveCount(0);
    await expect(visitor.find('contact-first-name')).toHaveValue('Ada');
    await expect(visitor.find('contact-last-name')).toHaveValue('Beispiel');
  });
});

test.describe('a scanner', () => {
  test('fills the code where one is erased, whatever has the focus, and does not press anything', async ({
    kiosk,
  }) => {
    test.setTimeout(150_000);
    const visitor = await openPerson(kiosk);
    await visitor.find('contact-first-name').fill('Ada');
    await visitor.find('contact-last-name').fill('Beispiel');
    await visitor.find('contact-email').fill('ada@example.org');
    await visitor.tap('contact-next');
    await visitor.tap('contact-purpose-employer-contact');
    await visitor.tap('contact-save');
    const code = await visitor.receiptCode();
    await visitor.tap('receipt-erase');
    await visitor.find('erase').waitFor();
    await typeAtOnce(kiosk, `Kiosk 1\nBelegcode ${code}\nNewsletter\n`);
    await expect(visitor.find('erase-code')).toHaveValue(code);
    await expect(visitor.find('erase-confirm')).toHaveCount(0);

    // Into the focused field the code comes once, in the place of what stood there.
    await visitor.find('erase-code').fill('12');
    await typeAtOnce(kiosk, `${code}\n`);
    await expect(visitor.find('erase-code')).toHaveValue(code);
    await visitor.tap('erase-submit');
    await visitor.tap('erase-yes');
    await visitor.find('erased').waitFor();
  });

  test('types into the focused field of a form and never sends it half filled', async ({ kiosk }) => {
    const visitor = await openPerson(kiosk);
    await visitor.tap('contact-first-name');
    await typeAtOnce(kiosk, 'abcdefgh12\n');
    await expect(visitor.find('contact-first-name')).toHaveValue('abcdefgh12');
    await expect(visitor.find('contact-first-name')).toBeFocused();
    await visitor.find('contact-next').focus();
    await typeAtOnce(kiosk, 'abcdefgh12\n');
    await kiosk.page.waitForTimeout(400);
    await expect(kiosk.page.locator('[aria-invalid="true"]')).toHaveCount(0); // "next" was not pressed
    await expect(visitor.find('contact-first-name')).toBeVisible();
  });
});
