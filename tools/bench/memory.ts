import { makeProfile, removeProfile, startKiosk, type RunningKiosk } from '../../tests/support/kiosk-app.ts';
import { VisitorPage } from '../../tests/support/visitor-page.ts';
import { round, type Measure } from './statistics.ts';

const SESSIONS = 100;
const NAMES = ['asphericon', 'ZEISS', 'Jenoptik', 'dotSource', 'ePages'];

/** Working sets of all the program's processes, before the first and after the last of 100 visitors who search and look around. */
export async function measureMemory(): Promise<readonly Measure[]> {
  const profile = await makeProfile();
  const kiosk = await startKiosk(profile);
  const visitor = new VisitorPage(kiosk);
  try {
    await visitSession(visitor, 0); // what is loaded once is loaded now
    const before = await readMemory(kiosk);
    for (let session = 0; session < SESSIONS; session += 1) await visitSession(visitor, session);
    const after = await readMemory(kiosk);
    return [
      {
        measure: 'memory-after-100-visitor-sessions',
        unit: 'MiB',
        sessions: SESSIONS,
        before: before.total,
        after: after.total,
        rendererBefore: before.renderer,
        rendererAfter: after.renderer,
        heapBefore: before.heap,
        heapAfter: after.heap,
      },
    ];
  } finally {
    await kiosk.app.close();
    await removeProfile(profile);
  }
}

/** Clicks without aiming, so that a hundred visitors take a minute and not ten. */
async function visitSession(visitor: VisitorPage, session: number): Promise<void> {
  await visitor.find('start').dispatchEvent('click');
  await visitor.find('search').fill(NAMES[session % NAMES.length] ?? 'asphericon');
  await visitor.find('employer-card').first().dispatchEvent('click');
  await visitor.find('remember').dispatchEvent('click');
  await visitor.find('back').dispatchEvent('click');
  await visitor.find('tab-jobs').dispatchEvent('click');
  await visitor.find('zoom-in').dispatchEvent('click');
  await visitor.find('finish').dispatchEvent('click');
  await visitor.find('attract').waitFor();
}

/** `total` counts pages that processes share more than once. `heap`: JavaScript's, after a collection. */
async function readMemory({
  app,
  page,
}: RunningKiosk): Promise<{ readonly total: number; readonly renderer: number; readonly heap: number }> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  await cdp.detach();
  const processes = await app.evaluate((electron) =>
    electron.app
      .getAppMetrics()
      .map(({ type, memory }) => ({ type: String(type), kilobytes: memory.workingSetSize })),
  );
  const megabytes = (kilobytes: number): number => round(kilobytes / 1024);
  return {
    total: megabytes(processes.reduce((sum, { kilobytes }) => sum + kilobytes, 0)),
    renderer: megabytes(processes.find(({ type }) => type === 'Tab')?.kilobytes ?? Number.NaN),
    heap: round(usedSize / 1024 / 1024),
  };
}
