import type { CallInput, CallResult } from '../../../src-shared/contract/call.ts';
import type { CallName, Contract, KioskClient } from '../../../src-shared/contract/contract.ts';
import { contract } from '../../../src-shared/contract/contract.ts';

/** One call that must come, with just this input, and what it is answered with. */
export type Line = {
  readonly [N in CallName]: {
    readonly call: N;
    readonly input?: CallInput<Contract[N]>;
    /** A promise holds the answer back. */
    readonly answer: CallResult<Contract[N]> | Promise<CallResult<Contract[N]>>;
  };
}[CallName];

export interface ScriptedKiosk {
  readonly kiosk: KioskClient;
  /** The calls that did not stand in the script and the lines that nobody has called, in words. A test ends with none. */
  readonly left: () => readonly string[];
}

/** A kiosk client that answers by a script and throws at anything that does not stand there next. */
export function scriptedKiosk(script: readonly Line[]): ScriptedKiosk {
  const rest = [...script];
  const surprises: string[] = [];
  const words = (name: string, input: unknown): string =>
    input === undefined ? name : `${name} ${JSON.stringify(input)}`;
  const play = (name: CallName, input: unknown): Promise<unknown> => {
    const line = rest.shift();
    const expected = line === undefined ? 'nothing more' : words(line.call, line.input);
    if (line === undefined || expected !== words(name, input)) {
      // Noted and thrown: an event handler may swallow the error, `left` does not.
      surprises.push(`called ${words(name, input)}, but the script expects ${expected}`);
      throw new Error(surprises.at(-1));
    }
    return Promise.resolve(line.answer);
  };
  return {
    // A loop over the table's own names builds each function; `Line` has checked the shapes that the compiler cannot see here.
    kiosk: Object.fromEntries(
      (Object.keys(contract) as CallName[]).map((name) => [name, (input: unknown) => play(name, input)]),
    ) as unknown as KioskClient,
    left: () => [...surprises, ...rest.map(({ call, input }) => words(call, input))],
  };
}
