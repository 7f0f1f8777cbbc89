import { expect } from '@playwright/test';
import { MS_PER_MINUTE, MS_PER_SECOND } from '../../src-shared/units.ts';
import { sharedTest, type RunningKiosk } from '../support/kiosk-app.ts';
import { TimeMachine } from '../support/time-machine.ts';
import { ADA, VisitorPage } from '../support/visitor-page.ts';

/* The kiosk's own times: 60 s until the question, 20 s for the answer. The page's clock jumps over them, see TimeMachine. */
const WARNING_MS = 60 * MS_PER_SECOND;
const CLEAR_MS = 20 * MS_PER_SECOND;
/** Longer than any text may be waited for. */
const LONG_MS = 5 * MS_PER_MINUTE;

/** All tests share one kiosk, whose page has a clock that can jump. */
const test = sharedTest.extend<object, { time: TimeMachine }>({
  time: [
    async ({ workerKiosk }, use) => {
      await use(await TimeMachine.on(workerKiosk.page));
    },
    { scope: 'worker' },
  ],
});

type Reach = (visitor: VisitorPage, kiosk: RunningKiosk) => Promise<void>;

/** The screens of looking around, and how a visitor gets there from the list. */
const EXPLORING: Readonly<Record<string, Reach>> = {
  'the list of employers': () => Promise.resolve(),
  'the list of jobs': (visitor) => visitor.tap('tab-jobs'),
  'the empty shortlist': (visitor) => visitor.tap('tab-shortlist'),
  'the legend': (visitor) => visitor.tap('legend-open'),
  'a search': (visitor) => visitor.search('Optik'),
  'a place and who is near it': async (visitor, kiosk) => {
    await visitor.search('winzerla');
    await kiosk.finger.tap(visitor.find('found-place').first());
    await visitor.find('around-sheet').waitFor();
  },
  'a topic': async (visitor, kiosk) => {
    await visitor.search('optik');
    await kiosk.finger.tap(visitor.find('found-topic').first());
    await visitor.find('topic-sheet').waitFor();
  },
  'the fifth question of "What fits me?"': async (visitor) => {
    await visitor.tap('fit-open');
    for (let question = 1; question < 5; question += 1) await visitor.tap('fit-next');
  },
  'what fits': async (visitor) => {
    await visitor.tap('fit-open');
    for (let question = 1; question <= 5; question += 1) await visitor.tap('fit-next');
  },
  'the shortlist to take along': async (visitor) => {
    await visitor.openEmployer('asphericon');
    await visitor.tap('remember');
    await visitor.closeSheet();
    await visitor.search('');
    await visitor.tap('tab-shortlist');
  },
  'the access panel': async (visitor) => {
    await visitor.tap('access-open');
    await visitor.find('access').waitFor();
  },
  'a search that is being typed': async (visitor) => {
    await visitor.tap('search');
    await visitor.find('keyboard').waitFor();
  },
  'an employer': (visitor) => visitor.openEmployer('asphericon'),
  'a job': async (visitor, kiosk) => {
    await visitor.tap('tab-jobs');
    await kiosk.finger.tap(visitor.find('job-card').first());
    await visitor.find('job-sheet').waitFor();
  },
};

/** The screens on which something personal stands. */
const LEAVING_A_CONTACT: Readonly<Record<string, Reach>> = {
  'the question for the age': async (visitor) => {
    await visitor.openEmployer('asphericon');
    await visitor.tap('leave-contact');
    await visitor.find('contact-age-yes').waitFor();
  },
  'the recipients': async (visitor) => {
    await visitor.openEmployer('asphericon');
    await visitor.openContact();
    await visitor.find('contact').waitFor();
  },
  'the form, half filled, with the keyboard open': async (visitor) => {
    await visitor.openEmployer('asphericon');
    await visitor.openContact();
    await visitor.tap('contact-next');
    await visitor.fillPerson(ADA);
    await visitor.tap('contact-last-name');
    await visitor.find('keyboard').waitFor();
  },
  'the consent with the whole information': async (visitor) => {
    await visitor.openEmployer('asphericon');
    await visitor.openContact();
    await visitor.tap('contact-next');
    await visitor.fillPerson(ADA);
    await visitor.tap('contact-next');
    await visitor.tap('contact-information-toggle');
  },
  'the receipt': async (visitor) => {
    await visitor.openEmployer('asphericon');
    await visitor.leaveContact();
  },
  erasing: async (visitor) => {
    await visitor.tap('tab-shortlist');
    await visitor.tap('erase-contact');
    await visitor.find('erase').waitFor();
  },
  'the question before erasing': async (visitor) => {
    await visitor.openEmployer('asphericon');
    const code = await visitor.leaveContact();
    await visitor.tap('receipt-erase');
    await visitor.find('erase-code').fill(code);
    await visitor.tap('erase-submit');
    await visitor.find('erase-yes').waitFor();
  },
};

/** A map that still glides or a page that still scrolls counts as touch, and may do so just after the jump: then it takes another. */
async function waitForQuestion(visitor: VisitorPage, time: TimeMachine, screen: string): Promise<void> {
  await expect(async () => {
    await time.pass(LONG_MS);
    await expect(visitor.find('idle-warning'), screen).toBeVisible({ timeout: 5000 });
  }).toPass({ timeout: 30_000 });
}

test.describe('an idle visit', () => {
  for (const [where, screens] of Object.entries({
    'while looking around': EXPLORING,
    'while leaving a contact': LEAVING_A_CONTACT,
  }))
    test(`is asked and then wiped on every screen ${where}`, async ({ kiosk, time }) => {
      test.setTimeout(180_000); // many visits, on a busy machine; a calm one needs a minute
      const visitor = new VisitorPage(kiosk);
      for (const [screen, reach] of Object.entries(screens))
        await test.step(screen, async () => {
          await visitor.start();
          await reach(visitor, kiosk);
          await waitForQuestion(visitor, time, screen);
          await time.pass(CLEAR_MS);
          await expect(visitor.find('attract'), screen).toBeVisible();
          await expect(visitor.find('idle-warning')).toHaveCount(0);
          await expect(visitor.find('keyboard')).toHaveCount(0);
          expect(await kiosk.page.content()).not.toContain(ADA.lastName);
        });
    });

  test('is extended ten times, and nothing that was typed is lost', async ({ kiosk, time }) => {
    const visitor = new VisitorPage(kiosk);
    await visitor.start();
    await visitor.openEmployer('asphericon');
    await visitor.openContact();
    await visitor.tap('contact-next');
    await visitor.fillPerson(ADA);
    for (let round = 1; round <= 10; round += 1) {
      await time.pass(WARNING_MS);
      await visitor.find('idle-warning').waitFor();
      await time.pass(CLEAR_MS - 2 * MS_PER_SECOND); // answered at the last moment
      await visitor.tap('idle-stay');
      await expect(visitor.find('idle-warning')).toHaveCount(0);
      await expect(visitor.find('contact-last-name')).toHaveValue(ADA.lastName);
      await expect(visitor.find('contact-message')).toHaveValue(ADA.message);
    }
    await visitor.tap('contact-next');
    await visitor.tap('contact-purpose-employer-contact');
    await visitor.tap('contact-save');
    await visitor.find('receipt').waitFor();
  });

  test('hides what was typed behind the question, and no touch beside its buttons answers it', async ({
    kiosk,
    time,
  }) => {
    const visitor = new VisitorPage(kiosk);
    await visitor.start();
    await visitor.openEmployer('asphericon');
    await visitor.openContact();
    await visitor.tap('contact-next');
    await visitor.fillPerson(ADA);
    await time.pass(WARNING_MS);
    await visitor.find('idle-warning').waitFor();
    await expect(visitor.find('contact-last-name')).toHaveCSS('filter', /blur/);
    const screen = await kiosk.page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    for (const [x, y] of [
      [0.05, 0.05],
      [0.95, 0.05],
      [0.5, 0.97],
      [0.05, 0.6],
    ] as const)
      await kiosk.finger.tapAt({ x: x * screen.width, y: y * screen.height });
    await expect(visitor.find('idle-warning')).toBeVisible();
    await visitor.tap('idle-stay');
    await expect(visitor.find('contact-last-name')).toHaveValue(ADA.lastName);
    await expect(visitor.find('contact-last-name')).toHaveCSS('filter', 'none');
  });

  test('lets a visitor type for ten minutes without being asked once', async ({ kiosk, time }) => {
    const visitor = new VisitorPage(kiosk);
    await visitor.start();
    await visitor.openEmployer('asphericon');
    await visitor.openContact();
    await visitor.tap('contact-next');
    await visitor.tap('contact-message');
    await visitor.find('keyboard').waitFor();
    // One key every 50 s, on the kiosk's own keyboard: 12 keys are ten minutes.
    const letters = 'guten tag x'.split('').concat('y');
    for (const letter of letters) {
      await visitor.pressKey(letter);
      await time.pass(50 * MS_PER_SECOND);
      await expect(visitor.find('idle-warning')).toHaveCount(0);
    }
    await expect(visitor.find('contact-message')).toHaveValue(/^guten tag xy$/i);
    await time.pass(10 * MS_PER_SECOND);
    await expect(visitor.find('idle-warning')).toBeVisible();
  });

  test('is given the time to read the whole information', async ({ kiosk, time }) => {
    const visitor = new VisitorPage(kiosk);
    await visitor.start();
    await visitor.openEmployer('asphericon');
    await visitor.openContact();
    await visitor.tap('contact-next');
    await visitor.fillPerson(ADA);
    await visitor.tap('contact-next');
    await visitor.tap('contact-information-toggle');
    const words = (await visitor.find('contact-information').innerText()).split(/\s+/).length;
    expect(words).toBeGreaterThan(100);
    await time.pass(WARNING_MS + (words / 180) * MS_PER_MINUTE - 5 * MS_PER_SECOND);
    await expect(visitor.find('idle-warning')).toHaveCount(0);
    await time.pass(LONG_MS);
    await expect(visitor.find('idle-warning')).toBeVisible();
  });
});
