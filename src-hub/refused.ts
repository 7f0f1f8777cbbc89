import type { RefusalCode } from '../src-shared/protocol/refusal.ts';

/** Thrown where a request is found to be refused as a whole; `server.ts` answers it. */
export class Refused extends Error {
  readonly code: RefusalCode;
  constructor(code: RefusalCode) {
    super(code);
    this.name = 'Refused';
    this.code = code;
  }
}
