import { expect } from '@playwright/test';
import { test, type RunningKiosk } from '../support/kiosk-app.ts';
import { restingPictureOf } from '../support/page-picture.ts';
import { VisitorPage, type TestPerson } from '../support/visitor-page.ts';

/* Ten people one after the other, each in their own way. What the first one found is what each of them finds. */

const person = (firstName: string, lastName: string): TestPerson => ({
  firstName,
  lastName,
  email: `${firstName}.${lastName}@example.org`.toLowerCase(),
  phone: '0151 23456789',
  message: `Eine Nachricht von ${firstName} ${lastName}.`,
});

type Journey = (visitor: VisitorPage, kiosk: RunningKiosk) => Promise<void>;

const JOURNEYS: readonly (readonly [who: string, journey: Journey])[] = [
  ['looks at the map and goes', async (visitor) => visitor.tap('zoom-in')],
  [
    'leaves a contact in English and says so at the receipt',
    async (visitor) => {
      await visitor.tap('language-en');
      await visitor.openEmployer('asphericon');
      await visitor.tap('remember');
      await visitor.leaveContact(person('Ada', 'Beispiel'));
    },
  ],
  [
    'makes everything larger, in contrast and within reach',
    async (visitor) => {
      await visitor.tap('access-open');
      for (const choice of ['text-largest', 'contrast', 'reach', 'motion', 'mute'])
        await visitor.tap(`access-${choice}`);
      await visitor.tap('access-done');
      await visitor.tap('tab-jobs');
    },
  ],
  [
    'types a name where one searches',
    async (visitor) => {
      await visitor.search('Bernd Muster');
      await visitor.find('found-places').waitFor(); // streets that sound like it
    },
  ],
  [
    'stops in the middle of the form, with the keyboard open',
    async (visitor) => {
      await visitor.openEmployer('3faktur');
      await visitor.openContact();
      await visitor.tap('contact-next');
      await visitor.fillPerson(person('Cleo', 'Muster'));
      await visitor.tap('contact-last-name');
      await visitor.find('keyboard').waitFor();
    },
  ],
  [
    'asks what fits and remembers some of it',
    async (visitor, { finger }) => {
      await visitor.tap('fit-open');
      await visitor.tap('fit-student');
      await visitor.tap('fit-light');
      for (let question = 2; question <= 5; question += 1) await visitor.tap('fit-next');
      await finger.tap(visitor.find('fit').getByTestId('card-remember').first());
    },
  ],
  [
    'filters, scrolls far down and opens a job',
    async (visitor, { finger }) => {
      await visitor.tap('filter-optics');
      await visitor.tap('tab-jobs');
      await visitor.tap('scope-all');
      await finger.tap(visitor.find('job-card').last());
      await visitor.find('job-sheet').waitFor();
    },
  ],
  [
    'looks around a place, far from the city',
    async (visitor, { finger }) => {
      await visitor.search('winzerla');
      await finger.tap(visitor.find('found-place').first());
      await visitor.find('around-sheet').waitFor();
    },
  ],
  [
    'leaves a contact and erases it',
    async (visitor) => {
      await visitor.openEmployer('ZEISS');
      const code = await visitor.leaveContact(person('Dora', 'Probe'));
      await visitor.tap('receipt-erase');
      await visitor.find('erase-code').fill(code);
      await visitor.tap('erase-submit');
      await visitor.tap('erase-yes');
      await visitor.find('erased').waitFor();
    },
  ],
  [
    'is too young, and takes the list along',
    async (visitor) => {
      await visitor.openEmployer('asphericon');
      await visitor.tap('remember');
      await visitor.tap('leave-contact');
      await visitor.tap('contact-age-no');
    },
  ],
];

test('of ten visitors in a row none finds anything of the one before', async ({ kiosk }) => {
  test.setTimeout(400_000);
  const visitor = new VisitorPage(kiosk);
  /** What stands on the first two screens when nothing on them moves any more. */
  const firstScreens = async (): Promise<readonly string[]> => {
    const attract = await restingPictureOf(kiosk.page);
    await visitor.start();
    await expect(visitor.find('scope-on-map')).toHaveText('Auf der Karte: 108');
    return [...attract, '--- explore', ...(await restingPictureOf(kiosk.page))];
  };
  // The first touch of all wakes what sleeps until then (fonts, search); from then on all is alike.
  await visitor.start();
  await visitor.tap('finish');
  await visitor.find('attract').waitFor();
  const expected = await firstScreens();
  for (const [who, journey] of JOURNEYS)
    await test.step(who, async () => {
      await journey(visitor, kiosk);
      const end = visitor.find('receipt-finish').or(visitor.find('erase-finish')).or(visitor.find('finish'));
      await kiosk.finger.tap(end.filter({ visible: true }).first());
      await visitor.find('attract').waitFor();
      expect(await firstScreens(), `after somebody who ${who}`).toEqual(expected);
    });
  await visitor.tap('finish');
});
