import { expect, type Page } from '@playwright/test';
import {
  makeProfile,
  removeProfile,
  sharedTest as test,
  startKiosk,
  type RunningKiosk,
} from '../support/kiosk-app.ts';
import {
  axeProblems,
  chooseLooks,
  layoutProblems,
  lengthenTexts,
  PLAIN_LOOKS,
  type Looks,
} from '../support/screen-check.ts';
import { ADA, VisitorPage } from '../support/visitor-page.ts';

const LANGUAGES = ['de', 'en'] as const;
const SIZES = ['normal', 'largest'] as const;

/** Looks at the screen that stands, whose name it is told. */
type Look = (screen: string) => Promise<void>;

/** From the first touch to the erased contact, stopping at every screen of a visit. */
async function walk(visitor: VisitorPage, kiosk: RunningKiosk, look: Look): Promise<void> {
  await visitor.start();
  await look('explore');
  await visitor.tap('legend-open');
  await look('legend');
  await visitor.tap('legend-close');
  await visitor.search('Zauberei');
  await look('nothing found');
  await visitor.search('winzerla');
  await kiosk.finger.tap(visitor.find('found-place').first());
  await visitor.find('around-sheet').waitFor();
  await look('place');
  await visitor.tap('back');
  await visitor.search('optik');
  await look('found');
  await kiosk.finger.tap(visitor.find('found-topic').first());
  await visitor.find('topic-sheet').waitFor();
  await look('topic');
  await visitor.tap('back');
  await visitor.search('');
  await visitor.tap('fit-open');
  await look('fit, first question');
  for (let question = 1; question < 5; question += 1) await visitor.tap('fit-next');
  await look('fit, last question');
  await visitor.tap('fit-next');
  await look('fit, results');
  await visitor.tap('fit-close');
  await visitor.openEmployer('Naturstoff');
  await look('employer with a long name');
  await visitor.closeSheet();
  await visitor.search('');
  await visitor.tap('tab-shortlist');
  await look('empty shortlist');
  await visitor.tap('tab-jobs');
  await look('jobs');
  await kiosk.finger.tap(visitor.find('job-card').first());
  await look('job');
  await visitor.tap('remember');
  await visitor.closeSheet();
  await visitor.tap('tab-employers');
  await visitor.openEmployer('asphericon');
  await visitor.tap('remember');
  await look('employer');
  await visitor.closeSheet();
  await visitor.search('');
  await visitor.tap('tab-shortlist');
  await look('shortlist');
  await visitor.tap('leave-contact');
  await visitor.find('contact').waitFor();
  await look('contact, age');
  await visitor.tap('contact-age-yes');
  await visitor.find('contact-next').waitFor();
  await look('contact, recipients');
  await visitor.tap('contact-next');
  await look('contact, person');
  await visitor.tap('contact-next');
  await look('contact, person, errors');
  await visitor.fillPerson(ADA);
  await visitor.tap('contact-next');
  await look('contact, consent');
  await visitor.tap('contact-information-toggle');
  await look('contact, information');
  await visitor.tap('contact-purpose-employer-contact');
  await visitor.tap('contact-save');
  await visitor.find('receipt').waitFor();
  await look('receipt');
  const code = await visitor.receiptCode();
  await visitor.tap('receipt-erase');
  await look('erase');
  await visitor.find('erase-code').fill(code);
  await visitor.tap('erase-submit');
  await visitor.find('erase-yes').waitFor();
  await look('erase, question');
  await visitor.tap('erase-yes');
  await visitor.find('erased').waitFor();
  await look('erased');
}

const EVERY_LOOK = LANGUAGES.flatMap((language) =>
  SIZES.flatMap((textSize) =>
    [false, true].map((isHighContrast) => ({ ...PLAIN_LOOKS, language, textSize, isHighContrast })),
  ),
);

/**
 * Two opposite looks a screen, other ones from screen to screen and from orientation to orientation: each screen in both
 * languages, sizes and contrasts. With STANDPUNKT_EVERY_LOOK=1 all eight, which takes four times as long.
 */
function looksAt(turn: number): readonly Looks[] {
  if (process.env['STANDPUNKT_EVERY_LOOK'] === '1') return EVERY_LOOK;
  const half = EVERY_LOOK.length / 2;
  const one = EVERY_LOOK[turn % half];
  const opposite = EVERY_LOOK[EVERY_LOOK.length - 1 - (turn % half)];
  return [one, opposite].filter((look) => look !== undefined);
}

/** The words as they are, and as long as another language's. */
async function problemsOfLayout(page: Page): Promise<readonly string[]> {
  const plain = await layoutProblems(page);
  const restore = await lengthenTexts(page, 0.3);
  const longer = await layoutProblems(page);
  await restore();
  return [...plain, ...longer.map((problem) => `30 % longer: ${problem}`)];
}

/** What is wrong with the screen that stands, each line with the look it was seen in. */
async function problemsOfScreen(page: Page, turn: number): Promise<readonly string[]> {
  const problems: string[] = [];
  const look = async (looks: Looks, check: () => Promise<readonly string[]>): Promise<void> => {
    await chooseLooks(page, looks);
    const { language, textSize, isHighContrast, isInReach } = looks;
    const name = [language, textSize, isHighContrast && 'contrast', isInReach && 'reach'].filter(Boolean);
    problems.push(...(await check()).map((problem) => `${name.join(', ')}: ${problem}`));
  };
  for (const looks of looksAt(turn))
    await look(looks, async () => [...(await axeProblems(page)), ...(await problemsOfLayout(page))]);
  const textSize = SIZES[Math.floor(turn / SIZES.length) % SIZES.length] ?? 'normal';
  await look({ ...PLAIN_LOOKS, textSize, isInReach: true }, () => layoutProblems(page));
  await chooseLooks(page, PLAIN_LOOKS);
  return problems;
}

test('the checks below see what is wrong when something is', async ({ kiosk }) => {
  const visitor = new VisitorPage(kiosk);
  await visitor.start();
  await kiosk.page.evaluate(() => {
    const planted = document.createElement('div');
    planted.dataset['testid'] = 'planted';
    // The page's security policy lets no markup bring styles along; a script may set them.
    const plant = (tag: string, words: string, style: Readonly<Record<string, string>>): void => {
      const element = document.createElement(tag);
      element.textContent = words;
      Object.assign(element.style, style);
      planted.append(element);
    };
    plant('button', 'i', { width: '10px', height: '90px' });
    plant('p', 'a word that is cut', { width: '40px', overflow: 'hidden', whiteSpace: 'nowrap' });
    plant('p', 'a word that leaves the window', { position: 'fixed', left: '98vw', whiteSpace: 'nowrap' });
    plant('div', '', { width: '20px', height: '20px' });
    planted.lastElementChild?.setAttribute('role', 'img');
    document.querySelector('main')?.append(planted);
  });
  const layout = (await layoutProblems(kiosk.page)).filter((problem) => problem.includes('planted'));
  expect(layout).toHaveLength(3);
  expect(layout.join()).toMatch(/too small.*"i".*a word that is cut.*a word that leaves the window/);
  const found = await axeProblems(kiosk.page);
  expect(found.map((problem) => problem.split(':')[0])).toContain('role-img-alt');
});

test.describe.configure({ mode: 'parallel' }); // the longest file there is

for (const [orientation, size] of ['1080x1920', '1920x1080'].entries())
  test(`at ${size} axe-core finds nothing on any screen, no word is cut, no target is small or out of reach`, async () => {
    test.setTimeout(900_000);
    const profile = await makeProfile();
    const kiosk = await startKiosk(profile, [`--windowed=${size}`]);
    try {
      const { page } = kiosk;
      // What was looked at in one text size and language in portrait is looked at in the other in landscape.
      let turn = orientation * SIZES.length;
      expect([...(await axeProblems(page)), ...(await layoutProblems(page))], 'attract').toEqual([]);
      await walk(new VisitorPage(kiosk), kiosk, async (screen) => {
        expect.soft(await problemsOfScreen(page, turn), screen).toEqual([]);
        turn += 1;
      });
    } finally {
      await kiosk.app.close();
      await removeProfile(profile);
    }
  });

test('whoever changed how the screen looks leaves nothing of it to the next visitor', async ({ kiosk }) => {
  const visitor = new VisitorPage(kiosk);
  await visitor.tap('access-open');
  for (const choice of ['text-largest', 'contrast', 'reach', 'motion', 'mute'])
    await visitor.tap(`access-${choice}`);
  const root = kiosk.page.locator('html');
  await expect(root).toHaveAttribute('data-text-size', 'largest');
  await expect(root).toHaveAttribute('data-contrast', 'high');
  await expect(root).toHaveAttribute('data-reach', 'low');
  await visitor.tap('access-done');
  await visitor.tap('finish');
  await visitor.find('attract').waitFor();
  for (const name of ['text-size', 'contrast', 'reach', 'motion'])
    await expect(root).not.toHaveAttribute(`data-${name}`);
  await visitor.tap('access-open');
  for (const choice of ['contrast', 'reach', 'motion', 'mute'])
    await expect(visitor.find(`access-${choice}`)).toHaveAttribute('aria-checked', 'false');
});

test('a whole visit goes by the keyboard alone, and the focus is never lost', async ({ kiosk }) => {
  const { page } = kiosk;
  const visitor = new VisitorPage(kiosk);
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-testid') ?? '');
  const tabTo = async (testId: string, key = 'Tab'): Promise<void> => {
    for (let step = 0; step < 80; step += 1) {
      if ((await focused()) === testId) return;
      await page.keyboard.press(key);
    }
    throw new Error(`${key} never reaches ${testId}`);
  };
  await tabTo('start');
  await page.keyboard.press('Enter');
  await visitor.find('employer-card').first().waitFor();
  await tabTo('access-open', 'Shift+Tab'); // the focus began at the screen's heading, behind the bar
  await page.keyboard.press('Enter');
  await visitor.find('access').waitFor();
  await tabTo('access-contrast');
  await page.keyboard.press('Space');
  await expect(page.locator('html')).toHaveAttribute('data-contrast', 'high');
  // Inside the dialog only: the focus goes round.
  for (let step = 0; step < 12; step += 1) {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('dialog, body')?.tagName)).toBeDefined();
    expect(await focused()).not.toBe('finish');
  }
  await page.keyboard.press('Escape');
  await expect(visitor.find('access')).toHaveCount(0);
  expect(await focused()).toBe('access-open');
  await tabTo('employer-card');
  await page.keyboard.press('Enter');
  await visitor.find('employer-sheet').waitFor();
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
  await page.keyboard.press('Escape');
  await expect(visitor.find('employer-sheet')).toHaveCount(0);
  expect(await focused()).toBe('employer-card');
});
