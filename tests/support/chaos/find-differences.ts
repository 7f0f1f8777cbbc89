import { isDeepStrictEqual } from 'node:util';
import type { Content, HubFacts, HubLead, KioskFacts } from './facts.ts';

/*
 * The promise, word for word: every contact that a kiosk kept is at the hub exactly once, says what was put in, and nothing else is
 * there. Each difference is a line that names where it is.
 */

export function findAllDifferences(kiosks: readonly KioskFacts[], hub: HubFacts): readonly string[] {
  const known = new Set(kiosks.map(({ kioskId }) => kioskId));
  const strangers = hub.leads.filter(({ kioskId }) => !known.has(kioskId));
  return [
    ...strangers.map(({ id }) => `the hub has ${id} of a kiosk that nobody knows`),
    ...kiosks.flatMap((kiosk) => {
      const { kioskId } = kiosk;
      const leads = hub.leads.filter((lead) => lead.kioskId === kioskId);
      const erasures = hub.erasures.filter((erasure) => erasure.kioskId === kioskId).map(({ id }) => id);
      return [
        ...compareVisitors(kiosk, leads),
        ...compareRecords(kiosk, leads),
        ...compareErasures(kiosk, leads, erasures),
        ...compareOutbox(kiosk, leads),
        ...compareClosing(kiosk, leads),
      ].map((difference) => `${kiosk.name}: ${difference}`);
    }),
  ];
}

/** What people were told against what is there. */
function compareVisitors({ visitors, kept, tombstones }: KioskFacts, leads: readonly HubLead[]): string[] {
  const contents = new Map(leads.map(({ id, content }) => [id, content]));
  const told = visitors.flatMap(({ records, isErased }) =>
    records.map((record) => ({ ...record, isErased })),
  );
  const ids = new Set<string>(told.map(({ id }) => id));
  return [
    ...told.flatMap(({ id, content, isErased }) => {
      if (isErased) return tombstones.has(id) && !kept.has(id) ? [] : [`${id} was erased and is still there`];
      if (!kept.has(id)) return [`${id} was acknowledged and is gone`];
      return describeContent(id, content, contents.get(id));
    }),
    ...[...kept.keys(), ...tombstones].filter((id) => !ids.has(id)).map((id) => `${id} was left by nobody`),
  ];
}

function describeContent(id: string, put: Content, found: Content | undefined): string[] {
  if (found === undefined) return [`the organiser cannot open ${id}`];
  return isDeepStrictEqual(put, found) ? [] : [`${id} does not say what was put in`];
}

function compareRecords({ kept, tombstones }: KioskFacts, leads: readonly HubLead[]): string[] {
  const times = new Map<string, number>();
  for (const { id } of leads) times.set(id, (times.get(id) ?? 0) + 1);
  const missing = [...kept.keys()].filter((id) => !times.has(id));
  return [
    ...missing.map((id) => `the hub does not have ${id}`),
    ...[...times].filter(([, count]) => count > 1).map(([id, count]) => `the hub has ${id} ${count} times`),
    ...leads
      .filter(({ id }) => !kept.has(id) && !tombstones.has(id))
      .map(({ id }) => `the hub has ${id}, which the kiosk never kept`),
    ...leads.flatMap(({ id, outside, envelopeSha256 }) => {
      const own = kept.get(id);
      if (own === undefined) return [];
      if (envelopeSha256 === null) return [`the hub has no envelope of ${id}`];
      const isSame = own === outside && own.includes(envelopeSha256);
      return isSame ? [] : [`the hub has ${id} other than the kiosk`];
    }),
  ];
}

function compareErasures(
  { tombstones }: KioskFacts,
  leads: readonly HubLead[],
  erasures: readonly string[],
): string[] {
  const erased = new Set(erasures);
  return [
    ...[...tombstones]
      .filter((id) => !erased.has(id))
      .map((id) => `the hub does not know that ${id} was erased`),
    ...erasures.filter((id) => !tombstones.has(id)).map((id) => `the hub erased ${id}, the kiosk did not`),
    ...leads
      .filter(({ id, envelopeSha256 }) => tombstones.has(id) && envelopeSha256 !== null)
      .map(({ id }) => `the hub has an envelope of ${id}, which was erased`),
    ...(erased.size === erasures.length ? [] : ['the hub has an erasure twice']),
  ];
}

/** A lead that was erased before the hub confirmed it is withdrawn, whether or not it got there. */
function compareOutbox({ outbox, kept }: KioskFacts, leads: readonly HubLead[]): string[] {
  const isSettled = ({ state, kind }: KioskFacts['outbox'][number]): boolean =>
    state === 'confirmed' || (state === 'withdrawn' && kind === 'lead');
  const atHub = new Set(leads.map(({ id }) => id));
  const confirmed = outbox.filter(({ kind, state }) => kind === 'lead' && state === 'confirmed');
  const ofKept = confirmed.filter(({ id }) => kept.has(id)).length;
  const envelopes = leads.filter(({ envelopeSha256 }) => envelopeSha256 !== null).length;
  return [
    ...outbox
      .filter((row) => !isSettled(row))
      .map(({ kind, id, state, reason }) => `the ${kind} of ${id} is ${state} ${reason ?? ''}`.trimEnd()),
    ...confirmed
      .filter(({ id }) => !atHub.has(id))
      .map(({ id }) => `${id} counts as confirmed and is not at the hub`),
    ...(ofKept === envelopes ? [] : [`${ofKept} kept are confirmed, the hub has ${envelopes} envelopes`]),
  ];
}

function compareClosing({ visitors, closing }: KioskFacts, leads: readonly HubLead[]): string[] {
  const there = visitors.filter(({ isErased }) => !isErased).length;
  const open = leads.filter(({ envelopeSha256 }) => envelopeSha256 !== null);
  const replaced = new Set(open.map(({ corrects }) => corrects));
  const atHub = open.filter(({ id }) => !replaced.has(id)).length;
  const { captured, stored, opened, confirmed } = closing;
  const isEqual =
    captured === visitors.length && [stored, opened, confirmed, atHub].every((count) => count === there);
  return [
    ...closing.differences.map((difference) => `its closing balance says ${difference}`),
    ...(isEqual
      ? []
      : [
          `closing: ${visitors.length} came, ${there} are there; captured ${captured}, stored ${stored}, ` +
            `opened ${opened}, confirmed ${confirmed}, at the hub ${atHub}`,
        ]),
  ];
}
