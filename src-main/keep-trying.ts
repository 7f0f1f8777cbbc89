import type { Monotonic } from '../src-shared/ports.ts';

/**
 * Asks `open` again when somebody needs what it could not open, at most every `pauseMs`: a database that another program held, or a
 * disk that could not be written, may be free again, and nobody at a fair restarts a kiosk. What was opened once stays.
 */
export function keepTrying<T>(
  open: () => Promise<T | null>,
  { monotonic, pauseMs }: { readonly monotonic: Monotonic; readonly pauseMs: number },
): () => Promise<T | null> {
  let latest = open();
  let triedAtMs = monotonic();
  return async () => {
    const attempt = latest;
    const opened = await attempt;
    // Whoever comes first tries again; the others wait for the same attempt.
    if (opened === null && latest === attempt && monotonic() - triedAtMs >= pauseMs) {
      triedAtMs = monotonic();
      latest = open();
    }
    return opened ?? latest;
  };
}
