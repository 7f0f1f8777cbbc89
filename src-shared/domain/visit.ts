import { z } from 'zod';
import { Language } from '../units.ts';
import { EmployerId } from './employer.ts';
import { JobId } from './job.ts';

/*
 * What is left of a visit when it is over: that nothing is left of it (the trace check), and anonymous counts. Counts of one
 * visit are added to those of its day at once and never kept together, so no visit can be told from another afterwards.
 */

/** Where the window itself looks for traces of the visit that just ended. */
export const WINDOW_PROBES = [
  /** The session's state is not that of a fresh one. */
  'session',
  /** Something that was typed still stands in the page: text, value or attribute. */
  'page',
  /** The page's root is set to another language, text size or contrast than for a new visitor. */
  'settings',
  'fields',
  /** Web storage, databases, caches, the window's name or its history's state. */
  'storage',
  'keyboard',
  'scroll',
  'focus',
] as const;

/** Where only main can look. */
export const MAIN_PROBES = ['clipboard', 'cookies', 'log'] as const;

export const MainProbe = z.enum(MAIN_PROBES);
export type MainProbe = z.output<typeof MainProbe>;

/** Where a trace was found; never what it was. */
export const TraceProbe = z.enum([...WINDOW_PROBES, ...MAIN_PROBES]);
export type TraceProbe = z.output<typeof TraceProbe>;

/**
 * What a visitor typed and nothing else knows, to be looked for in the log. In memory on both sides, for as long as the
 * looking takes; refused when it is longer or more than a form can hold.
 */
export const Needles = z.array(z.string().min(1).max(1200)).max(400).readonly();

/** No visit opens more than this; a bound against a page gone wild, not a rule for visitors. */
const MANY = 1000;
const Count = z.int().min(0).max(MANY);

/** One visit in numbers. Nothing tells who it was, when exactly, or in which order. */
export const VisitCounts = z
  .object({
    /** The language at its end. */
    language: Language,
    /** Whose sheets were opened, each once. */
    employers: z.array(EmployerId).max(MANY).readonly(),
    jobs: z.array(JobId).max(MANY).readonly(),
    remembered: Count,
    contactsBegun: Count,
    contactsSaved: Count,
    takeAlongShown: Count,
    /** Searches that found nothing: how many, never for what. */
    fruitlessSearches: Count,
  })
  .readonly();
export type VisitCounts = z.output<typeof VisitCounts>;
