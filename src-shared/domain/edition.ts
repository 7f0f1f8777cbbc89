import { z } from 'zod';
import { Bilingual, IsoDay, Sha256Hex } from '../units.ts';
import { Employer } from './employer.ts';
import { Job } from './job.ts';

/** The files of a built edition beside `edition.json` itself. */
export const EDITION_FILES = ['employers.json', 'jobs.json', 'map.json', 'NOTICE.md'] as const;
export type EditionFile = (typeof EDITION_FILES)[number];

export const EditionSource = z
  .object({
    name: z.string().min(1).max(200),
    licence: z.string().min(1).max(200),
    url: z.string().max(300).nullable(),
  })
  .readonly();
export type EditionSource = z.output<typeof EditionSource>;

/** What an organiser writes about an edition; `edition.json` of the source tables. */
export const EditionHead = z.object({
  format: z.literal(1),
  /** `jena-2026-11-sample`. */
  id: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(64),
  title: Bilingual,
  /** The day up to which its content was gathered. */
  date: IsoDay,
  /** A sample edition shows what Jena offers; its jobs may be long gone, and every screen says so. */
  isSample: z.boolean(),
  sources: z.array(EditionSource).min(1).readonly(),
});
export type EditionHead = Readonly<z.output<typeof EditionHead>>;

/** `edition.json` of a built edition: the head and what every other file must be, byte for byte. */
export const EditionManifest = EditionHead.extend({
  files: z
    .record(z.enum(EDITION_FILES), z.object({ bytes: z.int().nonnegative(), sha256: Sha256Hex }).readonly())
    .readonly(),
}).readonly();
export type EditionManifest = z.output<typeof EditionManifest>;

/** What the renderer needs of the loaded edition. The map's geometry is fetched apart, as a file. */
export const Catalogue = z
  .object({
    edition: EditionHead.readonly(),
    employers: z.array(Employer).readonly(),
    jobs: z.array(Job).readonly(),
  })
  .readonly();
export type Catalogue = z.output<typeof Catalogue>;
