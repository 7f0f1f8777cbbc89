import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PURPOSES, type Purpose } from '../../../src-shared/domain/consent.ts';
import { EmployerId } from '../../../src-shared/domain/employer.ts';
import type { SealedLead } from '../../../src-shared/domain/lead.ts';
import type { LeadToExport } from '../../../src-shared/export/lead-to-export.ts';
import {
  audiencesOf,
  mayGoTo,
  mayGoToOneEmployer,
  narrowTo,
  splitByEmployer,
  type Audience,
} from '../../../src-shared/export/audience.ts';
import { EXPORT_TARGETS, TARGET_GROUPS } from '../../../src-shared/export/targets.ts';
import { EpochMs } from '../../../src-shared/units.ts';
import { aSealedLead } from '../../support/a-lead.ts';

const BEISPIEL = EmployerId.parse('beispiel-gmbh');
const MUSTER = EmployerId.parse('muster-ag');
const FOR_BEISPIEL: Audience = { type: 'employer', employerId: BEISPIEL };
const FOR_JOBS: Audience = { type: 'network', purpose: 'network-contact' };
const FOR_NEWS: Audience = { type: 'network', purpose: 'network-news' };

function aLeadFor(purposes: readonly Purpose[], recipients: readonly EmployerId[]): LeadToExport {
  const [consent] = aSealedLead().consents;
  if (consent === undefined) throw new Error('every lead has a consent');
  const named = recipients.map((id) => ({ id, name: `Firma ${id}` }));
  return aSealedLead({
    consents: purposes.flatMap((purpose): SealedLead['consents'] =>
      purpose === 'employer-contact' && named.length > 0
        ? named.map((recipient) => ({ ...consent, purpose, recipient }))
        : [{ ...consent, purpose, recipient: null }],
    ),
    recipients: named,
  });
}

describe('what of a lead an audience may see', () => {
  test('what staff noted is for the body responsible alone, the opt-in for everybody', () => {
    const lead: LeadToExport = {
      ...aLeadFor([...PURPOSES], [BEISPIEL]),
      assessment: { rating: 'hot', note: 'will auch zur Muster AG' },
      optIn: { state: 'confirmed', sinceMs: EpochMs.parse(7) },
    };
    expect(narrowTo({ type: 'controller' }, lead)?.assessment.rating).toBe('hot');
    for (const audience of [FOR_BEISPIEL, FOR_JOBS, FOR_NEWS, { type: 'each-employer' } as const]) {
      const narrowed = narrowTo(audience, lead);
      expect(narrowed?.assessment).toEqual({ rating: null, note: '' });
      expect(narrowed?.optIn).toEqual(lead.optIn);
    }
  });

  test('the body responsible has all of it, or it could not hand it on', () => {
    const lead = aLeadFor(['employer-contact'], [BEISPIEL, MUSTER]);
    expect(narrowTo({ type: 'controller' }, lead)).toBe(lead);
  });

  test('an employer needs both: the consent to be handed on, and to be chosen', () => {
    expect(narrowTo(FOR_BEISPIEL, aLeadFor(['employer-contact'], [BEISPIEL]))).toBeDefined();
    expect(narrowTo(FOR_BEISPIEL, aLeadFor(['employer-contact'], [MUSTER]))).toBeUndefined();
    expect(narrowTo(FOR_BEISPIEL, aLeadFor(['network-contact', 'network-news'], [BEISPIEL]))).toBeUndefined();
    expect(narrowTo(FOR_BEISPIEL, aLeadFor(['employer-contact'], []))).toBeUndefined();
  });

  test('an employer learns of no other employer and no other consent', () => {
    const narrowed = narrowTo(FOR_BEISPIEL, aLeadFor([...PURPOSES], [MUSTER, BEISPIEL]));
    expect(narrowed?.recipients.map(({ id }) => id)).toEqual([BEISPIEL]);
    expect(narrowed?.consents.map(({ purpose }) => purpose)).toEqual(['employer-contact']);
    expect(JSON.stringify(narrowed)).not.toContain(MUSTER);
  });

  test('to be chosen is not enough where the consent names somebody else', () => {
    const lead = aLeadFor(['employer-contact'], [MUSTER]);
    const chosenToo = { ...lead, recipients: [...lead.recipients, { id: BEISPIEL, name: 'Beispiel GmbH' }] };
    expect(narrowTo(FOR_BEISPIEL, chosenToo)).toBeUndefined();
    expect(splitByEmployer([chosenToo]).map(({ employerId }) => employerId)).toEqual([MUSTER]);
    expect(narrowTo({ type: 'each-employer' }, chosenToo)?.recipients.map(({ id }) => id)).toEqual([MUSTER]);
  });

  test('JENA Digital writes about jobs only to those who allowed just that', () => {
    expect(narrowTo(FOR_JOBS, aLeadFor(['employer-contact', 'network-news'], [BEISPIEL]))).toBeUndefined();
    expect(narrowTo(FOR_JOBS, aLeadFor(['employer-contact', 'network-contact'], [BEISPIEL]))).toMatchObject({
      recipients: [],
      consents: [{ purpose: 'network-contact' }],
    });
  });

  test('the newsletter has name and address alone, and none without an address', () => {
    const lead = { ...aLeadFor(['network-contact', 'network-news'], []), message: 'Bitte nur abends' };
    expect(narrowTo(FOR_NEWS, lead)).toMatchObject({
      firstName: 'Ada',
      email: 'ada@example.org',
      phone: null,
      message: '',
      role: null,
      consents: [{ purpose: 'network-news' }],
    });
    expect(narrowTo(FOR_NEWS, { ...lead, email: null })).toBeUndefined();
    expect(narrowTo(FOR_NEWS, aLeadFor(['network-contact'], []))).toBeUndefined();
  });

  test('whatever was ticked and chosen: no file has a lead or an employer that its consent does not cover', () => {
    const employers = [BEISPIEL, MUSTER, EmployerId.parse('probe-se')];
    const anyLead = fc
      .record({
        purposes: fc.subarray([...PURPOSES], { minLength: 1 }),
        chosen: fc.subarray(employers),
      })
      .map(({ purposes, chosen }) => aLeadFor(purposes, chosen));
    fc.assert(
      fc.property(fc.array(anyLead, { maxLength: 8 }), (leads) => {
        const agreed = (lead: SealedLead, id: EmployerId): boolean =>
          lead.consents.some(({ purpose }) => purpose === 'employer-contact') &&
          lead.recipients.some((recipient) => recipient.id === id);
        const shares = splitByEmployer(leads);
        for (const id of employers)
          expect(shares.find(({ employerId }) => employerId === id)?.leads.length ?? 0).toBe(
            leads.filter((lead) => agreed(lead, id)).length,
          );
        for (const { employerId, leads: own } of shares)
          for (const lead of own) {
            expect(lead.recipients.map(({ id }) => id)).toEqual([employerId]);
            expect(lead.consents.map(({ purpose, recipient }) => [purpose, recipient?.id])).toEqual([
              ['employer-contact', employerId],
            ]);
          }
        for (const purpose of ['network-contact', 'network-news'] as const)
          for (const lead of leads) {
            const mayBeThere = lead.consents.some((consent) => consent.purpose === purpose);
            expect(narrowTo({ type: 'network', purpose }, lead) !== undefined).toBe(mayBeThere);
          }
      }),
      { numRuns: 300 },
    );
  });
});

describe('which target is for whom', () => {
  test('no customer database gets what was left only to be kept and handed on', () => {
    for (const target of TARGET_GROUPS.crm) expect(mayGoTo(target, { type: 'controller' })).toBe(false);
  });

  test('Brevo is the newsletter’s home and takes nothing else', () => {
    expect(audiencesOf('brevo')).toEqual([FOR_NEWS]);
    expect(mayGoToOneEmployer('brevo')).toBe(false);
  });

  test('every target has somebody to propose first', () => {
    for (const target of EXPORT_TARGETS) expect(audiencesOf(target)[0]).toBeDefined();
  });

  test('every target stands in one group, so that staff can find it', () => {
    expect(Object.values(TARGET_GROUPS).flat().sort()).toEqual([...EXPORT_TARGETS].sort());
  });
});
