import { expect } from '@playwright/test';
import { test } from '../support/kiosk-app.ts';
import { seededRandom } from '../support/seeded-random.ts';
import { VisitorPage } from '../support/visitor-page.ts';

const SEED = Number(process.env['STANDPUNKT_SEED'] ?? 20_261_125);
const TAPS = 200;
const TAPS_A_VISIT = 25;
/** The ways out, the nearest one first; what is pressed must be seen. */
const WAYS_OUT = [
  'idle-stay',
  'legend-close',
  'access-done',
  'receipt-finish',
  'erase-finish',
  'staff-leave',
  'finish',
];

/** Presses what is offered until the first screen stands again. Throws when nothing is offered, or it leads nowhere. */
async function goHome(visitor: VisitorPage): Promise<void> {
  for (let step = 0; step < 6; step += 1) {
    if (await visitor.find('attract').isVisible()) return;
    let isPressed = false;
    for (const way of WAYS_OUT) {
      const button = visitor.find(way).filter({ visible: true }).first();
      if ((await button.count()) === 0) continue;
      await visitor.tap(way);
      isPressed = true;
      break;
    }
    if (!isPressed) throw new Error('no way back is offered');
    await visitor
      .find('attract')
      .waitFor({ timeout: 1500 })
      .catch(() => undefined); // one of several steps, then
  }
  await expect(visitor.find('attract')).toBeVisible();
}

test(`${TAPS} taps anywhere lead to no error and to no dead end (STANDPUNKT_SEED=${SEED})`, async ({
  kiosk,
}) => {
  test.setTimeout(400_000);
  const { page, finger } = kiosk;
  const faults: string[] = [];
  page.on('pageerror', (fault) => faults.push(fault.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('crash', () => faults.push('the page crashed'));
  const random = seededRandom(SEED);
  const visitor = new VisitorPage(kiosk);
  const screen = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  const seen = new Set<string>();
  for (let tap = 1; tap <= TAPS; tap += 1) {
    const at = { x: random() * screen.width, y: random() * screen.height };
    await finger.tapAt(at);
    const place = `tap ${tap} at ${Math.round(at.x)}, ${Math.round(at.y)}`;
    await expect(visitor.find('fault'), place).toHaveCount(0);
    await expect(visitor.find('staff-pad'), place).toHaveCount(0);
    expect(faults, place).toEqual([]);
    for (const name of ['explore', 'employer-sheet', 'job-sheet', 'fit', 'contact', 'access', 'keyboard'])
      if (await visitor.find(name).first().isVisible()) seen.add(name);
    if (tap % TAPS_A_VISIT === 0) {
      await goHome(visitor);
      expect(faults, `on the way back after ${place}`).toEqual([]);
    }
  }
  // Taps that only ever met the first screen would prove nothing.
  expect(seen.size, [...seen].join()).toBeGreaterThanOrEqual(4);
});
