import type { HubProblem } from '../../src-shared/protocol/hub-problem.ts';
import { ForeignAnswer } from './transport.ts';

type NoAnswer = Extract<
  HubProblem,
  'UNREACHABLE' | 'NAME_UNKNOWN' | 'CERTIFICATE_TIME' | 'NOT_SECURE' | 'FOREIGN_ANSWER'
>;

/** Chromium says `net::ERR_…` in the message, Node a code in the cause. The first that fits counts. */
const SIGNS: readonly (readonly [RegExp, NoAnswer])[] = [
  [/ERR_CERT_DATE_INVALID|CERT_HAS_EXPIRED|CERT_NOT_YET_VALID/, 'CERTIFICATE_TIME'],
  [/ERR_CERT_|ERR_SSL_|ERR_TLS_|SELF_SIGNED|UNABLE_TO_(GET_ISSUER|VERIFY)|CERT_/, 'NOT_SECURE'],
  [/ERR_NAME_|ENOTFOUND|EAI_AGAIN/, 'NAME_UNKNOWN'],
  [/redirect/i, 'FOREIGN_ANSWER'], // a hub sends nobody elsewhere; login pages do
];

/** What can be told from a request that failed; when in doubt, that nothing was reached. */
export function whyNoAnswer(fault: unknown): NoAnswer {
  if (fault instanceof ForeignAnswer) return 'FOREIGN_ANSWER';
  const said = words(fault);
  return SIGNS.find(([sign]) => sign.test(said))?.[1] ?? 'UNREACHABLE';
}

function words(fault: unknown): string {
  if (!(fault instanceof Error)) return '';
  const code = 'code' in fault && typeof fault.code === 'string' ? fault.code : '';
  return `${fault.message} ${code} ${words(fault.cause)}`;
}
