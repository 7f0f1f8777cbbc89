import { ipcMain, type WebFrameMain } from 'electron';
import type { z } from 'zod';
import { contract, type CallName, type Handlers } from '../../src-shared/contract/contract.ts';
import { err, type Result } from '../../src-shared/result.ts';
import { describeFault, type Log } from '../shell/log.ts';

interface IpcOptions {
  readonly handlers: Handlers;
  /** Whether a frame is the kiosk's own page. Anything else is refused, whatever it says. */
  readonly isOwnFrame: (frame: WebFrameMain | null) => boolean;
  readonly isStaffOpen: () => boolean;
  readonly log: Log;
}

/** A call as this file sees it, all types erased to what the schemas then check. */
interface UncheckedCall {
  readonly audience: 'visitor' | 'staff';
  readonly input: z.ZodType;
  readonly value: z.ZodType;
}

/**
 * Puts every call of the contract behind the same gate: own frame, open staff session where it needs one, input that
 * fits, handler, value that fits. A refusal answers with a code; a bug is logged and answers `INTERNAL`.
 */
export function serveIpc({ handlers, isOwnFrame, isStaffOpen, log }: IpcOptions): void {
  const answer = async (
    name: CallName,
    frame: WebFrameMain | null,
    raw: unknown,
  ): Promise<Result<unknown, string>> => {
    const call: UncheckedCall = contract[name];
    if (!isOwnFrame(frame)) {
      log('ipc.foreignSender', { call: name });
      return err('FORBIDDEN');
    }
    if (call.audience === 'staff' && !isStaffOpen()) return err('STAFF_LOCKED');
    const input = call.input.safeParse(raw);
    if (!input.success) {
      log('ipc.badRequest', { call: name, where: describeIssues(input.error) });
      return err('BAD_REQUEST');
    }
    try {
      // The schema of this very call has just accepted the input; TypeScript cannot follow that through a loop over names.
      const result: Result<unknown, string> = await handlers[name](input.data as never);
      if (!result.ok) return result;
      const value = call.value.safeParse(result.value);
      if (value.success) return { ok: true, value: value.data };
      log('ipc.badAnswer', { call: name, where: describeIssues(value.error) });
      return err('INTERNAL');
    } catch (fault) {
      log('ipc.fault', { call: name, ...describeFault(fault) });
      return err('INTERNAL');
    }
  };
  for (const name of Object.keys(contract) as CallName[]) {
    // Object.keys widens to string; these are the table's own keys.
    ipcMain.handle(name, (event, raw: unknown) => answer(name, event.senderFrame, raw));
  }
}

/** Where the words did not fit, without the words themselves. */
function describeIssues(error: z.ZodError): string {
  return error.issues
    .slice(0, 5)
    .map((issue) => `${issue.path.join('.')}: ${issue.code}`)
    .join('; ');
}
