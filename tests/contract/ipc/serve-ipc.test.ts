import { beforeEach, expect, test, vi } from 'vitest';
import { contract, type Handlers } from '../../../src-shared/contract/contract.ts';
import { ok } from '../../../src-shared/result.ts';
import type { Log } from '../../../src-main/shell/log.ts';

type Listener = (event: { readonly senderFrame: unknown }, input?: unknown) => Promise<unknown>;

const served = vi.hoisted(() => new Map<string, unknown>());
// Node has no Electron: this is the one function of it that the gate uses.
vi.mock('electron', () => ({
  ipcMain: { handle: (name: string, listener: unknown) => served.set(name, listener) },
}));
const { serveIpc } = await import('../../../src-main/ipc/serve-ipc.ts');

const OWN = { frame: 'own' };
const FOREIGN = { frame: 'foreign' };

function serve({ isStaffOpen = false, ...own }: Partial<Handlers> & { isStaffOpen?: boolean } = {}) {
  const logged: { event: string; details: object }[] = [];
  const log: Log = (event, details) => logged.push({ event, details });
  const unused = Object.fromEntries(
    Object.keys(contract).map((name) => [
      name,
      () =>
        Promise.reject(new Error(`nothing may call ${name} in this test, least of all with Ada Beispiel`)),
    ]),
  );
  serveIpc({
    // Every name of the table is there; the loop above cannot say so to the compiler.
    handlers: { ...unused, ...own } as unknown as Handlers,
    isOwnFrame: (frame) => (frame as unknown) === OWN,
    isStaffOpen: () => isStaffOpen,
    log,
  });
  const call = (name: string, input?: unknown, frame: unknown = OWN): Promise<unknown> =>
    (served.get(name) as Listener)({ senderFrame: frame }, input);
  return { call, logged };
}

beforeEach(() => {
  served.clear();
});

test('serves every call of the contract', () => {
  serve();
  expect([...served.keys()].sort()).toEqual(Object.keys(contract).sort());
});

test('refuses a foreign frame before it reads a word', async () => {
  const { call, logged } = serve();
  expect(await call('lead:leave', { firstName: 'Ada' }, FOREIGN)).toEqual({ ok: false, error: 'FORBIDDEN' });
  expect(logged).toEqual([{ event: 'ipc.foreignSender', details: { call: 'lead:leave' } }]);
});

test('refuses a staff call while no staff session is open', async () => {
  const { call } = serve();
  expect(await call('staff:overview')).toEqual({ ok: false, error: 'STAFF_LOCKED' });
});

test('lets a staff call through while a staff session is open', async () => {
  const { call } = serve({
    isStaffOpen: true,
    'staff:stay': () => Promise.resolve(ok({ done: true as const })),
  });
  expect(await call('staff:stay')).toEqual({ ok: true, value: { done: true } });
});

test('refuses input that does not fit, and logs where but not what', async () => {
  const { call, logged } = serve();
  expect(await call('lead:leave', { firstName: 7, lastName: 'Beispiel' })).toEqual({
    ok: false,
    error: 'BAD_REQUEST',
  });
  expect(JSON.stringify(logged)).toContain('firstName');
  expect(JSON.stringify(logged)).not.toContain('Beispiel');
});

test('answers INTERNAL when a handler throws, and logs no message', async () => {
  const { call, logged } = serve();
  expect(await call('staff:lock')).toEqual({ ok: false, error: 'INTERNAL' });
  expect(logged[0]?.event).toBe('ipc.fault');
  expect(JSON.stringify(logged)).not.toContain('Ada Beispiel');
});

test('answers INTERNAL when a handler gives back what the contract does not know', async () => {
  const { call, logged } = serve({
    'staff:lock': () => Promise.resolve(ok({ done: false as unknown as true })),
  });
  expect(await call('staff:lock')).toEqual({ ok: false, error: 'INTERNAL' });
  expect(logged[0]?.event).toBe('ipc.badAnswer');
});

test('drops what the contract does not name from an answer', async () => {
  const { call } = serve({ 'staff:lock': () => Promise.resolve(ok({ done: true as const, secret: 'x' })) });
  expect(await call('staff:lock')).toEqual({ ok: true, value: { done: true } });
});
