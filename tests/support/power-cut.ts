import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { build } from 'vite';
import { z } from 'zod';
import { sha256Of } from '../../src-main/storage/sha256.ts';
import { systemClock } from '../../src-main/ports.ts';
import { DEMO_PASSPHRASE, loadBoothIdentity } from '../../src-main/leads/booth-identity.ts';
import { findByReceiptHash } from '../../src-main/leads/lead-store.ts';
import { openLeadPage } from '../../src-main/leads/open-leads.ts';
import { newUuidV7 } from '../../src-main/ports.ts';
import { findBrokenEntry } from '../../src-main/staff/journal.ts';
import { openDatabase } from '../../src-main/storage/database.ts';

/*
 * Pulls the plug of a program that takes in leads, again and again, on one data folder. Outside of it a ledger notes each receipt
 * that was shown. SIGKILL takes the process without a word, as a power cut takes the computer; what it does not show is a disk that
 * says "written" and loses it: that promise is `synchronous=FULL` and the disk's own.
 */

export interface PowerCutReport {
  readonly kills: number;
  /** Of these, so many before the program had opened its database again: the recovery itself was cut. */
  readonly killsOfRecovery: number;
  readonly acknowledged: number;
  readonly acknowledgedMissing: number;
  /** Rows that do not open, are not signed as they stand, or whose numbers leave a gap without a tombstone. */
  readonly halfLeads: number;
  readonly integrity: string;
  readonly brokenJournalEntry: number | null;
}

interface PowerCutOptions {
  /** Empty; what is left in it afterwards is what the last kill left. */
  readonly folder: string;
  readonly kills: number;
  /** 0 to 1, to choose the moments. */
  readonly random: () => number;
  /** After so many kills everything is checked. */
  readonly checkEvery: number;
}

/** So long at most a program that has opened its database lives on. It takes in a lead in a few milliseconds. */
const LONGEST_LIFE_MS = 400;
/** Of each so many starts one is killed before it says `open`. */
const RECOVERY_EVERY = 4;

/** Built once: reading the sources anew at each of a thousand starts would take most of the time. */
async function buildWriter(): Promise<string> {
  const outDir = resolve('out/test/lead-writer');
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: resolve('tests/support/lead-writer.ts'),
      outDir,
      rolldownOptions: { output: { entryFileNames: 'lead-writer.mjs' } },
    },
  });
  return join(outDir, 'lead-writer.mjs');
}

export async function cutPower(options: PowerCutOptions): Promise<PowerCutReport> {
  const program = await buildWriter();
  const ledger: string[] = [];
  let killsOfRecovery = 0;
  let startUpMs = 500;
  for (let kill = 1; kill <= options.kills; kill += 1) {
    const cutsRecovery = kill % RECOVERY_EVERY === 0;
    const life = await runAndKill(program, options.folder, {
      killAfterMs: cutsRecovery ? options.random() * startUpMs : null,
      livesMs: options.random() * LONGEST_LIFE_MS,
    });
    ledger.push(...life.codes);
    if (life.openedAfterMs === null) killsOfRecovery += 1;
    else startUpMs = life.openedAfterMs;
    if (kill % options.checkEvery === 0) {
      const found = await inspect(options.folder, ledger);
      const isSound =
        found.acknowledgedMissing === 0 &&
        found.halfLeads === 0 &&
        found.integrity === 'ok' &&
        found.brokenJournalEntry === null;
      if (!isSound) return { kills: kill, killsOfRecovery, ...found };
    }
  }
  return { kills: options.kills, killsOfRecovery, ...(await inspect(options.folder, ledger)) };
}

interface Life {
  readonly codes: readonly string[];
  /** `null`: it was killed before. */
  readonly openedAfterMs: number | null;
}

async function runAndKill(
  program: string,
  folder: string,
  { killAfterMs, livesMs }: { readonly killAfterMs: number | null; readonly livesMs: number },
): Promise<Life> {
  const startedAt = performance.now();
  const writer = spawn(process.execPath, [program, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = once(writer, 'exit');
  const killLater = async (ms: number): Promise<void> => {
    await sleep(ms);
    writer.kill('SIGKILL');
  };
  const kills: Promise<void>[] = killAfterMs === null ? [] : [killLater(killAfterMs)];
  const codes: string[] = [];
  let openedAfterMs: number | null = null;
  for await (const line of createInterface({ input: writer.stdout })) {
    if (line !== 'open') codes.push(line);
    else {
      openedAfterMs = performance.now() - startedAt;
      if (killAfterMs === null) kills.push(killLater(livesMs));
    }
  }
  await Promise.all([exited, ...kills]);
  if (writer.signalCode !== 'SIGKILL')
    throw new Error(`the writer ended by itself: ${String(writer.exitCode)}`);
  // A line that the kill cut in the middle was never shown whole; a code has 12 characters.
  return { codes: codes.filter((code) => code.length === 12), openedAfterMs };
}

const Verdict = z.object({ integrity_check: z.string() });
const Counter = z.object({ taken_in: z.int(), accounted_for: z.int() });

async function inspect(
  folder: string,
  ledger: readonly string[],
): Promise<Omit<PowerCutReport, 'kills' | 'killsOfRecovery'>> {
  const booth = await loadBoothIdentity({
    folder: join(folder, 'keys'),
    clock: systemClock,
    newId: newUuidV7,
  });
  const identity = await booth.open(DEMO_PASSPHRASE);
  if (!identity.ok) throw new Error(`the key does not open any more: ${identity.error}`);
  const database = await openDatabase({ file: join(folder, 'standpunkt.sqlite'), clock: systemClock });
  try {
    let acknowledgedMissing = 0;
    for (const code of ledger)
      if ((await findByReceiptHash(database, sha256Of(code))) === undefined) acknowledgedMissing += 1;
    const counter = await database.get(
      Counter,
      `SELECT last_sequence_number AS taken_in, (SELECT count(*) FROM sealed_leads)
         + (SELECT count(*) FROM tombstones) AS accounted_for FROM lead_counter`,
    );
    let halfLeads = counter.taken_in - counter.accounted_for;
    for (let page = 0; ; page += 1) {
      const { facts, unreadable } = await openLeadPage(database, identity.value, page);
      if (facts.length === 0) break;
      halfLeads += unreadable.length + facts.filter(({ signature }) => signature !== 'valid').length;
    }
    return {
      acknowledged: ledger.length,
      acknowledgedMissing,
      halfLeads,
      integrity: (await database.get(Verdict, 'PRAGMA integrity_check')).integrity_check,
      brokenJournalEntry: await findBrokenEntry(database),
    };
  } finally {
    await database.close();
  }
}
