import type { KeyboardKind } from '../components/text-field.tsx';
import { revealCaret } from './caret-map.ts';
import type { EditedText } from './edit-text.ts';

/* The one place that writes into native fields. */

export type Field = HTMLInputElement | HTMLTextAreaElement;

const KINDS: ReadonlySet<string> = new Set<KeyboardKind>([
  'text',
  'email',
  'phone',
  'code',
  'search',
  'passphrase',
]);

/** The element as a field that wants the on-screen keyboard; `null` for everything else, and for what cannot be typed into. */
export function asField(target: EventTarget | null): Field | null {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return null;
  if (!KINDS.has(target.dataset['keyboard'] ?? '')) return null;
  return target.disabled || target.readOnly ? null : target;
}

export function keyboardKind(field: Field): KeyboardKind {
  // asField lets only these kinds through.
  return (field.dataset['keyboard'] ?? 'text') as KeyboardKind;
}

export function readField(field: Field): EditedText {
  const end = field.selectionEnd ?? field.value.length;
  return { text: field.value, start: field.selectionStart ?? end, end };
}

/** The field's `maxlength`; `null` when it has none. */
export function maxLengthOf(field: Field): number | null {
  return field.maxLength < 0 ? null : field.maxLength;
}

/**
 * Puts text and caret into a field as if they had been typed. React watches a field's own `value` property and would take a
 * plain assignment for its own; the prototype's setter goes past it, so that the `input` event counts as a change.
 */
export function writeField(field: Field, { text, start, end }: EditedText): void {
  const prototype = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
  const isChanged = field.value !== text;
  if (isChanged) Reflect.set(prototype.prototype, 'value', text, field);
  field.setSelectionRange(start, end);
  if (isChanged) field.dispatchEvent(new Event('input', { bubbles: true }));
  // A program that answers the event by rewriting the value sends the caret to the end.
  if (field.value.length === text.length) field.setSelectionRange(start, end);
  revealCaret(field);
}

/** The field after this one on the same screen or in the same dialog; `null` after the last. */
export function nextField(field: Field): Field | null {
  const room = field.closest('dialog, form, main') ?? document.body;
  const fields = [...room.querySelectorAll('[data-keyboard]')].map(asField).filter((other) => other !== null);
  return fields[fields.indexOf(field) + 1] ?? null;
}

const ownKeys = new WeakSet<Event>();

/** Whether {@link pressEnter} made this event, to ask the program; a hardware key is never one. */
export function isOwnKey(event: Event): boolean {
  return ownKeys.has(event);
}

/**
 * What Enter means here: a new line in a text of several lines; otherwise what the program does with the key, the next
 * field, the form's own submission, or the end of typing, whichever there is first.
 */
export function pressEnter(field: Field): 'typed' | 'handled' | 'moved' | 'finished' {
  if (field instanceof HTMLTextAreaElement) return 'typed';
  const key = new KeyboardEvent('keydown', { key: 'Enter', code: 'Enter', bubbles: true, cancelable: true });
  ownKeys.add(key);
  if (!field.dispatchEvent(key)) return 'handled';
  const next = nextField(field);
  if (next !== null) {
    next.focus();
    return 'moved';
  }
  field.form?.requestSubmit();
  return 'finished';
}
