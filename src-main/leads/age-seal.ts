import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { provideWebCrypto } from './age-web-crypto.ts';

/*
 * Only the files named age-… touch the age library, and they touch nothing else. The format is https://age-encryption.org/v1;
 * what is sealed here, the `age` command line opens, and the other way round.
 */

provideWebCrypto();

/**
 * What opens sealed leads: `AGE-SECRET-KEY-1…`, one a line as in an age identity file, the booth's present key first. Lives in
 * memory only, and there only while staff are at work.
 */
export type AgeIdentity = string & { readonly __brand: 'AgeIdentity' };
/** For whom something is sealed, `age1…`. Anybody may know it. */
export type AgeRecipient = string & { readonly __brand: 'AgeRecipient' };

const IDENTITY = /^AGE-SECRET-KEY-1[0-9A-Z]{58}$/;
const RECIPIENT = /^age1[02-9ac-hj-np-z]{58}$/;

/** Reads an X25519 identity. `undefined` when the text is none. */
export function parseIdentity(text: string): AgeIdentity | undefined {
  return IDENTITY.test(text.trim()) ? (text.trim() as AgeIdentity) : undefined; // the pattern has just proved the brand
}

/** The present key of several. */
export function firstIdentity(identity: AgeIdentity): AgeIdentity {
  const first = parseIdentity(identity.split('\n')[0] ?? '');
  if (first === undefined) throw new Error('an identity begins with a key');
  return first;
}

export function joinIdentities(present: AgeIdentity, earlier: readonly AgeIdentity[]): AgeIdentity {
  return [present, ...earlier].join('\n') as AgeIdentity; // lines of identities are identities
}

/** Reads an X25519 recipient, with its checksum. `undefined` when the text is none. */
export function parseRecipient(text: string): AgeRecipient | undefined {
  const recipient = text.trim();
  if (!RECIPIENT.test(recipient)) return undefined;
  try {
    new Encrypter().addRecipient(recipient);
    return recipient as AgeRecipient; // pattern and checksum have just proved the brand
  } catch {
    return undefined; // a mistyped character: the checksum does not fit
  }
}

export async function makeIdentity(): Promise<AgeIdentity> {
  const identity = parseIdentity(await generateX25519Identity());
  if (identity === undefined) throw new Error('the age library made an identity of an unknown form');
  return identity;
}

export async function recipientOf(identity: AgeIdentity): Promise<AgeRecipient> {
  const recipient = parseRecipient(await identityToRecipient(identity));
  if (recipient === undefined) throw new Error('the age library made a recipient of an unknown form');
  return recipient;
}

/** Seals bytes so that any one of the recipients can open them. Throws without a recipient: that would be lost for good. */
export async function seal(bytes: Uint8Array, recipients: readonly AgeRecipient[]): Promise<Uint8Array> {
  if (recipients.length === 0) throw new Error('nobody to seal for');
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  return encrypter.encrypt(bytes);
}

/** Opens what {@link seal} made. `undefined` when it was sealed for somebody else or is damaged. */
export async function openSealed(
  envelope: Uint8Array,
  identity: AgeIdentity,
): Promise<Uint8Array | undefined> {
  const decrypter = new Decrypter();
  for (const line of identity.split('\n')) decrypter.addIdentity(line);
  try {
    return await decrypter.decrypt(envelope);
  } catch {
    return undefined; // the library only throws for the envelope's sake here; the identity's form is known to be good
  }
}
