import { expect, type Page } from '@playwright/test';
import { sharedTest as test } from '../support/kiosk-app.ts';
import { VisitorPage } from '../support/visitor-page.ts';

interface View {
  readonly east: number;
  readonly north: number;
  readonly metresPerPx: number;
}

/** Where the map came to rest. */
async function restingView(page: Page): Promise<View> {
  const words = await page.getByRole('application').getAttribute('data-view');
  const [east = Number.NaN, north = Number.NaN, metresPerPx = Number.NaN] = (words ?? '')
    .split(' ')
    .map(Number);
  return { east, north, metresPerPx };
}

async function placeOnMap(
  page: Page,
  right: number,
  down: number,
): Promise<{ readonly x: number; readonly y: number }> {
  const box = await page.getByRole('application').boundingBox();
  if (box === null) throw new Error('there is no map');
  return { x: box.x + box.width * right, y: box.y + box.height * down };
}

test('a visit begins at the part of the city that was touched by night', async ({ kiosk }) => {
  const visitor = new VisitorPage(kiosk);
  await expect.poll(async () => (await restingView(kiosk.page)).metresPerPx).toBeGreaterThan(0);
  const city = await restingView(kiosk.page);
  await kiosk.finger.tapAt(await placeOnMap(kiosk.page, 0.8, 0.35)); // hills in the north-east, no pin near
  await visitor.find('explore').waitFor();
  await expect(async () => {
    const near = await restingView(kiosk.page);
    expect(near.metresPerPx).toBeLessThan(city.metresPerPx * 0.8);
    expect(near.east).toBeGreaterThan(city.east);
    expect(near.north).toBeGreaterThan(city.north);
  }).toPass({ timeout: 15_000 });
  await expect(visitor.find('employer-card').first()).toBeVisible(); // never an empty part of town
});

test('a double tap comes closer, two fingers go back out', async ({ kiosk }) => {
  const visitor = new VisitorPage(kiosk);
  await visitor.start();
  await visitor.tap('zoom-in');
  const forest = await placeOnMap(kiosk.page, 0.12, 0.7);
  await expect.poll(async () => (await restingView(kiosk.page)).metresPerPx).toBeGreaterThan(0);
  await kiosk.page.waitForTimeout(1000);
  const before = await restingView(kiosk.page);
  await kiosk.finger.tapAt(forest);
  await kiosk.finger.tapAt(forest);
  await expect
    .poll(async () => (await restingView(kiosk.page)).metresPerPx)
    .toBeCloseTo(before.metresPerPx / 2, 1);
  expect((await restingView(kiosk.page)).east).toBeLessThan(before.east); // towards the finger
  await kiosk.finger.tapWithTwo(forest);
  await expect
    .poll(async () => (await restingView(kiosk.page)).metresPerPx)
    .toBeCloseTo(before.metresPerPx, 1);
});

test('a flying map stops under the finger and stays there', async ({ kiosk }) => {
  const visitor = new VisitorPage(kiosk);
  await visitor.start();
  await kiosk.page.waitForTimeout(1000);
  const city = await restingView(kiosk.page);
  const middle = await placeOnMap(kiosk.page, 0.5, 0.5);
  await kiosk.finger.pinch(middle, 4);
  await expect
    .poll(async () => (await restingView(kiosk.page)).metresPerPx)
    .toBeLessThan(city.metresPerPx / 2);
  const close = await restingView(kiosk.page);
  // The flight starts and is caught within one task of the page, so that no slow machine lets it arrive first.
  await kiosk.page.evaluate(() => {
    document.querySelector<HTMLElement>('[data-testid=whole-city]')?.click();
    return new Promise<void>((resolve) => {
      setTimeout(() => {
        const map = document.querySelector('[role=application]');
        const at = {
          bubbles: true,
          pointerId: 7,
          pointerType: 'touch',
          isPrimary: true,
          clientX: 500,
          clientY: 400,
        };
        map?.firstElementChild?.dispatchEvent(new PointerEvent('pointerdown', at));
        resolve();
      }, 100);
    });
  });
  await kiosk.page.waitForTimeout(2500);
  const caught = await restingView(kiosk.page);
  expect(caught.metresPerPx).toBeLessThan(city.metresPerPx * 0.97);
  expect(caught.metresPerPx).toBeGreaterThanOrEqual(close.metresPerPx * 0.99);
});
