import type { LeadToExport } from '../../src-shared/export/lead-to-export.ts';
import { splitByEmployer } from '../../src-shared/export/audience.ts';
import { makeHandOutPassphrase } from '../../src-shared/export/hand-out.ts';
import type { RandomBytes } from '../../src-shared/ports.ts';
import type { HandOut } from '../../src-shared/contract/export-contract.ts';
import type { MadeFile } from './make-files.ts';
import { writeTable } from './table-files.ts';

/** Encrypts for a passphrase, in the age format (`leads/age-passphrase.ts`). */
export type SealWithPassphrase = (bytes: Uint8Array, passphrase: string) => Promise<Uint8Array>;

/** Encrypts for whoever holds the organiser's identity. */
export type Seal = (bytes: Uint8Array) => Promise<Uint8Array>;

interface EmployerFilesOptions {
  readonly leads: readonly LeadToExport[];
  readonly randomBytes: RandomBytes;
  readonly sealWithPassphrase: SealWithPassphrase;
  /** `null`: this kiosk knows no organiser's key. */
  readonly sealForOrganiser: Seal | null;
  readonly onProgress: (done: number, total: number) => void;
}

/**
 * One file for each employer that somebody chose: a workbook under a passphrase of its own, so that a stick can go round and
 * everybody opens their own contacts only. A passphrase and not a key, because an employer's HR has no key, and any age program
 * asks for a passphrase. It is made here, never chosen. The hand-out list is shown once and written nowhere in plain text; where there
 * is an organiser, it also lies beside the files, sealed for the organiser, so that a lost note costs nobody their contacts.
 */
export async function makeEmployerFiles(
  options: EmployerFilesOptions,
): Promise<{ readonly files: readonly MadeFile[]; readonly handOuts: readonly HandOut[] }> {
  const shares = splitByEmployer(options.leads);
  const files: MadeFile[] = [];
  const handOuts: HandOut[] = [];
  for (const { employerId, name, leads } of shares) {
    options.onProgress(files.length, shares.length);
    const passphrase = makeHandOutPassphrase(options.randomBytes);
    const { bytes } = await writeTable('xlsx', leads);
    const file = {
      name: `${employerId}.xlsx.age`,
      bytes: await options.sealWithPassphrase(bytes, passphrase),
      leads: leads.length,
      isIntact: (): Promise<boolean> => Promise.resolve(true), // the hash has just said so; opening it takes a second each
    };
    files.push(file);
    handOuts.push({ employerId, employerName: name, fileName: file.name, leads: leads.length, passphrase });
  }
  const { sealForOrganiser } = options;
  return {
    files: sealForOrganiser === null ? files : [...files, await sealedList(handOuts, sealForOrganiser)],
    handOuts,
  };
}

async function sealedList(handOuts: readonly HandOut[], seal: Seal): Promise<MadeFile> {
  const lines = handOuts.map(({ employerName, fileName, passphrase }) =>
    [employerName, fileName, passphrase].join('\t'),
  );
  return {
    name: 'hand-out-list.txt.age',
    bytes: await seal(Buffer.from(lines.map((line) => `${line}\n`).join(''), 'utf8')),
    leads: 0,
    isIntact: () => Promise.resolve(true),
  };
}
