import { resolve } from 'node:path';
import { _electron, type Page } from '@playwright/test';
import { build, preview } from 'vite';
import { Finger } from '../../tests/support/finger.ts';
import { round, summarise, type Measure } from './statistics.ts';

const PAGES = resolve('tools/bench/map-pages');
const ENGINES = ['ours', 'maplibre', 'leaflet-canvas', 'leaflet-dom'] as const;
const PIN_COUNTS = [180, 1000, 5000] as const;
const GESTURES = ['driven-drag', 'driven-zoom', 'finger-drag', 'finger-pinch'] as const;
type Gesture = (typeof GESTURES)[number];

/** What an engine does not draw in this comparison; the reader of the figures has to know. */
const LEFT_OUT: Readonly<Record<(typeof ENGINES)[number], string>> = {
  ours: 'nothing',
  maplibre: 'labels',
  'leaflet-canvas': 'labels, clusters',
  'leaflet-dom': 'labels, clusters',
};
const DRIVEN_MS = 2000;
/** One path of a finger; injected moves come as fast as the page takes them, so `finger-…` is capped by the injector. */
const FINGER_STEPS = 20;
const MIDDLE = { x: 540, y: 960 };

interface Frames {
  readonly frameMs: readonly number[];
  readonly rendersPerSecond: number;
}

/**
 * The map while it is dragged and zoomed, ours beside three others: the same geometry in the same colours, the same generated
 * pins, one window of 1080 by 1920, one run, the real Electron. `driven-…`: put to another place in every frame, as fast as
 * frames come. `finger-…`: real touch events. Frame times are the page's animation frames; renders are the engine's own pictures.
 */
export async function measureMapFrames(): Promise<readonly Measure[]> {
  await build({ configFile: resolve(PAGES, 'vite.config.mts') });
  const server = await preview({
    configFile: resolve(PAGES, 'vite.config.mts'),
    preview: { host: '127.0.0.1', port: 0 },
  });
  const address = server.resolvedUrls?.local[0];
  const lines: Measure[] = [];
  const app = await _electron.launch({ args: [resolve(PAGES, 'window.cjs')] });
  try {
    if (address === undefined) throw new Error('vite told no address');
    const page = await app.firstWindow();
    const finger = await Finger.on(page);
    for (const pins of PIN_COUNTS) {
      for (const engine of ENGINES) {
        await page.goto(`${address}?engine=${engine}&pins=${String(pins)}`);
        await page.evaluate('globalThis.__name = (named) => named'); // tsx wraps named functions in a helper the page lacks
        await page.waitForFunction(() => window.benchMap !== undefined, undefined, { timeout: 120_000 });
        for (const gesture of GESTURES) {
          const { frameMs, rendersPerSecond } = await measure(page, finger, gesture);
          const line: Measure = {
            measure: 'map-frame',
            unit: 'ms',
            engine,
            pins,
            gesture,
            leftOut: LEFT_OUT[engine],
            ...summarise(frameMs, 95),
            rendersPerSecond: round(rendersPerSecond),
          };
          lines.push(line);
          // A slow engine takes minutes: whoever waits sees how far it is.
          console.error(`${engine}, ${String(pins)} pins, ${gesture}: ${cellOf(line)}`);
        }
      }
    }
  } finally {
    await app.close();
    await server.close();
  }
  console.error(tableOf(lines));
  return lines;
}

async function measure(page: Page, finger: Finger, gesture: Gesture): Promise<Frames> {
  await page.evaluate(() => {
    window.benchMap?.moveTo([0, -600], 6);
    window.benchMap?.rest();
  });
  await page.waitForTimeout(1200); // the picture of rest
  if (gesture === 'driven-drag' || gesture === 'driven-zoom')
    return page.evaluate(driveMap, { isZoom: gesture === 'driven-zoom', durationMs: DRIVEN_MS });
  const frames = page.evaluate(watchFrames);
  if (gesture === 'finger-drag')
    await finger.drag(MIDDLE, { x: MIDDLE.x + 350, y: MIDDLE.y - 600 }, FINGER_STEPS);
  else await finger.pinch(MIDDLE, 4, FINGER_STEPS);
  await page.evaluate(() => {
    dispatchEvent(new Event('bench-done'));
  });
  return frames;
}

/** In the page: moves the map in every frame for a while. */
function driveMap({
  isZoom,
  durationMs,
}: {
  readonly isZoom: boolean;
  readonly durationMs: number;
}): Promise<Frames> {
  return new Promise((resolve, reject) => {
    const map = window.benchMap;
    if (map === undefined) {
      reject(new Error('no map'));
      return;
    }
    const startedAt = performance.now();
    const before = map.rendersDrawn();
    const frameMs: number[] = [];
    let last: number | undefined;
    const frame = (): void => {
      const now = performance.now();
      if (last !== undefined) frameMs.push(now - last);
      last = now;
      const turn = ((now - startedAt) / durationMs) * 2 * Math.PI;
      if (now - startedAt > durationMs) {
        map.rest();
        resolve({ frameMs, rendersPerSecond: ((map.rendersDrawn() - before) * 1000) / (now - startedAt) });
        return;
      }
      if (isZoom) map.moveTo([0, -600], 6 * 2 ** (1.5 * Math.sin(turn)));
      else map.moveTo([1200 * Math.sin(turn), -600 + 1800 * Math.sin(2 * turn)], 6);
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
}

/** In the page: notes frames until the event `bench-done`. */
function watchFrames(): Promise<Frames> {
  return new Promise((resolve) => {
    const before = window.benchMap?.rendersDrawn() ?? 0;
    const startedAt = performance.now();
    const frameMs: number[] = [];
    let last: number | undefined;
    let isDone = false;
    addEventListener(
      'bench-done',
      () => {
        isDone = true;
      },
      { once: true },
    );
    const frame = (): void => {
      const now = performance.now();
      if (last !== undefined) frameMs.push(now - last);
      last = now;
      if (isDone && frameMs.length > 0) {
        const renders = (window.benchMap?.rendersDrawn() ?? 0) - before;
        resolve({ frameMs, rendersPerSecond: (renders * 1000) / (now - startedAt) });
      } else requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
}

function cellOf(line: Measure | undefined): string {
  if (line === undefined) return '-';
  return ['p50', 'p95', 'rendersPerSecond'].map((figure) => Number(line[figure]).toFixed(0)).join(' / ');
}

/** For reading: p50 / p95 frame time and renders a second, one row an engine and number of pins. */
function tableOf(lines: readonly Measure[]): string {
  const rows = PIN_COUNTS.flatMap((pins) =>
    ENGINES.map((engine) => [
      engine,
      String(pins),
      ...GESTURES.map((gesture) =>
        cellOf(
          lines.find(
            (line) => line['engine'] === engine && line['pins'] === pins && line['gesture'] === gesture,
          ),
        ),
      ),
    ]),
  );
  const table = [['p50 / p95 ms / renders a second', 'pins', ...GESTURES], ...rows];
  const widths =
    table[0]?.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0))) ?? [];
  return table
    .map((row) => row.map((text, column) => text.padEnd(widths[column] ?? 0)).join('  '))
    .join('\n');
}
