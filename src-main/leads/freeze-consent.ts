import {
  PURPOSES,
  type Consent,
  type ConsentTexts,
  type NamedRecipient,
  type Purpose,
} from '../../src-shared/domain/consent.ts';
import type { EmployerId } from '../../src-shared/domain/employer.ts';
import type { LeadDraft } from '../../src-shared/domain/lead.ts';
import { err, ok, type Result } from '../../src-shared/result.ts';
import type { EpochMs, Language } from '../../src-shared/units.ts';
import { sha256Of } from '../storage/sha256.ts';

/** What a visitor agreed to, as it will be kept: one consent for each purpose and recipient, with the recipients' names of that moment. */
export interface FrozenConsent {
  readonly consents: readonly Consent[];
  readonly recipients: readonly NamedRecipient[];
}

interface FreezeOptions {
  /** The texts in force. A draft that was agreed to under other words is refused. */
  readonly texts: ConsentTexts;
  /** The employer's name in the loaded edition, `undefined` when it is not in there. */
  readonly employerName: (id: EmployerId) => string | undefined;
  readonly nowMs: EpochMs;
}

/**
 * Checks the consent of a draft and freezes it. Employers are kept only as far as the visitor let them make contact:
 * without `employer-contact` there are no recipients, whatever the shortlist held.
 */
export function freezeConsent(
  draft: LeadDraft,
  { texts, employerName, nowMs }: FreezeOptions,
): Result<FrozenConsent, 'CONSENT_OUTDATED' | 'RECIPIENT_UNKNOWN'> {
  if (draft.consentVersion !== texts.version) return err('CONSENT_OUTDATED');
  const recipients: NamedRecipient[] = [];
  for (const id of draft.purposes.includes('employer-contact') ? new Set(draft.recipients) : []) {
    const name = employerName(id);
    if (name === undefined) return err('RECIPIENT_UNKNOWN');
    recipients.push({ id, name });
  }
  const consents = PURPOSES.filter((purpose) => draft.purposes.includes(purpose)).flatMap((purpose) => {
    const textSha256 = sha256Of(wordsAgreedTo(texts, purpose, draft.language));
    return (purpose === 'employer-contact' ? recipients : [null]).map((recipient) => ({
      purpose,
      recipient,
      textVersion: texts.version,
      textSha256,
      language: draft.language,
      givenAtMs: nowMs,
    }));
  });
  return ok({ consents, recipients });
}

/**
 * The words behind one tick, in the visitor's language: the purpose's sentence, the confirmation of age and the information,
 * separated by blank lines. Their UTF-8 bytes are what `Consent.textSha256` is of.
 */
export function wordsAgreedTo(texts: ConsentTexts, purpose: Purpose, language: Language): string {
  return [texts.purposes[purpose][language], texts.age[language], texts.information[language]].join('\n\n');
}
