import { z } from 'zod';
import { PURPOSES } from '../domain/consent.ts';
import { RATINGS, VISITOR_ROLES } from '../domain/lead.ts';
import { OPT_IN_STATES } from '../domain/opt-in.ts';
import type { LeadToExport } from './lead-to-export.ts';
import { LANGUAGES } from '../units.ts';
import { formatIsoTime } from './csv.ts';

/*
 * One JSON object a line (jsonlines.org), for programs. Its form is apart from the sealed record's, so that that one can change while
 * whoever reads these files need not. The JSON Schema that lies beside the file is made from this very schema.
 */

const Time = z.iso.datetime().describe('ISO 8601, UTC');

export const ExportedLead = z
  .object({
    format: z.literal(2).describe('Version of this form'),
    id: z.uuid(),
    number: z.int().positive().describe('Counts up by one for each contact of a kiosk'),
    capturedAt: Time,
    keepUntil: Time.describe('To be deleted after this moment. ISO 8601, UTC'),
    event: z.string(),
    kiosk: z.object({ id: z.string(), name: z.string() }).readonly(),
    edition: z.string().describe('Which edition of employers and jobs was on the screen'),
    language: z.enum(LANGUAGES),
    firstName: z.string(),
    lastName: z.string(),
    email: z.string().nullable(),
    phone: z.string().nullable().describe('E.164, +491701234567'),
    role: z.enum(VISITOR_ROLES).nullable(),
    recipients: z
      .array(z.object({ id: z.string(), name: z.string() }).readonly())
      .readonly()
      .describe('The employers that the consent employer-contact names'),
    message: z.string(),
    consents: z
      .array(
        z
          .object({
            purpose: z.enum(PURPOSES),
            recipient: z
              .object({ id: z.string(), name: z.string() })
              .readonly()
              .nullable()
              .describe('Who may do it; null is JENA Digital itself'),
            textVersion: z.string(),
            textSha256: z.string().describe('Of the UTF-8 bytes of the words that stood on the screen'),
            language: z.enum(LANGUAGES),
            givenAt: Time,
          })
          .readonly(),
      )
      .readonly(),
    optIn: z
      .object({ state: z.enum(OPT_IN_STATES), since: Time })
      .readonly()
      .describe('Double opt-in. Only "confirmed" proves that the e-mail address belongs to whoever typed it'),
    rating: z
      .enum(RATINGS)
      .nullable()
      .describe('By staff; null without one, and for everybody but the controller'),
    note: z.string().describe('By staff; empty without one, and for everybody but the controller'),
    isAtLeast16: z.literal(true),
    isDemo: z.boolean().describe('From a kiosk whose passphrase is published'),
  })
  .readonly();
export type ExportedLead = z.output<typeof ExportedLead>;

export function toExportedLead(lead: LeadToExport): ExportedLead {
  return {
    format: 2,
    id: lead.id,
    number: lead.sequenceNumber,
    capturedAt: formatIsoTime(lead.capturedAtMs),
    keepUntil: formatIsoTime(lead.keepUntilMs),
    event: lead.event,
    kiosk: lead.kiosk,
    edition: lead.editionId,
    language: lead.language,
    firstName: lead.firstName,
    lastName: lead.lastName,
    email: lead.email,
    phone: lead.phone,
    role: lead.role,
    recipients: lead.recipients,
    message: lead.message,
    consents: lead.consents.map(({ givenAtMs, ...consent }) => ({
      ...consent,
      givenAt: formatIsoTime(givenAtMs),
    })),
    optIn: { state: lead.optIn.state, since: formatIsoTime(lead.optIn.sinceMs) },
    rating: lead.assessment.rating,
    note: lead.assessment.note,
    isAtLeast16: lead.isAtLeast16,
    isDemo: lead.isDemo,
  };
}

/** UTF-8 has no halves of surrogate pairs; JSON writes them as escapes, so nothing is lost. */
export function writeJsonLines(leads: readonly LeadToExport[]): string {
  return leads.map((lead) => `${JSON.stringify(toExportedLead(lead))}\n`).join('');
}

/** Every line of a file, parsed. Throws at a line that is not what the schema says. */
export function readJsonLines(text: string): readonly ExportedLead[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => ExportedLead.parse(JSON.parse(line)));
}

/** The schema of one line as JSON Schema (draft 2020-12), for programs in any language. */
export function leadJsonSchema(): string {
  const schema = { title: 'Standpunkt lead, one line of the file', ...z.toJSONSchema(ExportedLead) };
  return `${JSON.stringify(schema, null, 2)}\n`;
}
