import { expect, type Locator } from '@playwright/test';
import { sharedTest as test } from '../support/kiosk-app.ts';
import { VisitorPage } from '../support/visitor-page.ts';

/* What hands do beside tapping: none of it may open a thing twice, press what was let go, or bring up a browser's own menus. */

async function middleOf(target: Locator): Promise<{ readonly x: number; readonly y: number }> {
  const box = await target.boundingBox();
  if (box === null) throw new Error(`${target.toString()} is not on the screen`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

test('a finger that slides off a button and lifts elsewhere has pressed nothing', async ({ kiosk }) => {
  const visitor = new VisitorPage(kiosk);
  await visitor.start();
  for (const name of ['tab-jobs', 'fit-open', 'access-open', 'finish']) {
    const from = await middleOf(visitor.find(name).first());
    await kiosk.finger.drag(from, { x: from.x, y: from.y < 300 ? from.y + 320 : from.y - 320 });
  }
  await expect(visitor.find('explore')).toBeVisible();
  await expect(visitor.find('fit')).toHaveCount(0);
  await expect(visitor.find('access')).toHaveCount(0);
  await expect(visitor.find('employer-card').first()).toBeVisible();
});

test('a long press marks no text and opens no menu', async ({ kiosk }) => {
  const visitor = new VisitorPage(kiosk);
  await visitor.start();
  await kiosk.page.evaluate(() => {
    Reflect.set(globalThis, 'menus', 0);
    addEventListener('contextmenu', (event) => {
      if (!event.defaultPrevented) Reflect.set(globalThis, 'menus', 1);
    });
  });
  await visitor.openEmployer('asphericon');
  await kiosk.finger.holdAt(
    await middleOf(visitor.find('employer-sheet').getByRole('heading').first()),
    1200,
  );
  await kiosk.finger.holdAt(await middleOf(kiosk.page.getByRole('application')), 1200);
  expect(await kiosk.page.evaluate(() => getSelection()?.toString())).toBe('');
  expect(await kiosk.page.evaluate(() => Reflect.get(globalThis, 'menus') as unknown)).toBe(0);
  await expect(visitor.find('employer-sheet')).toBeVisible();
});

test('a finger that rests long on a card or a button presses it once', async ({ kiosk }) => {
  const visitor = new VisitorPage(kiosk);
  await visitor.start();
  await kiosk.finger.hold(visitor.find('tab-jobs'), 1200);
  await visitor.find('job-card').first().waitFor();
  await kiosk.finger.hold(visitor.find('job-card').first(), 1200);
  await visitor.find('job-sheet').waitFor();
  const remember = visitor.find('job-sheet').getByTestId('remember');
  await kiosk.finger.hold(remember, 1200);
  await expect(remember).toHaveAttribute('aria-pressed', 'true'); // pressed twice it would be forgotten again
  await expect(visitor.find('job-sheet')).toHaveCount(1);
});

test('a tap on a list that still runs stops it and opens nothing', async ({ kiosk }) => {
  const visitor = new VisitorPage(kiosk);
  await visitor.start();
  const list = await middleOf(visitor.find('list'));
  await kiosk.finger.fling({ x: list.x, y: list.y + 150 }, { x: list.x, y: list.y - 350 });
  await kiosk.finger.tapAt(list);
  await kiosk.page.waitForTimeout(500);
  await expect(visitor.find('employer-sheet')).toHaveCount(0);
  const scrolled = (): Promise<number> => visitor.find('list').evaluate(({ scrollTop }) => scrollTop);
  const stoppedAt = await scrolled();
  expect(stoppedAt).toBeGreaterThan(0);
  await kiosk.page.waitForTimeout(300);
  expect(await scrolled()).toBe(stoppedAt);
});

test('flings scroll the list and the map, and a tap after each does one thing', async ({ kiosk }) => {
  const visitor = new VisitorPage(kiosk);
  await visitor.start();
  const list = await middleOf(visitor.find('list'));
  for (let round = 0; round < 4; round += 1) await kiosk.finger.fling(list, { x: list.x, y: list.y - 380 });
  const map = await middleOf(kiosk.page.getByRole('application'));
  await kiosk.finger.fling(map, { x: map.x - 300, y: map.y - 200 });
  await kiosk.finger.fling(map, { x: map.x + 400, y: map.y + 100 });
  await expect(visitor.find('employer-sheet')).toHaveCount(0); // a fling is no tap
  await kiosk.page.waitForTimeout(1500);
  await visitor.tap('employer-card');
  await expect(visitor.find('employer-sheet')).toHaveCount(1);
  await visitor.tap('back');
  await visitor.tap('whole-city');
  await expect(visitor.find('explore')).toBeVisible();
});

test('a quick double tap on a button is one press', async ({ kiosk }) => {
  const visitor = new VisitorPage(kiosk);
  await visitor.start();
  const card = await middleOf(visitor.find('employer-card').first());
  await kiosk.finger.doubleTapAt(card);
  await visitor.find('employer-sheet').waitFor();
  await kiosk.page.waitForTimeout(500);
  await expect(visitor.find('employer-sheet')).toHaveCount(1);
  await expect(visitor.find('contact')).toHaveCount(0);
  await visitor.tap('back');
  await expect(visitor.find('employer-card').first()).toBeVisible(); // one way back
});

test('five fingers, two thumbs and swipes from the edges leave the kiosk as it is', async ({ kiosk }) => {
  const visitor = new VisitorPage(kiosk);
  await visitor.start();
  const { width, height } = await kiosk.page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  const five = [0.2, 0.35, 0.5, 0.65, 0.8].map((share) => ({ x: width * share, y: height * 0.3 }));
  await kiosk.finger.tapTogether(five);
  await kiosk.finger.tapTogether([
    await middleOf(visitor.find('tab-jobs')),
    await middleOf(visitor.find('tab-shortlist')),
  ]);
  await kiosk.finger.fling({ x: 1, y: height / 2 }, { x: width / 2, y: height / 2 });
  await kiosk.finger.fling({ x: width - 2, y: height / 2 }, { x: width / 2, y: height / 2 });
  await kiosk.finger.fling({ x: width / 2, y: 1 }, { x: width / 2, y: height / 2 });
  await kiosk.finger.fling({ x: width / 2, y: height - 2 }, { x: width / 2, y: height / 2 });
  await kiosk.finger.pinch(await middleOf(visitor.find('list')), 3);
  expect(await kiosk.page.evaluate(() => visualViewport?.scale)).toBe(1);
  expect(await kiosk.page.evaluate(() => [scrollX, scrollY])).toEqual([0, 0]);
  expect(kiosk.page.url()).toBe('app://kiosk/index.html');
  await visitor.tap('finish');
  await visitor.find('attract').waitFor();
});
