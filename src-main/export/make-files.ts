import type { HandOut } from '../../src-shared/contract/export-contract.ts';
import type { LeadToExport } from '../../src-shared/export/lead-to-export.ts';
import { leadJsonSchema, readJsonLines, writeJsonLines } from '../../src-shared/export/json-lines.ts';
import type { TableTargetName } from '../../src-shared/export/tables.ts';
import type { ExportTarget } from '../../src-shared/export/targets.ts';
import { writeVCard, writeVCards } from '../../src-shared/export/vcard.ts';
import type { RandomBytes } from '../../src-shared/ports.ts';
import { unreachable } from '../../src-shared/result.ts';
import type { EpochMs } from '../../src-shared/units.ts';
import { makeEmployerFiles, type Seal, type SealWithPassphrase } from './employer-files.ts';
import { slug } from './export-file-name.ts';
import { areCellsEqual, readTable, writeTable } from './table-files.ts';
import { countZipEntries, zip } from './zip.ts';

/** A file in memory. Its name is its own, or an ending that is put behind the export's name. */
export interface MadeFile {
  readonly name: string | { readonly extension: string };
  readonly bytes: Uint8Array;
  /** How many leads are in it. */
  readonly leads: number;
  readonly isIntact: (readBack: Uint8Array) => Promise<boolean>;
}

interface MakeFilesOptions {
  readonly target: ExportTarget;
  readonly leads: readonly LeadToExport[];
  readonly atMs: EpochMs;
  readonly randomBytes: RandomBytes;
  /** `null`: this kiosk knows no organiser's key. A bundle needs one. */
  readonly sealForOrganiser: Seal | null;
  readonly sealWithPassphrase: SealWithPassphrase;
  readonly onProgress: (done: number, total: number) => void;
}

interface MadeFiles {
  readonly files: readonly MadeFile[];
  /** What each employer needs to open its file; empty for every other target. */
  readonly handOuts: readonly HandOut[];
}

/** Makes a target's files in memory. */
export async function makeFiles(options: MakeFilesOptions): Promise<MadeFiles> {
  const { target, leads } = options;
  if (target === 'employer-files') return makeEmployerFiles(options);
  return { files: await makePlainOrBundle(target, leads, options), handOuts: [] };
}

async function makePlainOrBundle(
  target: Exclude<ExportTarget, 'employer-files'>,
  leads: readonly LeadToExport[],
  { atMs, sealForOrganiser }: MakeFilesOptions,
): Promise<readonly MadeFile[]> {
  switch (target) {
    case 'xlsx':
    case 'csv-excel-de':
    case 'csv-crm':
    case 'hubspot':
    case 'salesforce':
    case 'pipedrive':
    case 'brevo':
      return [await makeTableFile(target, leads)];
    case 'vcard':
      return [makeCards(leads)];
    case 'vcard-zip':
      return [makeZippedCards(leads, atMs)];
    case 'json-lines':
      return makeJsonLines(leads);
    case 'organiser-bundle':
      return [await makeBundle(leads, atMs, sealForOrganiser)];
    default:
      return unreachable(target);
  }
}

async function makeTableFile(target: TableTargetName, leads: readonly LeadToExport[]): Promise<MadeFile> {
  const { extension, bytes, cells } = await writeTable(target, leads);
  return {
    name: { extension },
    bytes,
    leads: leads.length,
    isIntact: async (readBack) => areCellsEqual(await readTable(target, readBack), cells),
  };
}

function makeCards(leads: readonly LeadToExport[]): MadeFile {
  return {
    name: { extension: 'vcf' },
    bytes: Buffer.from(writeVCards(leads), 'utf8'),
    leads: leads.length,
    isIntact: (readBack) => Promise.resolve(countCards(readBack) === leads.length),
  };
}

function countCards(bytes: Uint8Array): number {
  const lines = new TextDecoder('utf-8', { fatal: true }).decode(bytes).split('\r\n');
  return lines.filter((line) => line === 'END:VCARD').length;
}

function makeZippedCards(leads: readonly LeadToExport[], atMs: EpochMs): MadeFile {
  const entries = leads.map((lead) => ({
    name: cardName(lead),
    bytes: Buffer.from(writeVCard(lead), 'utf8'),
  }));
  return {
    name: { extension: 'vcf.zip' },
    bytes: zip(entries, atMs),
    leads: leads.length,
    isIntact: (readBack) => Promise.resolve(countZipEntries(readBack) === leads.length),
  };
}

/** `00042-beispiel-ada.vcf`: the number keeps namesakes apart and the order. */
function cardName({ sequenceNumber, firstName, lastName }: LeadToExport): string {
  const parts = [String(sequenceNumber).padStart(5, '0'), slug(lastName), slug(firstName)];
  return `${parts.filter((part) => part !== '').join('-')}.vcf`;
}

function makeJsonLines(leads: readonly LeadToExport[]): readonly MadeFile[] {
  return [
    {
      name: { extension: 'jsonl' },
      bytes: Buffer.from(writeJsonLines(leads), 'utf8'),
      leads: leads.length,
      isIntact: (readBack) =>
        Promise.resolve(readJsonLines(Buffer.from(readBack).toString('utf8')).length === leads.length),
    },
    {
      name: { extension: 'schema.json' },
      bytes: Buffer.from(leadJsonSchema(), 'utf8'),
      leads: 0,
      isIntact: () => Promise.resolve(true),
    },
  ];
}

/** Everything for the organiser's office, readable with its identity alone: `age --decrypt -i identity.txt FILE > leads.zip`. */
async function makeBundle(
  leads: readonly LeadToExport[],
  atMs: EpochMs,
  seal: Seal | null,
): Promise<MadeFile> {
  if (seal === null) throw new Error('a bundle was asked for, but there is no organiser to seal it for');
  const table = await writeTable('xlsx', leads);
  const archive = zip(
    [
      { name: 'leads.jsonl', bytes: Buffer.from(writeJsonLines(leads), 'utf8') },
      { name: 'leads.schema.json', bytes: Buffer.from(leadJsonSchema(), 'utf8') },
      { name: 'leads.xlsx', bytes: table.bytes },
    ],
    atMs,
  );
  return {
    name: { extension: 'zip.age' },
    bytes: await seal(archive),
    leads: leads.length,
    isIntact: () => Promise.resolve(true), // only the organiser can look inside; the hash has said that it is what was sealed
  };
}
