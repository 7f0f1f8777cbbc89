import { describe, expect, test } from 'vitest';
import { preflight, type RowProblem } from '../../../src-shared/export/preflight.ts';
import { NO_COMPANY } from '../../../src-shared/export/crm/salesforce.ts';
import { TABLE_TARGETS, type TableTargetName } from '../../../src-shared/export/tables.ts';
import { EXPORT_TARGETS } from '../../../src-shared/export/targets.ts';
import { readTable, writeTable } from '../../../src-main/export/table-files.ts';
import { aSealedLead } from '../../support/a-lead.ts';

type Changes = NonNullable<Parameters<typeof aSealedLead>[0]>;

/** For each customer database: a lead that its documentation says it refuses, and how that is put. */
const REFUSED: readonly (readonly [string, TableTargetName, Changes, RowProblem])[] = [
  ['Salesforce: no last name', 'salesforce', { lastName: '' }, { code: 'FIELD_MISSING', field: 'Last Name' }],
  [
    'Salesforce: a first name of 41 characters',
    'salesforce',
    { firstName: 'A'.repeat(41) },
    { code: 'TOO_LONG', field: 'First Name', max: 40, found: 41 },
  ],
  [
    'Salesforce: a last name of 81 characters',
    'salesforce',
    { lastName: 'B'.repeat(81) },
    { code: 'TOO_LONG', field: 'Last Name', max: 80, found: 81 },
  ],
  [
    'Salesforce: an e-mail address of 81 characters',
    'salesforce',
    { email: `${'a'.repeat(69)}@example.org` },
    { code: 'TOO_LONG', field: 'Email', max: 80, found: 81 },
  ],
  [
    'HubSpot: neither name nor e-mail address',
    'hubspot',
    { firstName: ' ', lastName: '', email: null },
    { code: 'ALL_MISSING', fields: ['First name', 'Last name', 'Email'] },
  ],
  [
    'Pipedrive: no name at all',
    'pipedrive',
    { firstName: '', lastName: ' ' },
    { code: 'FIELD_MISSING', field: 'Person - Name' },
  ],
  ['Brevo: no e-mail address', 'brevo', { email: null }, { code: 'FIELD_MISSING', field: 'EMAIL' }],
];

describe('a pre-flight', () => {
  test.each(REFUSED)('%s', (_, target, changes, problem) => {
    const good = aSealedLead({ email: 'max@example.org' });
    const bad = aSealedLead(changes);
    const { failing, sound } = preflight(target, [good, bad]);
    expect(failing).toEqual([{ lead: bad, fate: 'refused', problems: [problem] }]);
    expect(sound).toEqual([good]);
  });

  test.each(EXPORT_TARGETS)('%s takes an ordinary lead as it is', (target) => {
    const lead = aSealedLead();
    expect(preflight(target, [lead])).toEqual({ failing: [], sound: [lead] });
  });

  test.each(['hubspot', 'brevo'] as const)(
    '%s makes one contact of two leads with the same address, whatever its case; both stay in the file',
    (target) => {
      const leads = [
        aSealedLead({ email: 'ada@example.org' }),
        aSealedLead({ email: 'Ada@Example.org' }),
        aSealedLead({ email: 'max@example.org' }),
      ];
      const { failing, sound } = preflight(target, leads);
      expect(failing.map(({ lead, fate }) => [lead, fate])).toEqual([
        [leads[0], 'merged'],
        [leads[1], 'merged'],
      ]);
      expect(sound).toEqual(leads);
    },
  );

  test('leads without an address are not taken for the same person', () => {
    const leads = [aSealedLead({ email: null }), aSealedLead({ email: null })];
    expect(preflight('hubspot', leads).failing).toEqual([]);
  });

  test('names every reason of a row at once', () => {
    const [row] = preflight('salesforce', [aSealedLead({ firstName: 'A'.repeat(41), lastName: '' })]).failing;
    expect(row?.problems.map(({ code }) => code)).toEqual(['TOO_LONG', 'FIELD_MISSING']);
  });
});

/** One row of a table by its headers. */
async function rowOf(
  target: TableTargetName,
  changes: Changes = {},
): Promise<Readonly<Record<string, string>>> {
  const { bytes } = await writeTable(target, [aSealedLead(changes)]);
  const [head = [], cells = []] = await readTable(target, bytes);
  return Object.fromEntries(head.map((header, index) => [header, cells[index] ?? '']));
}

describe('what a customer database reads', () => {
  test('HubSpot: its own labels, and the legal basis as one of its options', async () => {
    expect(await rowOf('hubspot')).toMatchObject({
      'First name': 'Ada',
      'Last name': 'Beispiel',
      Email: 'ada@example.org',
      'Phone number': '+4915123456789',
      'Preferred language': 'de',
      "Legal basis for processing contact's data": 'Freely given consent from contact',
    });
  });

  test('Salesforce: the company that it demands, and no e-mail to those who agreed to none', async () => {
    expect(await rowOf('salesforce')).toMatchObject({
      'Last Name': 'Beispiel',
      Company: NO_COMPANY,
      'Email Opt Out': '0',
      'Do Not Call': '0',
    });
    const [consent] = aSealedLead().consents;
    if (consent === undefined) throw new Error('every lead has a consent');
    const newsOnly = { consents: [{ ...consent, purpose: 'network-news' as const }] };
    expect(await rowOf('salesforce', newsOnly)).toMatchObject({ 'Email Opt Out': '0', 'Do Not Call': '1' });
  });

  test('Pipedrive: the person’s name in one column', async () => {
    expect(await rowOf('pipedrive')).toMatchObject({
      'Person - Name': 'Ada Beispiel',
      'Person - Phone': '+4915123456789',
    });
  });

  test('Brevo: its attributes, and no phone number', async () => {
    const row = await rowOf('brevo');
    expect(row).toMatchObject({ EMAIL: 'ada@example.org', FIRSTNAME: 'Ada', LASTNAME: 'Beispiel' });
    expect(Object.values(row).join()).not.toContain('+49');
  });

  test.each(Object.keys(TABLE_TARGETS) as TableTargetName[])(
    '%s: every column has a name of its own',
    (target) => {
      const headers = TABLE_TARGETS[target].columns.map(({ header }) => header);
      expect(new Set(headers).size).toBe(headers.length);
    },
  );
});
