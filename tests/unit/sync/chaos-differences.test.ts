import { expect, test } from 'vitest';
import { LeadId, NO_ASSESSMENT } from '../../../src-shared/domain/sealed-lead.ts';
import type { Content, HubFacts, HubLead, KioskFacts } from '../../support/chaos/facts.ts';
import { findAllDifferences } from '../../support/chaos/find-differences.ts';

/*
 * What the chaos run checks by. One visitor was corrected, one erased; each test changes one thing.
 */

const KIOSK = '019ab000-0000-7000-8000-0000000000ff';
const [FIRST, CORRECTION, ERASED, STRANGER] = [1, 2, 3, 4].map((number) =>
  LeadId.parse(`019ab000-0000-7000-8000-00000000000${number}`),
) as [LeadId, LeadId, LeadId, LeadId]; // four go in, four come out

const CONTENT: Content = {
  firstName: 'Ada',
  lastName: 'Beispiel',
  email: 'ada@example.org',
  phone: null,
  message: '',
  recipients: ['beispiel-gmbh'],
  assessment: NO_ASSESSMENT,
  corrects: null,
};
const CORRECTED: Content = { ...CONTENT, lastName: 'Beispielin', corrects: FIRST };

const hubLead = (id: LeadId, content: Content | undefined, changes: Partial<HubLead> = {}): HubLead => ({
  kioskId: KIOSK,
  id,
  corrects: content?.corrects ?? null,
  outside: `hash of ${id}`,
  envelopeSha256: `hash of ${id}`,
  content,
  ...changes,
});

const aKioskThat = (changes: Partial<KioskFacts> = {}): KioskFacts => ({
  name: 'kiosk 1',
  kioskId: KIOSK,
  visitors: [
    {
      records: [
        { id: FIRST, content: CONTENT },
        { id: CORRECTION, content: CORRECTED },
      ],
      codes: [],
      isErased: false,
    },
    { records: [{ id: ERASED, content: CONTENT }], codes: [], isErased: true },
  ],
  kept: new Map([FIRST, CORRECTION].map((id) => [id, `hash of ${id}`])),
  tombstones: new Set([ERASED]),
  outbox: [
    { kind: 'lead', id: FIRST, state: 'confirmed', reason: null },
    { kind: 'lead', id: CORRECTION, state: 'confirmed', reason: null },
    { kind: 'lead', id: ERASED, state: 'withdrawn', reason: null },
    { kind: 'erasure', id: ERASED, state: 'confirmed', reason: null },
  ],
  closing: { captured: 2, stored: 1, opened: 1, confirmed: 1, differences: [] },
  ...changes,
});

const LEADS = [hubLead(FIRST, CONTENT), hubLead(CORRECTION, CORRECTED)];
const aHubThat = (changes: Partial<HubFacts> = {}): HubFacts => ({
  leads: LEADS,
  erasures: [{ kioskId: KIOSK, id: ERASED }],
  ...changes,
});
const withoutFirst = LEADS.filter(({ id }) => id !== FIRST);

test('nothing differs when each contact is there once, whether or not an erased one came first', () => {
  expect(findAllDifferences([aKioskThat()], aHubThat())).toEqual([]);
  const cameFirst = hubLead(ERASED, undefined, { envelopeSha256: null });
  expect(findAllDifferences([aKioskThat()], aHubThat({ leads: [...LEADS, cameFirst] }))).toEqual([]);
});

test.each<readonly [string, HubFacts, string]>([
  ['is missing', aHubThat({ leads: withoutFirst }), `the hub does not have ${FIRST}`],
  ['is there twice', aHubThat({ leads: [...LEADS, ...LEADS] }), `the hub has ${FIRST} 2 times`],
  [
    'came from nowhere',
    aHubThat({ leads: [...LEADS, hubLead(STRANGER, CONTENT)] }),
    `the hub has ${STRANGER}, which the kiosk never kept`,
  ],
  [
    'has no envelope',
    aHubThat({ leads: [...withoutFirst, hubLead(FIRST, undefined, { envelopeSha256: null })] }),
    `the hub has no envelope of ${FIRST}`,
  ],
  [
    'has another envelope',
    aHubThat({ leads: [...withoutFirst, hubLead(FIRST, CONTENT, { envelopeSha256: 'another' })] }),
    `the hub has ${FIRST} other than the kiosk`,
  ],
  [
    'does not open',
    aHubThat({ leads: [...withoutFirst, hubLead(FIRST, undefined)] }),
    `the organiser cannot open ${FIRST}`,
  ],
  [
    'says something else',
    aHubThat({ leads: [...withoutFirst, hubLead(FIRST, CORRECTED)] }),
    `${FIRST} does not say what was put in`,
  ],
  [
    'was erased and is still there',
    aHubThat({ leads: [...LEADS, hubLead(ERASED, CONTENT)] }),
    `the hub has an envelope of ${ERASED}, which was erased`,
  ],
  ['was erased unheard', aHubThat({ erasures: [] }), `the hub does not know that ${ERASED} was erased`],
  [
    'was erased by nobody',
    aHubThat({
      erasures: [
        { kioskId: KIOSK, id: ERASED },
        { kioskId: KIOSK, id: FIRST },
      ],
    }),
    `the hub erased ${FIRST}, the kiosk did not`,
  ],
])('a record at the hub that %s is named', (_, hub, difference) => {
  expect(findAllDifferences([aKioskThat()], hub)).toContain(`kiosk 1: ${difference}`);
});

const [first, ...others] = aKioskThat().outbox;
test.each<readonly [string, Partial<KioskFacts>, string]>([
  [
    'lost what it acknowledged',
    { kept: new Map([[CORRECTION, `hash of ${CORRECTION}`]]) },
    `${FIRST} was acknowledged and is gone`,
  ],
  ['kept what was erased', { tombstones: new Set() }, `${ERASED} was erased and is still there`],
  ['made something up', { tombstones: new Set([ERASED, STRANGER]) }, `${STRANGER} was left by nobody`],
  [
    'has a sound record in quarantine',
    { outbox: [...others, { kind: 'lead', id: FIRST, state: 'rejected', reason: 'CONFLICT' }] },
    `the lead of ${FIRST} is rejected CONFLICT`,
  ],
  [
    'still waits',
    { outbox: [...others, { kind: 'lead', id: FIRST, state: 'unknown', reason: null }] },
    `the lead of ${FIRST} is unknown`,
  ],
  ['forgot to send one', { outbox: others }, '1 kept are confirmed, the hub has 2 envelopes'],
  [
    'closes with a difference',
    { closing: { captured: 2, stored: 1, opened: 1, confirmed: 1, differences: ['RECORDS_MISSING 1'] } },
    'its closing balance says RECORDS_MISSING 1',
  ],
  [
    'counts other than people came',
    { closing: { captured: 3, stored: 2, opened: 2, confirmed: 2, differences: [] } },
    'closing: 2 came, 1 are there; captured 3, stored 2, opened 2, confirmed 2, at the hub 1',
  ],
])('a kiosk that %s is named', (_, changes, difference) => {
  expect(first?.id).toBe(FIRST);
  expect(findAllDifferences([aKioskThat(changes)], aHubThat())).toContain(`kiosk 1: ${difference}`);
});

test('a kiosk that counts as confirmed what the hub never had is named', () => {
  const hub = aHubThat({ leads: withoutFirst });
  expect(findAllDifferences([aKioskThat()], hub)).toContain(
    `kiosk 1: ${FIRST} counts as confirmed and is not at the hub`,
  );
});

test('records of a kiosk that nobody knows are named', () => {
  expect(findAllDifferences([], aHubThat())).toHaveLength(2);
});
