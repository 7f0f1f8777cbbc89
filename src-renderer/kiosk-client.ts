import { z } from 'zod';
import type { KioskClient } from '../src-shared/contract/contract.ts';
import { contract, type CallName } from '../src-shared/contract/contract.ts';
import type { Result } from '../src-shared/result.ts';

declare global {
  interface Window {
    /** What the preload offers, as yet unchecked; use {@link kioskClient}. */
    readonly kiosk?: Readonly<Record<string, (input: unknown) => Promise<unknown>>>;
  }
}

const Answer = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: z.string() }),
]);

/**
 * The contract's calls, each answer checked against the table before anybody uses it. An answer that does not fit, or a
 * broken connection to main, gives `INTERNAL`; no call ever rejects.
 */
export function connectKiosk(bridge: NonNullable<Window['kiosk']>): KioskClient {
  const ask = async (name: CallName, input: unknown): Promise<Result<unknown, string>> => {
    try {
      const answer = Answer.parse(await bridge[name]?.(input));
      return answer.ok ? { ok: true, value: contract[name].value.parse(answer.value) } : answer;
    } catch {
      return { ok: false, error: 'INTERNAL' };
    }
  };
  const names = Object.keys(contract) as CallName[]; // Object.keys widens to string; these are the table's own keys
  // Each function has just the shape that the table gives its name; a loop over names cannot prove it to the compiler.
  return Object.fromEntries(
    names.map((name) => [name, (input: unknown) => ask(name, input)]),
  ) as unknown as KioskClient;
}
