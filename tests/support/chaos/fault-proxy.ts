import { connect, createServer, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { ROUTES } from '../../../src-shared/protocol/routes.ts';
import { drawFault, FAULTS, type Carriage, type FaultName } from './faults.ts';
import { messageLength, pathOf } from './http-bytes.ts';

/*
 * The line between kiosks and hubs, on this computer: TCP on both sides, and between them whatever a trade fair's network can do to a
 * request. It takes any hub that is there, as a load balancer does.
 */

/** `cut`: nothing goes through at all. */
export type Weather = 'calm' | 'storm' | 'cut';

export interface FaultProxy {
  readonly url: string;
  readonly setWeather: (weather: Weather) => void;
  /** How many requests a hub has now and has not answered. */
  readonly atHubs: () => number;
  readonly requests: () => number;
  readonly harmed: () => ReadonlyMap<FaultName | 'cut', number>;
  /** Brings batches of before to a hub once more, after all that was still to be repeated. Returns how many it took. */
  readonly repeatAll: () => Promise<number>;
  readonly close: () => Promise<void>;
}

interface ProxyOptions {
  /** From 0 up to 1, to draw the faults. */
  readonly random: () => number;
  /** Where hubs listen now. */
  readonly ports: () => readonly number[];
}

const HOST = '127.0.0.1';
const LONGEST_REPEAT_MS = 3000;
/** Of so many batches the bytes are remembered, to bring them again in the end. */
const REMEMBERED = 200;

export async function startFaultProxy({ random, ports }: ProxyOptions): Promise<FaultProxy> {
  let weather: Weather = 'calm';
  let requests = 0;
  let atHubs = 0;
  const harmed = new Map<FaultName | 'cut', number>();
  const sockets = new Set<Socket>();
  const answers = new Map<string, Buffer>();
  const remembered: Buffer[] = [];
  const repeats: Promise<unknown>[] = [];

  const keep = (socket: Socket): Socket => {
    sockets.add(socket);
    socket.on('error', () => undefined); // its end is what counts, and that is seen
    return socket.once('close', () => sockets.delete(socket));
  };

  const reachHub = (): Socket => {
    const all = ports();
    const port = all[Math.floor(random() * all.length)];
    if (port === undefined) throw new Error('no hub is there');
    return keep(connect(port, HOST));
  };

  const ask = (bytes: Buffer): Promise<Buffer> =>
    new Promise<Buffer>((resolve, reject) => {
      const hub = reachHub();
      atHubs += 1;
      onMessages(hub, (answer) => {
        resolve(answer);
        hub.destroy();
      });
      hub.once('close', () => {
        atHubs -= 1;
        reject(new Error('the hub hung up')); // after an answer this changes nothing
      });
      hub.write(bytes);
    });

  const breakOff = (bytes: Buffer): Promise<void> =>
    new Promise((resolve) => {
      const hub = reachHub();
      hub.once('close', () => resolve());
      hub.write(bytes, () => hub.resetAndDestroy());
    });

  const remember = (request: Buffer): void => {
    if (remembered.length < REMEMBERED) remembered.push(request);
    else remembered[Math.floor(random() * REMEMBERED)] = request;
  };

  const carry = async (client: Socket, untilGivenUp: Promise<unknown>, request: Buffer): Promise<void> => {
    const path = pathOf(request);
    const isBatch = path === ROUTES.records.path;
    if (isBatch) remember(request);
    requests += 1;
    const line: Carriage = {
      request,
      random,
      ask,
      breakOff,
      answer: (bytes) => client.write(bytes),
      reset: () => client.resetAndDestroy(),
      untilGivenUp,
      olderAnswer: () => answers.get(path),
      repeatLater: () => {
        if (isBatch) repeats.push(sleep(random() * LONGEST_REPEAT_MS).then(() => askQuietly(ask, request)));
      },
    };
    const fault = weather === 'storm' ? drawFault(random) : undefined;
    try {
      if (weather === 'cut') {
        count(harmed, 'cut');
        line.reset();
      } else if (fault === undefined) {
        const answer = await ask(request);
        answers.set(path, answer);
        line.answer(answer);
      } else {
        count(harmed, fault);
        await FAULTS[fault](line);
      }
    } catch {
      line.reset(); // the hub was killed, or is not up again
    }
  };

  const server = createServer((client) => {
    const untilGivenUp = new Promise((resolve) => client.once('close', resolve));
    onMessages(keep(client), (request) => void carry(client, untilGivenUp, request));
  });
  await new Promise<void>((resolve) => server.listen(0, HOST, resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the proxy has no port');

  return {
    url: `http://${HOST}:${address.port}`,
    setWeather: (next) => {
      weather = next;
    },
    atHubs: () => atHubs,
    requests: () => requests,
    harmed: () => harmed,
    repeatAll: async () => {
      await Promise.all(repeats);
      let taken = 0;
      for (const request of remembered) if (await askQuietly(ask, request)) taken += 1;
      return taken;
    },
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

/** Calls with each whole message that comes, one after the other. */
function onMessages(socket: Socket, take: (message: Buffer) => void): void {
  let bytes = Buffer.alloc(0);
  socket.on('data', (chunk: Buffer) => {
    bytes = Buffer.concat([bytes, chunk]);
    const length = messageLength(bytes);
    if (length === undefined || bytes.length < length) return;
    const message = bytes.subarray(0, length);
    bytes = bytes.subarray(length);
    take(message);
  });
}

/** Whether the hub took it. */
async function askQuietly(ask: Carriage['ask'], request: Buffer): Promise<boolean> {
  try {
    return (await ask(request)).subarray(0, 12).toString('latin1') === 'HTTP/1.1 200';
  } catch {
    return false;
  }
}

function count<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
