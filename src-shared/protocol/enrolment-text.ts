/*
 * A hub's address and a code as one line of text, so that a scanner can read both from one QR code:
 * `standpunkt-hub:https://hub.example.org#7K2M-9QXT-4HPD`
 */

const SCHEME = 'standpunkt-hub:';

export interface EnrolmentWords {
  readonly url: string;
  readonly code: string;
}

export function showEnrolmentText({ url, code }: EnrolmentWords): string {
  return `${SCHEME}${url}#${code}`;
}

/** Takes both apart, as they stand there; whether they are good is for whoever uses them. `undefined`: it is no such text. */
export function readEnrolmentText(text: string): EnrolmentWords | undefined {
  const plain = text.trim();
  if (!plain.toLowerCase().startsWith(SCHEME)) return undefined;
  const [url, code, ...rest] = plain.slice(SCHEME.length).split('#');
  if (url === undefined || url === '' || code === undefined || code === '' || rest.length > 0)
    return undefined;
  return { url, code };
}
