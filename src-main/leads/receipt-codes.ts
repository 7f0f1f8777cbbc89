import { makeReceiptCode, type ReceiptCode } from '../../src-shared/domain/receipt.ts';
import type { RandomBytes } from '../../src-shared/ports.ts';
import type { Queries } from '../storage/queries.ts';
import { sha256Of } from '../storage/sha256.ts';
import { findByReceiptHash } from './lead-store.ts';

/** 45 random bits hardly ever meet twice, but a receipt must never stand for somebody else's lead. */
export async function makeUnusedCode(queries: Queries, randomBytes: RandomBytes): Promise<ReceiptCode> {
  for (;;) {
    const code = makeReceiptCode(randomBytes);
    if ((await findByReceiptHash(queries, sha256Of(code))) === undefined) return code;
  }
}
