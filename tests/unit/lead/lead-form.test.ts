import { expect, test } from 'vitest';
import { EmployerId } from '../../../src-shared/domain/employer.ts';
import {
  EMPTY_LEAD_FORM,
  isEmail,
  LeadDraft,
  MAX_MESSAGE_CHARACTERS,
  parseCorrection,
  parseLeadForm,
  parsePhone,
  type LeadForm,
} from '../../../src-shared/domain/lead.ts';

const aForm = (part: Partial<LeadForm> = {}): LeadForm => ({
  ...EMPTY_LEAD_FORM,
  firstName: 'Ada',
  lastName: 'Beispiel',
  email: 'ada@example.org',
  recipients: [EmployerId.parse('asphericon')],
  purposes: ['employer-contact'],
  isAtLeast16: true,
  ...part,
});

const problemsOf = (form: LeadForm): readonly string[] => {
  const parsed = parseLeadForm(form, 'de', '2026-11-a');
  return parsed.ok ? [] : parsed.error;
};

test('an empty form has every problem at once, in the order of the form', () => {
  expect(problemsOf(EMPTY_LEAD_FORM)).toEqual([
    'FIRST_NAME_MISSING',
    'LAST_NAME_MISSING',
    'CONTACT_MISSING',
    'PURPOSE_MISSING',
    'AGE_NOT_CONFIRMED',
  ]);
});

test.each([
  ['nothing, when it is complete', {}, []],
  ['a name of spaces', { firstName: '   ' }, ['FIRST_NAME_MISSING']],
  ['a name without end', { lastName: 'x'.repeat(81) }, ['NAME_TOO_LONG']],
  ['neither e-mail nor phone', { email: '' }, ['CONTACT_MISSING']],
  ['an e-mail without a domain', { email: 'ada@beispiel' }, ['EMAIL_INVALID']],
  ['a phone number that cannot be one', { phone: '12' }, ['PHONE_INVALID']],
  ['contact by employers without an employer', { recipients: [] }, ['RECIPIENT_MISSING']],
  ['a message without end', { message: 'x'.repeat(MAX_MESSAGE_CHARACTERS + 1) }, ['MESSAGE_TOO_LONG']],
  ['no purpose', { purposes: [] }, ['PURPOSE_MISSING']],
  [
    'a newsletter without an e-mail address',
    { email: '', phone: '0151 23456789', purposes: ['network-news'] },
    ['NEWS_WITHOUT_EMAIL'],
  ],
  ['an age that is not confirmed', { isAtLeast16: false }, ['AGE_NOT_CONFIRMED']],
] as const)('finds %s', (_name, part, expected) => {
  expect(problemsOf(aForm(part))).toEqual(expected);
});

test('takes a phone number alone, and keeps it as E.164', () => {
  const parsed = parseLeadForm(aForm({ email: '', phone: '0151 234 567 89' }), 'de', '2026-11-a');
  expect(parsed).toMatchObject({ ok: true, value: { email: null, phone: '+4915123456789' } });
});

test('keeps names as typed but for spaces around and between', () => {
  const parsed = parseLeadForm(
    aForm({ firstName: '  Ada   Marie ', lastName: 'von Übermaß' }),
    'en',
    '2026-11-a',
  );
  expect(parsed).toMatchObject({
    ok: true,
    value: { firstName: 'Ada Marie', lastName: 'von Übermaß', language: 'en' },
  });
});

test('keeps the lines of a message and drops what no keyboard types', () => {
  const parsed = parseLeadForm(aForm({ message: 'eins\r\nzwei\u0007 ' }), 'de', '2026-11-a');
  expect(parsed).toMatchObject({ ok: true, value: { message: 'eins\nzwei' } });
});

test.each([
  ['0151 23456789', '+4915123456789'],
  ['+49 (0) 151 23456789', '+4915123456789'],
  ['0049 151 23456789', '+4915123456789'],
  ['03641 123456', '+493641123456'],
  ['+43 1 234567', '+431234567'],
])('reads the phone number %s', (typed, e164) => {
  expect(parsePhone(typed)).toBe(e164);
});

test.each(['', 'abc', '1', '+'])('refuses %j as a phone number', (typed) => {
  expect(parsePhone(typed)).toBeNull();
});

test.each(['ada@example.org', ' ada.b+fair@mail.example.org '])('takes %j for an e-mail address', (typed) => {
  expect(isEmail(typed)).toBe(true);
});

test.each(['', 'ada', 'ada@', '@example.org', 'ada@example', 'ada beispiel@example.org'])(
  'does not take %j for an e-mail address',
  (typed) => {
    expect(isEmail(typed)).toBe(false);
  },
);

test.each([
  ['no way to be reached', { email: null, phone: null }],
  ['an unconfirmed age', { isAtLeast16: false }],
  ['a control character in a name', { firstName: 'Ada\u0000' }],
  ['a newsletter without e-mail', { email: null, phone: '+4915123456789', purposes: ['network-news'] }],
])('what crosses to main is refused with %s, whatever the screen has let through', (_name, part) => {
  const parsed = parseLeadForm(aForm(), 'de', '2026-11-a');
  if (!parsed.ok) throw new Error(parsed.error.join());
  expect(LeadDraft.safeParse({ ...parsed.value, ...part }).success).toBe(false);
});

test('a correction is held to the same rules, and has nothing of what was agreed to', () => {
  expect(parseCorrection(aForm({ email: 'ada@', phone: '12' }))).toEqual({
    ok: false,
    error: ['EMAIL_INVALID', 'PHONE_INVALID'],
  });
  expect(parseCorrection(aForm({ lastName: ' Muster ', phone: '0151 23456789', purposes: [] }))).toEqual({
    ok: true,
    value: {
      firstName: 'Ada',
      lastName: 'Muster',
      email: 'ada@example.org',
      phone: '+4915123456789',
      role: null,
      message: '',
    },
  });
});
