/*
 * Touches the map as a finger does, in Debian's Chromium, prints what it reported and how many frames a gesture drew:
 * `npx tsx tools/map-preview/gestures.mts`. Frames a second depend on the machine; compare only runs of one machine.
 */
import { join } from 'node:path';
import { chromium, type CDPSession, type Page } from 'playwright';
import { createServer } from 'vite';

const SIZE = { width: 1080, height: 1920 };
const MIDDLE = { x: SIZE.width / 2, y: SIZE.height / 2 };

async function openMap(page: Page, address: string, query: string): Promise<void> {
  await page.goto(`${address}?${query}`);
  await page.waitForFunction(() => document.title === 'Map preview, drawn');
  await page.waitForTimeout(600);
}

const framesDrawn = (page: Page): Promise<number> => page.evaluate(() => window.preview.map.framesDrawn());

/** What the map said since the last call. */
const takeLog = (page: Page): Promise<string[]> => page.evaluate(() => window.preview.log.splice(0));

interface Gesture {
  readonly touch: CDPSession;
  readonly steps: number;
  /** Where the fingers are at 0 to 1 of the gesture. */
  readonly fingers: (share: number) => { readonly x: number; readonly y: number }[];
}

async function perform({ touch, steps, fingers }: Gesture): Promise<void> {
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: fingers(0) });
  for (let step = 1; step <= steps; step++) {
    await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: fingers(step / steps) });
  }
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

async function measure(page: Page, name: string, gesture: () => Promise<void>): Promise<void> {
  const framesBefore = await framesDrawn(page);
  const began = performance.now();
  await gesture();
  const seconds = (performance.now() - began) / 1000;
  const frames = (await framesDrawn(page)) - framesBefore;
  await page.waitForTimeout(1500);
  console.log(
    `${name}: ${(frames / seconds).toFixed(1)} map frames/s over ${seconds.toFixed(1)} s; then`,
    await takeLog(page),
  );
}

const server = await createServer({
  configFile: join(import.meta.dirname, 'vite.config.mts'),
  server: { port: 0, hmr: false, watch: null },
});
await server.listen();
const address = server.resolvedUrls?.local[0];
if (address === undefined) throw new Error('vite told no address');
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
try {
  const context = await browser.newContext({ viewport: SIZE, hasTouch: true });
  const page = await context.newPage();
  page.on('pageerror', (error) => {
    console.error(error.message);
  });
  const touch = await context.newCDPSession(page);

  await openMap(page, address, 'motion=yes&east=-120&north=60&detail=2.5');
  console.log('at the start', await takeLog(page));
  await measure(page, 'drag', () =>
    perform({ touch, steps: 60, fingers: (share) => [{ x: MIDDLE.x, y: MIDDLE.y + 700 * (share - 0.5) }] }),
  );
  await measure(page, 'pinch', () =>
    perform({
      touch,
      steps: 60,
      fingers: (share) => [
        { x: MIDDLE.x - 100 - 250 * share, y: MIDDLE.y },
        { x: MIDDLE.x + 100 + 250 * share, y: MIDDLE.y },
      ],
    }),
  );
  await measure(page, 'double tap', async () => {
    await page.touchscreen.tap(80, 1800);
    await page.touchscreen.tap(80, 1800);
  });
  await measure(page, 'whole city', async () => {
    await page.evaluate(() => {
      window.preview.map.showAll();
    });
    await page.waitForTimeout(1200);
  });
  await measure(page, 'flight', async () => {
    await page.evaluate(() => {
      window.preview.map.flyTo({ at: [1500, -5400] });
    });
    await page.waitForTimeout(1200);
  });
} finally {
  await browser.close();
  await server.close();
}
