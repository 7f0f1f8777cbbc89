import { useState } from 'react';
import { ConsentTexts } from '../../../src-shared/domain/consent.ts';
import { EmployerId } from '../../../src-shared/domain/employer.ts';
import { EMPTY_LEAD_FORM, type LeadDraft, type LeadForm } from '../../../src-shared/domain/lead.ts';
import { ContactScreen } from '../../../src-renderer/visitor/contact/contact-screen.tsx';

/** Obviously made up: no real employer is called like that. */
export const EMPLOYERS = [
  { id: EmployerId.parse('muster-optik'), name: 'Muster-Optik GmbH', shortName: 'Muster-Optik' },
  { id: EmployerId.parse('goepel-beispiel'), name: 'Göpel Beispiel AG', shortName: 'Göpel Beispiel' },
];

export const CONSENT_TEXTS = ConsentTexts.parse({
  version: '2026-11-a',
  purposes: {
    'employer-contact': { de: 'Arbeitgeber dürfen mich kontaktieren.', en: 'Employers may contact me.' },
    'network-contact': { de: 'Das Netzwerk darf mich kontaktieren.', en: 'The network may contact me.' },
    'network-news': { de: 'Newsletter, bitte.', en: 'Newsletter, please.' },
  },
  age: { de: 'Ich bin mindestens 16.', en: 'I am at least 16.' },
  information: { de: 'Erster Absatz.\n\nZweiter Absatz.', en: 'First paragraph.\n\nSecond paragraph.' },
});

export function aForm(part: Partial<LeadForm> = {}): LeadForm {
  return {
    ...EMPTY_LEAD_FORM,
    firstName: 'Ada',
    lastName: 'Beispiel',
    email: 'ada@example.org',
    isAtLeast16: true,
    ...part,
  };
}

/** The screen with the one thing it needs from a session: a form that is kept. */
export function Contact(props: {
  readonly start: LeadForm;
  readonly onSubmit?: (draft: LeadDraft) => void;
  readonly isSaving?: boolean;
  readonly failure?: 'STORAGE_FAILED';
}) {
  const [form, setForm] = useState(props.start);
  const nothing = (): void => undefined;
  return (
    <ContactScreen
      form={form}
      onChange={setForm}
      employers={EMPLOYERS}
      consentTexts={CONSENT_TEXTS}
      language="de"
      keepDays={180}
      isDemo
      isSaving={props.isSaving ?? false}
      failure={props.failure ?? null}
      onSubmit={props.onSubmit ?? nothing}
      onBack={nothing}
      onTakeAlong={nothing}
    />
  );
}
