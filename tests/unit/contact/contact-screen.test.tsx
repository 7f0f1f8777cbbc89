import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { startTexts } from '../../../src-renderer/i18n/i18n.ts';
import { EMPTY_LEAD_FORM, type LeadDraft } from '../../../src-shared/domain/lead.ts';
import { readParagraphs } from '../../../src-renderer/visitor/contact/information.tsx';
import { CURRENT_CONSENT_TEXTS } from '../../../src-shared/domain/consent-texts.ts';
import { aForm, Contact, EMPLOYERS } from './contact-parts.tsx';

beforeAll(() => {
  startTexts('de');
});
afterEach(cleanup);

/** Somebody of 16 or more who has not typed anything. */
const NOTHING_TYPED = { ...EMPTY_LEAD_FORM, isAtLeast16: true };

function tap(testId: string): void {
  fireEvent.click(screen.getByTestId(testId));
}

function type(testId: string, value: string): void {
  fireEvent.change(screen.getByTestId(testId), { target: { value } });
}

function heading(): string | null {
  return screen.getByRole('heading', { level: 1 }).textContent;
}

/** What a screen reader says with a field besides its label. */
function describedBy(testId: string): string {
  const ids = (screen.getByTestId(testId).getAttribute('aria-describedby') ?? '').split(' ');
  return ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
}

test('what is missing is told beside its field, only after next was pressed, and goes when put right', () => {
  render(<Contact start={NOTHING_TYPED} />);
  tap('contact-next');
  expect(screen.queryByText('Bitte gib deinen Vornamen ein.')).toBeNull();
  tap('contact-next');
  expect(heading()).toBe('Wer bist du?');
  expect(describedBy('contact-first-name')).toBe('Bitte gib deinen Vornamen ein.');
  expect(describedBy('contact-email')).toBe('Bitte gib eine E-Mail-Adresse oder eine Telefonnummer ein.');
  type('contact-first-name', 'Ada');
  expect(describedBy('contact-first-name')).toBe('');
});

test('the focus goes to the first field that needs a hand', () => {
  render(<Contact start={aForm({ lastName: '', email: 'ada@' })} />);
  tap('contact-next');
  tap('contact-next');
  expect(document.activeElement).toBe(screen.getByTestId('contact-last-name'));
  type('contact-last-name', 'Beispiel');
  tap('contact-next');
  expect(document.activeElement).toBe(screen.getByTestId('contact-email'));
});

test('the focus follows each new step to its heading', () => {
  render(<Contact start={aForm()} />);
  expect(document.activeElement?.textContent).toBe('Wer darf sich bei dir melden?');
  tap('contact-next');
  expect(document.activeElement?.textContent).toBe('Wer bist du?');
});

test('no purpose is ticked beforehand, and without one nothing is sent', () => {
  const sent: LeadDraft[] = [];
  render(<Contact start={aForm()} onSubmit={(draft) => sent.push(draft)} />);
  tap('contact-next');
  tap('contact-next');
  for (const box of screen.getAllByRole<HTMLInputElement>('checkbox')) expect(box.checked).toBe(false);
  tap('contact-save');
  expect(sent).toEqual([]);
  expect(screen.getByText('Kreuze mindestens eins an, sonst darf sich niemand bei dir melden.')).toBeTruthy();
});

test('a consent for employers without any asks for them where it was ticked', () => {
  const sent: LeadDraft[] = [];
  render(<Contact start={aForm()} onSubmit={(draft) => sent.push(draft)} />);
  tap('contact-next');
  tap('contact-next');
  tap('contact-purpose-employer-contact');
  tap('contact-save');
  expect(sent).toEqual([]);
  expect(describedBy('contact-purpose-employer-contact')).toContain('Wähle aus, welche Arbeitgeber');
  tap('contact-choose-recipients');
  expect(heading()).toBe('Wer darf sich bei dir melden?');
});

test('the consent names the chosen employers, and the draft is what was agreed', () => {
  const sent: LeadDraft[] = [];
  const recipients = EMPLOYERS.map(({ id }) => id);
  render(<Contact start={aForm({ recipients })} onSubmit={(draft) => sent.push(draft)} />);
  tap('contact-next');
  tap('contact-next');
  tap('contact-purpose-employer-contact');
  for (const { name } of EMPLOYERS) expect(screen.getByText(name)).toBeTruthy();
  tap('contact-save');
  expect(sent).toMatchObject([
    {
      firstName: 'Ada',
      recipients,
      purposes: ['employer-contact'],
      consentVersion: '2026-11-a',
      language: 'de',
    },
  ]);
});

test('an employer is found without its umlaut, added, and removed again', () => {
  render(<Contact start={aForm()} />);
  type('contact-find-employer', 'gopel');
  expect(screen.queryByTestId('contact-pick-muster-optik')).toBeNull();
  tap('contact-pick-goepel-beispiel');
  tap('contact-recipient-goepel-beispiel');
  expect(screen.queryByTestId('contact-recipient-goepel-beispiel')).toBeNull();
});

test('what was typed stays when the visitor goes a step back', () => {
  render(<Contact start={NOTHING_TYPED} />);
  tap('contact-next');
  type('contact-first-name', 'Ada');
  tap('contact-previous');
  tap('contact-next');
  expect(screen.getByTestId<HTMLInputElement>('contact-first-name').value).toBe('Ada');
});

test('personal fields are marked private, so that the idle question blurs them', () => {
  render(<Contact start={NOTHING_TYPED} />);
  tap('contact-next');
  for (const name of ['first-name', 'last-name', 'email', 'phone', 'message'])
    expect(screen.getByTestId(`contact-${name}`).classList.contains('private')).toBe(true);
});

test('when saving failed the screen says what to do and keeps what was typed', () => {
  render(<Contact start={aForm()} failure="STORAGE_FAILED" />);
  tap('contact-next');
  tap('contact-next');
  expect(screen.getByRole('alert').textContent).toContain('Deine Angaben stehen noch hier.');
  tap('contact-previous');
  expect(screen.getByTestId<HTMLInputElement>('contact-first-name').value).toBe('Ada');
});

test('a demo says that nothing real is to be entered', () => {
  render(<Contact start={NOTHING_TYPED} />);
  expect(screen.getByTestId('contact-demo').textContent).toContain('nichts Echtes');
});

test('the age is asked before anything else, with two answers that weigh the same', () => {
  render(<Contact start={EMPTY_LEAD_FORM} />);
  expect(heading()).toBe('Bist du mindestens 16?');
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(screen.getByTestId('contact-age-yes').className).toBe(
    screen.getByTestId('contact-age-no').className,
  );
  expect(screen.getByTestId('contact-age-yes').textContent).toContain('Ich bin mindestens 16.');
  tap('contact-age-yes');
  expect(heading()).toBe('Wer darf sich bei dir melden?');
});

test('who is younger is led to the shortlist, sees no field, and what was typed before is forgotten', () => {
  render(<Contact start={aForm()} />);
  tap('contact-previous');
  tap('contact-age-no');
  expect(screen.getByTestId('contact-take-along')).toBeTruthy();
  expect(screen.queryByRole('textbox')).toBeNull();
  tap('contact-age-again');
  tap('contact-age-yes');
  tap('contact-next');
  expect(screen.getByTestId<HTMLInputElement>('contact-first-name').value).toBe('');
});

test('going back to the question of the age loses nothing', () => {
  render(<Contact start={aForm()} />);
  tap('contact-previous');
  tap('contact-age-yes');
  tap('contact-next');
  expect(screen.getByTestId<HTMLInputElement>('contact-first-name').value).toBe('Ada');
});

test('a mistyped mail domain is offered as a tap, and only offered', () => {
  render(<Contact start={aForm({ email: 'ada@gmial.com' })} />);
  tap('contact-next');
  expect(describedBy('contact-email')).toBe('');
  expect(screen.getByTestId('contact-email-meant').textContent).toBe('Meintest du ada@gmail.com?');
  tap('contact-email-meant');
  expect(screen.getByTestId<HTMLInputElement>('contact-email').value).toBe('ada@gmail.com');
  expect(screen.queryByTestId('contact-email-meant')).toBeNull();
});

test('the message says how much room is left', () => {
  render(<Contact start={aForm({ message: 'Hallo' })} />);
  tap('contact-next');
  expect(describedBy('contact-message')).toContain('Noch 595 Zeichen');
});

test('while the contact is being saved nothing on the screen can be changed', () => {
  const { rerender } = render(<Contact start={aForm()} />);
  tap('contact-next');
  tap('contact-next');
  rerender(<Contact start={aForm()} isSaving />);
  expect(screen.getByTestId('contact-purpose-network-news').closest('[inert]')).not.toBeNull();
  expect(screen.getByTestId<HTMLButtonElement>('contact-save').disabled).toBe(true);
});

test('the consent says which version of its words is shown', () => {
  render(<Contact start={aForm()} />);
  tap('contact-next');
  tap('contact-next');
  expect(screen.getByTestId('contact-consent-version').textContent).toContain('2026-11-a');
});

test('the information of the current consent falls into short parts with a question each, word for word', () => {
  for (const language of ['de', 'en'] as const) {
    const text = CURRENT_CONSENT_TEXTS.information[language];
    const parts = readParagraphs(text);
    expect(parts.map(({ question, words }) => `${question} ${words}`).join('\n\n')).toBe(text);
    for (const { question } of parts) expect(question).toMatch(/\?$/);
  }
  expect(readParagraphs('Ein Satz. Und dann?')).toEqual([{ question: '', words: 'Ein Satz. Und dann?' }]);
});
