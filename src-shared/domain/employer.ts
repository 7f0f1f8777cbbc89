import { z } from 'zod';
import { EmployerField } from './fields.ts';

/** Lower-case words joined by hyphens, `zeiss-jena`; the same in every edition. */
export const EmployerId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(64)
  .brand<'EmployerId'>();
export type EmployerId = z.output<typeof EmployerId>;

/**
 * How well a position is known. `address`: that house. `street`: somewhere in that street, up to some 300 m.
 * `area`: near a stop or a neighbouring house, up to some 500 m. An employer whose place is not known has no position.
 */
export const PRECISIONS = ['address', 'street', 'area'] as const;
export const Precision = z.enum(PRECISIONS);
export type Precision = z.output<typeof Precision>;

/** WGS 84, degrees. */
export const LonLat = z
  .object({ lon: z.number().min(-180).max(180), lat: z.number().min(-90).max(90) })
  .readonly();
export type LonLat = z.output<typeof LonLat>;

export const EmployerPosition = z
  .object({ lon: z.number().min(-180).max(180), lat: z.number().min(-90).max(90), precision: Precision })
  .readonly();
export type EmployerPosition = z.output<typeof EmployerPosition>;

/** One employer of an edition. `null` means: not known, and shown so. */
export const Employer = z
  .object({
    id: EmployerId,
    name: z.string().min(1).max(160),
    shortName: z.string().min(1).max(60),
    /** Street with house number. */
    street: z.string().min(1).max(120).nullable(),
    postcode: z
      .string()
      .regex(/^\d{5}$/)
      .nullable(),
    position: EmployerPosition.nullable(),
    /** `sourced`: the address stands in a source. `unconfirmed`: believed, to be checked with the employer. */
    addressBasis: z.enum(['sourced', 'unconfirmed']).nullable(),
    /** Domain without scheme, `example.org`. */
    website: z.string().min(1).max(120).nullable(),
    /** At least one; the first is the main field. */
    fields: z.array(EmployerField).min(1).readonly(),
    isStartup: z.boolean(),
    keywords: z.array(z.string().min(1).max(80)).readonly(),
    foundedYear: z.int().min(1200).max(2100).nullable(),
    employees: z
      .object({ count: z.int().positive(), year: z.int().min(1900).max(2100).nullable() })
      .readonly()
      .nullable(),
    /** `unconfirmed`: the edition's editors have not yet found a source that the employer still exists. */
    existence: z.enum(['sourced', 'unconfirmed']),
    /** Listed as a member of JENA Digital; `null` when the list says nothing. */
    isNetworkMember: z.boolean().nullable(),
    sources: z.array(z.string().min(1).max(600)).readonly(),
  })
  .readonly();
export type Employer = z.output<typeof Employer>;
