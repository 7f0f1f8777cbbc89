import { randomBytes, scrypt } from 'node:crypto';
import { chacha20poly1305 } from '@noble/ciphers/chacha.js';
import { Decrypter, Encrypter, Stanza, type Identity, type Recipient } from 'age-encryption';
import { err, ok, type Result } from '../../src-shared/result.ts';
import { provideWebCrypto } from './age-web-crypto.ts';

/*
 * Passphrases for age files. The library has them too, but derives the key in JavaScript on the calling thread: about a second in
 * which main answers no touch. So its own extension points (Recipient, Identity) are used with Node's scrypt, which runs on the
 * thread pool. The stanza is the standard one, https://c2sp.org/age#the-scrypt-recipient-type; tests open it with the library's own reader.
 */

provideWebCrypto();

/**
 * scrypt's N as a power of two. 2^17 with r = 8, p = 1 is what OWASP's Password Storage Cheat Sheet asks for: 128 MiB and
 * half a second to a second a guess on a kiosk's processor; the age command line's own 2^18 would double both.
 */
export const SCRYPT_LOG_N = 17;
/** A file from elsewhere may ask for more, up to the library's own limit: 2^20 takes 1 GiB. */
const MAX_SCRYPT_LOG_N = 20;
const LABEL = 'age-encryption.org/v1/scrypt';
const SALT_BYTES = 16;
const WRAPPED_KEY_BYTES = 32;
/** The wrap key is used once only, so the standard has the nonce at zero. */
const ZERO_NONCE = new Uint8Array(12);

function deriveWrapKey(passphrase: string, salt: Uint8Array, logN: number): Promise<Uint8Array> {
  const cost = { N: 2 ** logN, r: 8, p: 1 };
  const maxmem = 2 * 128 * cost.N * cost.r; // twice scrypt's own need, 128 N r bytes
  return new Promise((resolve, reject) => {
    scrypt(passphrase, Buffer.concat([Buffer.from(LABEL), salt]), 32, { ...cost, maxmem }, (fault, key) => {
      if (fault) reject(fault);
      else resolve(new Uint8Array(key));
    });
  });
}

const toUnpaddedBase64 = (bytes: Uint8Array): string =>
  Buffer.from(bytes).toString('base64').replace(/=+$/, '');

function passphraseRecipient(passphrase: string, logN: number): Recipient {
  return {
    async wrapFileKey(fileKey) {
      const salt = new Uint8Array(randomBytes(SALT_BYTES));
      const wrapKey = await deriveWrapKey(passphrase, salt, logN);
      const body = chacha20poly1305(wrapKey, ZERO_NONCE).encrypt(fileKey);
      return [new Stanza(['scrypt', toUnpaddedBase64(salt), String(logN)], body)];
    },
  };
}

/** How far an attempt came. `no-passphrase-file`: it is not an age file under a passphrase, so nothing was tried. */
interface Attempt {
  step: 'no-passphrase-file' | 'wrong' | 'key-found';
}

function passphraseIdentity(passphrase: string, attempt: Attempt): Identity {
  return {
    async unwrapFileKey(stanzas) {
      const [stanza] = stanzas;
      // The standard lets a passphrase stand in a file only alone.
      if (stanza === undefined || stanzas.length !== 1) return null;
      const [kind, saltText = '', logNText = ''] = stanza.args;
      const salt = new Uint8Array(Buffer.from(saltText, 'base64'));
      const logN = /^[1-9]\d?$/.test(logNText) ? Number(logNText) : Infinity;
      if (kind !== 'scrypt' || stanza.args.length !== 3 || logN > MAX_SCRYPT_LOG_N) return null;
      if (salt.length !== SALT_BYTES || stanza.body.length !== WRAPPED_KEY_BYTES) return null;
      const wrapKey = await deriveWrapKey(passphrase, salt, logN);
      try {
        const fileKey = chacha20poly1305(wrapKey, ZERO_NONCE).decrypt(stanza.body);
        attempt.step = 'key-found';
        return fileKey;
      } catch {
        attempt.step = 'wrong'; // the authentication tag does not fit
        return null;
      }
    },
  };
}

/** Encrypts bytes under a passphrase. `logN` is lower only in tests, to save time. */
export async function sealWithPassphrase(
  bytes: Uint8Array,
  passphrase: string,
  logN = SCRYPT_LOG_N,
): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(passphraseRecipient(passphrase, logN));
  return encrypter.encrypt(bytes);
}

/** `WRONG_PASSPHRASE`: a sound file, other words. `UNREADABLE`: not an age file under a passphrase, or a damaged one. */
export async function openWithPassphrase(
  file: Uint8Array,
  passphrase: string,
): Promise<Result<Uint8Array, 'WRONG_PASSPHRASE' | 'UNREADABLE'>> {
  const attempt: Attempt = { step: 'no-passphrase-file' };
  const decrypter = new Decrypter();
  decrypter.addIdentity(passphraseIdentity(passphrase, attempt));
  try {
    return ok(await decrypter.decrypt(file));
  } catch {
    // With the right key and still no content, the rest of the file is damaged.
    return err(attempt.step === 'wrong' ? 'WRONG_PASSPHRASE' : 'UNREADABLE');
  }
}
