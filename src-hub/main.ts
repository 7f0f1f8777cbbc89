import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import pino from 'pino';
import { askRunningHub } from './admin/ask-running-hub.ts';
import { AdminCommand, runCommand, type AdminAnswer } from './admin/commands.ts';
import { readConfig, type HubConfig } from './config.ts';
import { openDatabase, prepareParts, startHub, type World } from './hub.ts';
import { pinOf } from './key-pin.ts';
import { describeFault, HUB_EVENTS, type HubLog } from './log.ts';
import { newHubId, systemClock, systemRandomBytes } from './ports.ts';

/*
 * `npm run hub` starts the organiser's hub; `npm run hub -- code`, `-- kiosks` and `-- revoke ID` tell it something.
 */

const HELP = `npm run hub                     start the hub
npm run hub -- code [--minutes 15]  make a code by which one kiosk enrols
npm run hub -- kiosks               list the kiosks
npm run hub -- revoke KIOSK_ID      lock a kiosk out`;

const logger = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination(2));
const log: HubLog = (event, details) => {
  logger[HUB_EVENTS[event]]({ event, ...details });
};
const world: World = { clock: systemClock, randomBytes: systemRandomBytes, newHubId, log };

async function serve(config: HubConfig): Promise<void> {
  const hub = await startHub(config, world);
  console.log(`The hub listens on ${hub.url}`);
  let isStopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      if (isStopping) return;
      isStopping = true;
      hub.stop().catch((fault: unknown) => {
        log('hub.fault', describeFault(fault));
        process.exitCode = 1;
      });
    });
}

/** An embedded database has one owner: a running hub is asked, and only without one the database is opened here. */
async function command(config: HubConfig, wanted: AdminCommand): Promise<AdminAnswer> {
  const answer = await askRunningHub(config.dataFolder, wanted);
  if (answer !== undefined) return answer;
  const quiet: World = { ...world, log: () => undefined };
  const database = await openDatabase(config, log);
  try {
    return await runCommand(await prepareParts(database, quiet), wanted);
  } finally {
    await database.close();
  }
}

async function readCommand(
  words: readonly string[],
  { publicUrl, tls }: HubConfig,
): Promise<AdminCommand | 'serve' | undefined> {
  const { positionals, values } = parseArgs({
    args: [...words],
    options: { minutes: { type: 'string', default: '15' } },
    allowPositionals: true,
  });
  const [name, kioskId] = positionals;
  if (name === undefined) return 'serve';
  const pin = tls && pinOf(await readFile(tls.certFile, 'utf8'));
  const minutes = Number(values.minutes);
  return AdminCommand.safeParse({ command: name, kioskId, minutes, url: publicUrl, pin }).data;
}

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const wanted = await readCommand(process.argv.slice(2), config);
  if (wanted === 'serve') return serve(config);
  if (wanted === undefined) {
    console.error(HELP);
    process.exitCode = 2;
    return;
  }
  const { ok, lines } = await command(config, wanted);
  for (const line of lines) console.log(line);
  if (!ok) process.exitCode = 1;
}

main().catch((fault: unknown) => {
  log('hub.fault', describeFault(fault));
  console.error(fault instanceof Error ? fault.message : fault);
  process.exitCode = 1;
});
