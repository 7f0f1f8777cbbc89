import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { z } from 'zod';
import { err, ok, type Result } from '../result.ts';
import { Language } from '../units.ts';
import { Purpose } from './consent.ts';
import { EmployerId } from './employer.ts';
import { VisitorRole } from './sealed-lead.ts';

export {
  Assessment,
  LeadId,
  MAX_NOTE_CHARACTERS,
  RATINGS,
  Rating,
  SealedLead,
  VISITOR_ROLES,
  VisitorRole,
} from './sealed-lead.ts';

export const MAX_NAME_CHARACTERS = 80;
export const MAX_EMAIL_CHARACTERS = 254; // RFC 5321, 4.5.3.1.3
export const MAX_PHONE_CHARACTERS = 32;
export const MAX_MESSAGE_CHARACTERS = 600;
export const MAX_RECIPIENTS = 40;

/** The contact form as typed. Lives in the renderer's memory only. */
export interface LeadForm {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly phone: string;
  readonly role: VisitorRole | null;
  readonly recipients: readonly EmployerId[];
  readonly message: string;
  readonly purposes: readonly Purpose[];
  readonly isAtLeast16: boolean;
}

export const EMPTY_LEAD_FORM: LeadForm = {
  firstName: '',
  lastName: '',
  email: '',
  phone: '',
  role: null,
  recipients: [],
  message: '',
  purposes: [],
  isAtLeast16: false,
};

/** Phone numbers are kept as E.164, `+491701234567`. */
export const E164 = z.string().regex(/^\+[1-9]\d{6,14}$/);
const OneLine = z.string().regex(/^[^\p{Cc}]*$/u); // no control characters

/** Who somebody is and how to reach them. */
const CONTACT_FIELDS = {
  firstName: OneLine.min(1).max(MAX_NAME_CHARACTERS),
  lastName: OneLine.min(1).max(MAX_NAME_CHARACTERS),
  email: z.email().max(MAX_EMAIL_CHARACTERS).nullable(),
  phone: E164.nullable(),
  role: VisitorRole.nullable(),
  message: z
    .string()
    .regex(/^[^\p{Cc}]*(\n[^\p{Cc}]*)*$/u)
    .max(MAX_MESSAGE_CHARACTERS),
};

/** What staff may put right in a lead. What was agreed to is not among it. */
export const ContactCorrection = z
  .object(CONTACT_FIELDS)
  .refine((contact) => contact.email !== null || contact.phone !== null, {
    error: 'one of email and phone is needed',
  })
  .readonly();
export type ContactCorrection = z.output<typeof ContactCorrection>;

/** A contact form that passed {@link parseLeadForm}: what crosses IPC and is then sealed. */
export const LeadDraft = z
  .object({
    ...CONTACT_FIELDS,
    recipients: z.array(EmployerId).max(MAX_RECIPIENTS).readonly(),
    purposes: z.array(Purpose).min(1).readonly(),
    isAtLeast16: z.literal(true),
    language: Language,
    /** Version of the consent texts that stood on the screen. */
    consentVersion: z.string().max(20),
  })
  .refine((draft) => draft.email !== null || draft.phone !== null, {
    error: 'one of email and phone is needed',
  })
  .refine((draft) => !draft.purposes.includes('employer-contact') || draft.recipients.length > 0, {
    error: 'employer-contact needs a recipient',
  })
  .refine((draft) => !draft.purposes.includes('network-news') || draft.email !== null, {
    error: 'network-news needs an email',
  })
  .readonly();
export type LeadDraft = z.output<typeof LeadDraft>;

/** What can be wrong with the form; each names the field it stands beside. */
export const LEAD_PROBLEMS = {
  FIRST_NAME_MISSING: 'firstName',
  LAST_NAME_MISSING: 'lastName',
  NAME_TOO_LONG: 'lastName',
  CONTACT_MISSING: 'email',
  EMAIL_INVALID: 'email',
  PHONE_INVALID: 'phone',
  RECIPIENT_MISSING: 'recipients',
  TOO_MANY_RECIPIENTS: 'recipients',
  MESSAGE_TOO_LONG: 'message',
  PURPOSE_MISSING: 'purposes',
  NEWS_WITHOUT_EMAIL: 'purposes',
  AGE_NOT_CONFIRMED: 'isAtLeast16',
} as const satisfies Record<string, keyof LeadForm>;
export type LeadProblem = keyof typeof LEAD_PROBLEMS;

const collapse = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A text of several lines as it is kept: no control characters but the line breaks, no blanks around it. */
export function tidyText(typed: string): string {
  return typed
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n]/gu, ' ')
    .trim();
}

/** Reads a phone number as typed; a number without `+` or `00` is taken as German. `null` when it cannot be one. */
export function parsePhone(typed: string): string | null {
  const international = collapse(typed).replace(/^00/, '+');
  const number = parsePhoneNumberFromString(international, 'DE');
  return number?.isPossible() === true ? number.number : null;
}

export function isEmail(typed: string): boolean {
  return z.email().max(MAX_EMAIL_CHARACTERS).safeParse(collapse(typed)).success;
}

/** Checks the whole form. Returns all problems at once, in the form's order, or the draft to send. */
export function parseLeadForm(
  form: LeadForm,
  language: Language,
  consentVersion: string,
): Result<LeadDraft, readonly LeadProblem[]> {
  const firstName = collapse(form.firstName);
  const lastName = collapse(form.lastName);
  const email = collapse(form.email);
  const phone = collapse(form.phone);
  const message = tidyText(form.message);

  const problems: LeadProblem[] = [];
  if (firstName === '') problems.push('FIRST_NAME_MISSING');
  if (lastName === '') problems.push('LAST_NAME_MISSING');
  if (firstName.length > MAX_NAME_CHARACTERS || lastName.length > MAX_NAME_CHARACTERS)
    problems.push('NAME_TOO_LONG');
  if (email === '' && phone === '') problems.push('CONTACT_MISSING');
  if (email !== '' && !isEmail(email)) problems.push('EMAIL_INVALID');
  if (phone !== '' && parsePhone(phone) === null) problems.push('PHONE_INVALID');
  if (form.purposes.includes('employer-contact') && form.recipients.length === 0)
    problems.push('RECIPIENT_MISSING');
  if (form.recipients.length > MAX_RECIPIENTS) problems.push('TOO_MANY_RECIPIENTS');
  if (message.length > MAX_MESSAGE_CHARACTERS) problems.push('MESSAGE_TOO_LONG');
  if (form.purposes.length === 0) problems.push('PURPOSE_MISSING');
  // The newsletter comes by e-mail; a consent that nobody could act on is not asked for.
  if (form.purposes.includes('network-news') && email === '') problems.push('NEWS_WITHOUT_EMAIL');
  if (!form.isAtLeast16) problems.push('AGE_NOT_CONFIRMED');
  if (problems.length > 0) return err(problems);

  return ok(
    LeadDraft.parse({
      firstName,
      lastName,
      email: email === '' ? null : email,
      phone: phone === '' ? null : parsePhone(phone),
      role: form.role,
      recipients: form.recipients,
      message,
      purposes: form.purposes,
      isAtLeast16: true,
      language,
      consentVersion,
    }),
  );
}

/** Checks what staff put right about a person by the very rules of the form; consents and recipients are not theirs to change. */
export function parseCorrection(form: LeadForm): Result<ContactCorrection, readonly LeadProblem[]> {
  const agreed = { ...form, recipients: [], purposes: ['network-contact'] as const, isAtLeast16: true };
  const checked = parseLeadForm(agreed, 'de', '');
  return checked.ok ? ok(ContactCorrection.parse(checked.value)) : checked;
}
