import { z } from 'zod';
import { EmployerId } from './employer.ts';
import { Employment, JobField, JobKind, JobLevel, WorkMode } from './fields.ts';

export const JobId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(120)
  .brand<'JobId'>();
export type JobId = z.output<typeof JobId>;

/** When a job was seen: a day `2024-08-01`, or only its year `2023`. */
export const SeenDate = z
  .string()
  .refine((text) => /^\d{4}$/.test(text) || z.iso.date().safeParse(text).success, {
    error: 'no day or year',
  });
export type SeenDate = z.output<typeof SeenDate>;

/** One position of an edition. It shows what was advertised on `seen`, not that it is still open. */
export const Job = z
  .object({
    id: JobId,
    employerId: EmployerId,
    title: z.string().min(1).max(240),
    kind: JobKind,
    field: JobField,
    level: JobLevel,
    employment: z.array(Employment).readonly(),
    workMode: WorkMode.nullable(),
    skills: z.array(z.string().min(1).max(80)).readonly(),
    /** `null`: no date is known; the interface then names the edition's date. */
    seen: SeenDate.nullable(),
    sources: z.array(z.string().min(1).max(600)).min(1).readonly(),
  })
  .readonly();
export type Job = z.output<typeof Job>;
