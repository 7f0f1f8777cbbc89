/*
 * Draws the map in Debian's Chromium and writes a PNG for each view, to be looked at:
 * `npx tsx tools/map-preview/shoot.mts [part of a view's name]` writes to out/map-preview/.
 */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright';
import { createServer } from 'vite';

interface View {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly query: string;
  readonly scale?: number;
}

const CENTRE = 'east=-120&north=60';
const PLACES = [
  { name: 'city', query: '' },
  { name: 'district', query: `&${CENTRE}&detail=2.5` },
  { name: 'street', query: `&${CENTRE}&detail=4` },
] as const;
const SCREENS = [
  { name: 'part', width: 1080, height: 1000 },
  { name: 'portrait', width: 1080, height: 1920 },
  { name: 'landscape', width: 1920, height: 1080 },
] as const;

const VIEWS: readonly View[] = [
  ...SCREENS.flatMap(({ name, width, height }) =>
    (['day', 'night'] as const).flatMap((palette) =>
      PLACES.map((place) => ({
        name: `${name}-${palette}-${place.name}`,
        width,
        height,
        query: `palette=${palette}${place.query}`,
      })),
    ),
  ),
  { name: 'uhd-day-district', width: 1080, height: 1920, scale: 2, query: `${CENTRE}&detail=2.5` },
  { name: 'select-exact', width: 1080, height: 1000, query: 'select=3faktur' },
  { name: 'select-street', width: 1080, height: 1000, query: 'select=asclepion' },
  { name: 'lit-some', width: 1080, height: 1000, query: 'palette=night&highlight=some' },
  { name: 'lit-all', width: 1080, height: 1920, query: 'palette=night&highlight=all' },
  { name: 'contrast-district', width: 1080, height: 1000, query: `palette=contrast&${CENTRE}&detail=2.5` },
  { name: 'english-street', width: 1080, height: 1000, query: `language=en&${CENTRE}&detail=3.3` },
];

const OUT = resolve(import.meta.dirname, '../../out/map-preview');
const wanted = process.argv[2] ?? '';

mkdirSync(OUT, { recursive: true });
const server = await createServer({
  configFile: join(import.meta.dirname, 'vite.config.mts'),
  server: { port: 0, hmr: false, watch: null },
});
await server.listen();
const address = server.resolvedUrls?.local[0];
if (address === undefined) throw new Error('vite told no address');
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
try {
  for (const { name, width, height, query, scale } of VIEWS) {
    if (!name.includes(wanted)) continue;
    const context = await browser.newContext({ viewport: { width, height }, deviceScaleFactor: scale ?? 1 });
    const page = await context.newPage();
    page.on('pageerror', (error) => {
      console.error(`${name}: ${error.message}`);
    });
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning')
        console.error(`${name}: ${message.text()}`);
    });
    await page.goto(`${address}?${query}`);
    await page.waitForFunction(() => document.title === 'Map preview, drawn');
    await page.waitForTimeout(900); // lights come up
    await page.screenshot({ path: join(OUT, `${name}.png`) });
    console.log(`${name}.png`);
    await context.close();
  }
} finally {
  await browser.close();
  await server.close();
}
