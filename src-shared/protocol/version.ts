import { z } from 'zod';

/** The versions of the protocol that this program speaks, the newest last. A version never changes its meaning. */
export const PROTOCOLS = [1] as const;
export type Protocol = (typeof PROTOCOLS)[number];
export const Protocol = z.literal(PROTOCOLS);

/** What the other side offers. Numbers that this program does not know are no mistake: the other side may be newer. */
export const OfferedProtocols = z.array(z.int().positive()).min(1).max(20).readonly();

/** The newest version that both sides speak; `undefined`: none. */
export function chooseProtocol(offered: readonly number[]): Protocol | undefined {
  return [...PROTOCOLS].reverse().find((known) => offered.includes(known));
}
