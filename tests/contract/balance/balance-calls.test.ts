import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { BalanceReport, SavedSheet } from '../../../src-shared/contract/balance-calls.ts';
import { contract, type Handlers } from '../../../src-shared/contract/contract.ts';
import { KioskSettings } from '../../../src-shared/domain/kiosk-settings.ts';
import { createBalanceDesk } from '../../../src-main/balance/balance-desk.ts';
import { createBalanceHandlers } from '../../../src-main/balance-handlers.ts';
import { realDisk, type ExportDisk } from '../../../src-main/export/export-disk.ts';
import { createWriteSheet } from '../../../src-main/export/write-sheet.ts';
import { localHour } from '../../../src-main/insights/local-hour.ts';
import type { WithStaff } from '../../../src-main/set-up-handlers.ts';
import { readJournal } from '../../../src-main/staff/journal.ts';
import { sha256Of } from '../../../src-main/storage/sha256.ts';
import type { Vault } from '../../../src-main/vault.ts';
import { aFolder } from '../../support/a-data-folder.ts';
import { aLeadDesk, DESK_KIOSK_ID, type LeadDesk } from '../../support/a-lead-desk.ts';
import { FAULTY_DISKS } from '../../support/failing-disk.ts';

/* The closing balance from the gate to the stick: as the page asks for it, in a real folder. */

type Listener = (event: { readonly senderFrame: unknown }, input?: unknown) => Promise<unknown>;
const served = vi.hoisted(() => new Map<string, unknown>());
// Node has no Electron: this is the one function of it that the gate uses.
vi.mock('electron', () => ({
  ipcMain: { handle: (name: string, listener: unknown) => served.set(name, listener) },
}));
const { serveIpc } = await import('../../../src-main/ipc/serve-ipc.ts');

interface Gate {
  readonly desk: LeadDesk;
  readonly stick: string;
  readonly call: (name: keyof Handlers, input?: unknown) => Promise<unknown>;
}

async function aGate({
  disk = realDisk,
  isStaffOpen = true,
}: { readonly disk?: ExportDisk; readonly isStaffOpen?: boolean } = {}): Promise<Gate> {
  const desk = await aLeadDesk();
  const stick = await aFolder();
  const balance = createBalanceDesk({
    ...desk,
    clock: desk.clock.now,
    settings: () => KioskSettings.parse({ kioskName: 'Kiosk 7' }),
    kioskId: DESK_KIOSK_ID,
    isCaptureOnly: () => false,
    countAtHub: () => Promise.resolve(null),
    dayOf: (atMs) => localHour(atMs).day,
    writeSheet: createWriteSheet(disk, () =>
      Promise.resolve([{ path: stick, label: 'STICK', kind: 'stick', freeBytes: null }]),
    ),
  });
  // The balance's handlers use these two of the vault.
  const vault = { database: desk.database, balance } as unknown as Vault;
  const withStaff: WithStaff = (work) => (input) => work(vault, desk.identity, input);
  const others = Object.fromEntries(
    Object.keys(contract).map((name) => [name, () => Promise.reject(new Error(`nothing calls ${name}`))]),
  );
  serveIpc({
    // Every name of the table is there; the loop above cannot say so to the compiler.
    handlers: { ...others, ...createBalanceHandlers(withStaff) } as unknown as Handlers,
    isOwnFrame: () => true,
    isStaffOpen: () => isStaffOpen,
    log: () => undefined,
  });
  return {
    desk,
    stick,
    call: (name, input) => (served.get(name) as Listener)({ senderFrame: {} }, input),
  };
}

async function valueOf(answer: Promise<unknown>): Promise<unknown> {
  const result = (await answer) as { readonly ok: boolean; readonly value?: unknown };
  expect(result.ok).toBe(true);
  return result.value;
}
const reportOf = async (answer: Promise<unknown>): Promise<BalanceReport> =>
  BalanceReport.parse(await valueOf(answer));

beforeEach(() => {
  served.clear();
});

test('no call of the balance is answered without a staff session', async () => {
  const { call } = await aGate({ isStaffOpen: false });
  for (const name of ['balance:read', 'balance:close'] as const)
    expect(await call(name)).toEqual({ ok: false, error: 'STAFF_LOCKED' });
  expect(await call('balance:save-sheet', { number: 1, folder: '/', language: 'de' })).toEqual({
    ok: false,
    error: 'STAFF_LOCKED',
  });
});

test('reads, closes and reads again: what was counted is what the page gets', async () => {
  const { desk, call } = await aGate();
  await desk.leave();
  await desk.leave();
  const before = await reportOf(call('balance:read'));
  expect(before).toMatchObject({
    now: { contacts: { captured: 2, stored: 2 }, opening: null },
    closings: [],
  });
  const closed = await reportOf(call('balance:close'));
  expect(closed.closings).toMatchObject([
    { number: 1, balance: { opening: { opened: 2, unreadable: 0 } }, kiosk: { name: 'Kiosk 7' } },
  ]);
  expect(await reportOf(call('balance:read'))).toEqual(closed);
});

test.each(['de', 'en'] as const)(
  'the sheet (%s) lies on the stick in a folder of its own, with the numbers, and just as its hash says',
  async (language) => {
    const { desk, stick, call } = await aGate();
    await desk.leave({ firstName: 'Ada', lastName: 'Beispiel' });
    const { closings } = await reportOf(call('balance:close'));
    const order = { number: 1, folder: stick, language };
    const sheet = SavedSheet.parse(await valueOf(call('balance:save-sheet', order)));
    expect(sheet.path.startsWith(stick)).toBe(true);
    expect(await readdir(stick)).toEqual([sheet.name]);
    expect(await readdir(sheet.path)).toEqual([`${sheet.name}.html`]);
    const bytes = await readFile(join(sheet.path, `${sheet.name}.html`));
    expect(sha256Of(bytes)).toBe(sheet.sha256);
    const html = bytes.toString('utf8');
    expect(html).toContain(closings[0]?.sha256);
    expect(html).toMatch(
      language === 'de' ? /Gespeichert<\/th><td class="count">= 1</ : /Stored<\/th><td class="count">= 1</,
    );
    expect(html).not.toMatch(/Ada|Beispiel/);
    expect((await readJournal(desk.database)).at(-1)).toMatchObject({
      code: 'balance.saved',
      details: { number: 1, sha256: sheet.sha256 },
    });
  },
);

test('a second sheet of the same closing lies beside the first', async () => {
  const { stick, call } = await aGate();
  await call('balance:close');
  const order = { number: 1, folder: stick, language: 'de' };
  for (let count = 0; count < 2; count += 1) await valueOf(call('balance:save-sheet', order));
  const names = await readdir(stick);
  expect(names).toHaveLength(2);
  expect(names.filter((name) => name.endsWith('-2'))).toHaveLength(1);
});

test('a folder outside of every place is refused, and so is a closing that there is not', async () => {
  const { stick, call } = await aGate();
  const elsewhere = await aFolder();
  await call('balance:close');
  const save = (order: object): Promise<unknown> =>
    call('balance:save-sheet', { number: 1, folder: stick, language: 'de', ...order });
  for (const folder of [elsewhere, join(stick, '..'), join(stick, 'nowhere')])
    expect(await save({ folder })).toEqual({ ok: false, error: 'FOLDER_UNREADABLE' });
  expect(await save({ number: 2 })).toEqual({ ok: false, error: 'CLOSING_UNKNOWN' });
  expect(await save({ number: -1 })).toEqual({ ok: false, error: 'BAD_REQUEST' });
  expect(await readdir(elsewhere)).toEqual([]);
  expect(await readdir(stick)).toEqual([]);
});

test.each(Object.entries(FAULTY_DISKS))(
  'a stick that %s gets no sheet, and the journal claims none',
  async (_, disk) => {
    const { desk, stick, call } = await aGate({ disk });
    await call('balance:close');
    const refused = await call('balance:save-sheet', { number: 1, folder: stick, language: 'de' });
    expect(refused).toMatchObject({ ok: false });
    expect((await readJournal(desk.database)).map(({ code }) => code)).toEqual(['day.closed']);
  },
);
