import { KeyPin } from './pieces.ts';

/*
 * A hub's address, a code and perhaps the hub's key as one line of text, so that a scanner can read all from one QR code:
 * `standpunkt-hub:https://hub.example.org#7K2M-9QXT-4HPD#sha256/…`
 */

const SCHEME = 'standpunkt-hub:';

export interface EnrolmentWords {
  readonly url: string;
  readonly code: string;
  readonly pin?: KeyPin | undefined;
}

export function showEnrolmentText({ url, code, pin }: EnrolmentWords): string {
  return [`${SCHEME}${url}`, code, ...(pin === undefined ? [] : [pin])].join('#');
}

/** Takes it apart. Whether address and code are good is for whoever uses them. `undefined`: it is no such text. */
export function readEnrolmentText(text: string): EnrolmentWords | undefined {
  const plain = text.trim();
  if (!plain.toLowerCase().startsWith(SCHEME)) return undefined;
  const [url = '', code = '', pin, ...rest] = plain.slice(SCHEME.length).split('#');
  if (url === '' || code === '' || rest.length > 0) return undefined;
  if (pin === undefined) return { url, code };
  const parsed = KeyPin.safeParse(pin);
  return parsed.success ? { url, code, pin: parsed.data } : undefined;
}
