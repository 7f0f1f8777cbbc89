import type { MainProbe } from '../../src-shared/domain/visit.ts';
import { includesWords } from '../../src-shared/words.ts';
import type { LogTail } from './log-tail.ts';

/** The system's clipboard and, on Linux, the text that was last marked. */
export interface ClipboardPort {
  readonly clear: () => void;
  readonly isEmpty: () => Promise<boolean>;
}

interface TraceOptions {
  readonly clipboard: ClipboardPort;
  readonly countCookies: () => Promise<number>;
  readonly logTail: () => Promise<LogTail>;
}

/** Empties the clipboard, then says where main still finds something of the session that has just ended. */
export type CheckTraces = (needles: readonly string[]) => Promise<readonly MainProbe[]>;

/** `needles` are what the visitor typed; they are compared and forgotten, never kept and never logged. */
export function createCheckTraces({ clipboard, countCookies, logTail }: TraceOptions): CheckTraces {
  return async (needles) => {
    clipboard.clear();
    const logged = await (await logTail()).takeNew();
    const isLogged = needles.some((needle) => includesWords(logged, escapedAsInJson(needle)));
    const found: readonly (readonly [MainProbe, boolean])[] = [
      ['clipboard', !(await clipboard.isEmpty())],
      ['cookies', (await countCookies()) > 0],
      ['log', isLogged],
    ];
    return found.filter(([, isFound]) => isFound).map(([probe]) => probe);
  };
}

/** As it would stand in the log, whose lines are JSON. */
function escapedAsInJson(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}
