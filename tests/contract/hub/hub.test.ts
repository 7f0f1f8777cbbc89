import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { expect, onTestFinished, test } from 'vitest';
import { askRunningHub } from '../../../src-hub/admin/ask-running-hub.ts';
import { runCommand } from '../../../src-hub/admin/commands.ts';
import { readConfig } from '../../../src-hub/config.ts';
import { startHub, type RunningHub, type World } from '../../../src-hub/hub.ts';
import { systemClock, systemRandomBytes } from '../../../src-hub/ports.ts';
import { EnrolmentAnswer, readEnrolmentCode } from '../../../src-shared/protocol/enrolment.ts';
import { readEnrolmentText } from '../../../src-shared/protocol/enrolment-text.ts';
import { KeyPin } from '../../../src-shared/protocol/pieces.ts';
import { newUuidV7 } from '../../../src-main/ports.ts';
import { aBatch, aKiosk } from '../../support/hub/a-kiosk.ts';
import { aHub } from '../../support/hub/a-hub.ts';
import { anEmbeddedFolder, anEmptyDatabase } from '../../support/hub/databases.ts';

const world: World = {
  clock: systemClock,
  randomBytes: systemRandomBytes,
  newHubId: newUuidV7,
  log: () => undefined,
};

function configFor(folder: string): ReturnType<typeof readConfig> {
  return readConfig({ HUB_DATA: folder, HUB_PORT: '0' });
}

async function post(hub: RunningHub, path: string, body: unknown, token = ''): Promise<Response> {
  return fetch(`${hub.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
  });
}

/** How often something was flushed to the disk since. */
function countFlushes(): () => number {
  const real = fs.fsyncSync;
  let flushes = 0;
  fs.fsyncSync = (file) => {
    flushes += 1;
    real(file);
  };
  syncBuiltinESMExports();
  onTestFinished(() => {
    fs.fsyncSync = real;
    syncBuiltinESMExports();
  });
  return () => flushes;
}

test('a hub in a folder has it alone, takes commands there, flushes what it acknowledges, and ends in order', async () => {
  const flushes = countFlushes();
  const folder = anEmbeddedFolder();
  const hub = await startHub(configFor(folder), world);
  await expect(startHub(configFor(folder), world)).rejects.toThrow('another hub is running');

  const code = readEnrolmentCode(
    (await askRunningHub(folder, { command: 'code', minutes: 5 }))?.lines[0] ?? '',
  );
  const kiosk = aKiosk();
  const enrolled = await post(hub, '/v1/enrol', kiosk.enrolment(code ?? ''));
  const { token } = EnrolmentAnswer.parse(await enrolled.json());

  const before = flushes();
  const running = post(hub, '/v1/records', aBatch([kiosk.lead()]), token);
  const answer = await running;
  expect(answer.status).toBe(200);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(flushes()).toBeGreaterThan(before);
  expect(await (await fetch(`${hub.url}/metrics`)).text()).toContain('hub_rows{table="envelopes"} 1');

  const last = post(hub, '/v1/records', aBatch([kiosk.lead()]), token);
  await new Promise((resolve) => setTimeout(resolve, 20)); // until it is on its way
  await hub.stop();
  expect((await last).status).toBe(200);
  expect(await askRunningHub(folder, { command: 'kiosks' })).toBeUndefined();
});

test('settings that do not fit are named and never quoted', () => {
  expect(() => readConfig({ HUB_PORT: 'geheim', HUB_TRUST_PROXY: 'ja' })).toThrow(
    'these settings do not fit: HUB_PORT, HUB_TRUST_PROXY',
  );
  expect(() => readConfig({ HUB_TLS_CERT: 'a.pem' })).toThrow('belong together');
  expect(readConfig({})).toMatchObject({ host: '127.0.0.1', port: 8787, tls: undefined });
});

test.each([
  [{}, 'http://127.0.0.1:8787'],
  [{ HUB_PORT: '0' }, undefined],
  [{ HUB_HOST: '0.0.0.0' }, undefined],
  [{ HUB_TLS_CERT: 'a.pem', HUB_TLS_KEY: 'b.pem' }, undefined],
  [{ HUB_HOST: '0.0.0.0', HUB_PUBLIC_URL: 'https://hub.example.org/jena/' }, 'https://hub.example.org/jena'],
])('with %j kiosks reach it at %s', (environment, url) => {
  expect(readConfig(environment).publicUrl).toBe(url);
});

test('a code is given out as one text and a QR code, too, where the hub’s address is known', async () => {
  const { parts } = await aHub(await anEmptyDatabase('embedded'));
  const order = { command: 'code', minutes: 5 } as const;
  expect((await runCommand(parts, order)).lines).toHaveLength(2);
  const { lines } = await runCommand(parts, { ...order, url: 'https://hub.example.org' });
  const pin = KeyPin.parse(`sha256/${'A'.repeat(43)}=`);
  const pinned = (await runCommand(parts, { ...order, url: 'https://hub.example.org', pin })).lines;
  expect(readEnrolmentText(pinned[2] ?? '')).toMatchObject({ pin });
  const [code, , text, , ...qr] = lines;
  expect(readEnrolmentText(text ?? '')).toEqual({ url: 'https://hub.example.org', code });
  expect(qr.length).toBeGreaterThan(15);
  expect(new Set(qr.map(({ length }) => length)).size).toBe(1);
});
