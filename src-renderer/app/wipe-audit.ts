import type { WINDOW_PROBES } from '../../src-shared/domain/visit.ts';
import { includesWords } from '../../src-shared/words.ts';
import type { Session } from './session.ts';

/*
 * The wipe audit's judgement: whether anything of the session that has just ended can still be found in the window. Pure;
 * `wipe-probes.ts` gathers the evidence, `use-wipe-audit.ts` acts on what is found.
 */

export type WindowProbe = (typeof WINDOW_PROBES)[number];

/** The page as the audit sees it. */
export interface PageEvidence {
  /** All text and all values of fields, in one string. */
  readonly text: string;
  /** All attributes, in one string. */
  readonly attributes: string;
  /** How the page's root is set: language, text size, contrast. */
  readonly root: string;
  /** Fields that hold something, and boxes that are ticked. */
  readonly filledFields: number;
  /** Entries in web storage, databases, caches, the window's name and its history. */
  readonly storedEntries: number;
  readonly isKeyboardOpen: boolean;
  readonly scrolledParts: number;
  readonly isFieldFocused: boolean;
}

export interface Evidence {
  readonly page: PageEvidence;
  readonly session: Session;
  /** What the session would be if nobody had ever been there. */
  readonly fresh: Session;
  /** The root before the first visitor. */
  readonly firstRoot: string;
  /** What was typed, without what the kiosk shows by itself. */
  readonly needles: readonly string[];
}

/** Where traces were found, empty when nothing is left. */
export function findTraces(evidence: Evidence): readonly WindowProbe[] {
  const { page, session, fresh, needles } = evidence;
  // The next visitor may have begun meanwhile: then fields, language and lists are theirs, and only what the one before typed counts.
  const isResting = session.number === fresh.number && session.screen.step === 'attract';
  const isTyped = (where: string): boolean => needles.some((needle) => includesWords(where, needle));
  const always: readonly Finding[] = [
    ['page', isTyped(page.text) || (isResting && isTyped(page.attributes))],
    ['storage', page.storedEntries > 0],
  ];
  const atRest: readonly Finding[] = [
    ['session', !isSame(session, fresh)],
    ['settings', page.root !== evidence.firstRoot],
    ['fields', page.filledFields > 0],
    ['keyboard', page.isKeyboardOpen],
    ['scroll', page.scrolledParts > 0],
    ['focus', page.isFieldFocused],
  ];
  return [...always, ...(isResting ? atRest : [])].filter(([, isFound]) => isFound).map(([probe]) => probe);
}

type Finding = readonly [WindowProbe, boolean];

/** Plain data compared whole, whatever the order of its keys. */
export function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return Object.is(one, other);
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => isSame(Reflect.get(one, name), Reflect.get(other, name)));
}
