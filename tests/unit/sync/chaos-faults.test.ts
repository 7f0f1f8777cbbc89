import { expect, test } from 'vitest';
import { FAULTS, flipBits, type Carriage, type FaultName } from '../../support/chaos/faults.ts';
import { messageLength, pathOf, shorten } from '../../support/chaos/http-bytes.ts';
import { seededRandom } from '../../support/seeded-random.ts';

/*
 * That each fault of the chaos run does what its name says: a proxy that harmed nothing would prove nothing.
 */

const message = (head: string, body: string): Buffer =>
  Buffer.from(`${head}\r\nContent-Length: ${body.length}\r\n\r\n${body}`);
const REQUEST = message('POST /v1/records HTTP/1.1', 'a batch of records');
const ANSWER = message('HTTP/1.1 200 OK', '{"verdicts":[]}');
const OLDER = message('HTTP/1.1 200 OK', '{"verdicts":["older"]}');

type Seen = 'whole' | 'harmed';
const seenAs = (bytes: Buffer, whole: Buffer): Seen => (bytes.equals(whole) ? 'whole' : 'harmed');

interface Happened {
  readonly hub: Seen[];
  readonly kiosk: (Seen | 'reset' | 'gave up' | 'repeat')[];
}

async function suffer(name: FaultName): Promise<Happened> {
  const happened: Happened = { hub: [], kiosk: [] };
  const line: Carriage = {
    request: REQUEST,
    random: seededRandom(7),
    ask: async (bytes) => {
      happened.hub.push(seenAs(bytes, REQUEST));
      return ANSWER;
    },
    breakOff: async (bytes) => void happened.hub.push(seenAs(bytes, REQUEST)),
    answer: (bytes) => void happened.kiosk.push(seenAs(bytes, ANSWER)),
    reset: () => void happened.kiosk.push('reset'),
    get untilGivenUp() {
      happened.kiosk.push('gave up');
      return Promise.resolve();
    },
    olderAnswer: () => OLDER,
    repeatLater: () => void happened.kiosk.push('repeat'),
  };
  await FAULTS[name](line);
  return happened;
}

const EXPECTED: Readonly<Record<FaultName, Happened>> = {
  delay: { hub: ['whole'], kiosk: ['whole'] },
  'drop the request': { hub: [], kiosk: ['reset'] },
  'swallow the request': { hub: [], kiosk: ['gave up'] },
  'reset after the body': { hub: ['whole'], kiosk: ['reset'] },
  'swallow the answer': { hub: ['whole'], kiosk: ['gave up'] },
  'send it twice': { hub: ['whole', 'whole'], kiosk: ['whole'] },
  'send it again later': { hub: ['whole'], kiosk: ['repeat', 'whole'] },
  'cut the request off': { hub: ['harmed'], kiosk: ['reset'] },
  'shorten the request': { hub: ['harmed'], kiosk: ['whole'] },
  'cut the answer off': { hub: ['whole'], kiosk: ['harmed', 'reset'] },
  'login page': { hub: [], kiosk: ['harmed'] },
  'login page after all': { hub: ['whole'], kiosk: ['harmed'] },
  'older answer': { hub: ['whole'], kiosk: ['harmed'] },
  'flip bits of the request': { hub: ['harmed'], kiosk: ['whole'] },
  'flip bits of the answer': { hub: ['whole'], kiosk: ['harmed'] },
};

test.each(Object.entries(EXPECTED))('%s', async (name, expected) => {
  expect(await suffer(name as FaultName)).toEqual(expected); // its own keys
});

test('flipped bits leave a message’s length and change it at one to three places', () => {
  const random = seededRandom(1);
  for (let round = 0; round < 200; round += 1) {
    const flipped = flipBits(REQUEST, random);
    expect(flipped).toHaveLength(REQUEST.length);
    const places = [...flipped].filter((byte, index) => byte !== REQUEST[index]).length;
    expect(places).toBeLessThanOrEqual(3);
  }
});

test('a message ends where its head says; a shortened one calls the rest the whole', () => {
  expect(messageLength(REQUEST)).toBe(REQUEST.length);
  expect(messageLength(REQUEST.subarray(0, 30))).toBeUndefined();
  expect(messageLength(Buffer.from('HTTP/1.1 400 Bad Request\r\n\r\n'))).toBe(28);
  expect(pathOf(REQUEST)).toBe('/v1/records');
  expect(shorten(REQUEST, 7)).toEqual(message('POST /v1/records HTTP/1.1', 'a batch'));
});
