import { useCallback, useLayoutEffect, useEffect, useRef, useState, type MouseEvent } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import SimpleKeyboard from 'react-simple-keyboard';
import type { SimpleKeyboard as Keys } from 'react-simple-keyboard';
import { unreachable } from '../../src-shared/result.ts';
import type { Language } from '../../src-shared/units.ts';
import { classNames } from '../components/class-names.ts';
import { deleteBackward, insertMailEnding, insertText, isAtSentenceStart } from './edit-text.ts';
import { keyboardKind, maxLengthOf, pressEnter, readField, writeField, type Field } from './field.ts';
import { keepInView } from './keep-in-view.ts';
import { KEY_ENTITIES, KEY_PICTURES } from './key-pictures.ts';
import { keyRows, readKey } from './layouts.ts';
import { afterShift, afterTyping, pageOf, type LetterCase } from './letter-case.ts';
import styles from './on-screen-keyboard.module.css';
import { useFocusedField } from './use-focused-field.ts';

/**
 * The kiosk's keyboard; stands once, in the application's root. It opens for whatever field with `data-keyboard` has the
 * focus and types into it; physical keyboards go on working beside it. While it is open, `--keyboard-height` on the root
 * element says how much of the window's lower edge it covers.
 */
export function OnScreenKeyboard({ language }: { readonly language: Language }) {
  const field = useFocusedField();
  if (field === null) return null;
  // Everything outside of a modal dialog is inert, so for its fields the keyboard lives inside the dialog.
  return createPortal(
    <OpenKeyboard field={field} language={language} />,
    field.closest('dialog') ?? document.body,
  );
}

interface Mode {
  readonly field: Field;
  readonly letterCase: LetterCase;
  readonly isSymbols: boolean;
}

function startMode(field: Field): Mode {
  return { field, letterCase: afterTyping('lower', startsSentence(field)), isSymbols: false };
}

function startsSentence(field: Field): boolean {
  return keyboardKind(field) === 'text' && isAtSentenceStart(readField(field));
}

function OpenKeyboard({ field, language }: { readonly field: Field; readonly language: Language }) {
  const { t } = useTranslation();
  const [lastMode, setMode] = useState<Mode>(() => startMode(field));
  const mode = lastMode.field === field ? lastMode : startMode(field);
  const host = useOwnHeight(field);

  // Also for what a physical keyboard types.
  useEffect(() => {
    const onInput = (): void => {
      setMode((last) => {
        const now = last.field === field ? last : startMode(field);
        return { ...now, letterCase: afterTyping(now.letterCase, startsSentence(field)) };
      });
    };
    field.addEventListener('input', onInput);
    return () => {
      field.removeEventListener('input', onInput);
    };
  }, [field]);

  const press = (key: string): void => {
    if (!field.isConnected) return;
    const asked = readKey(key);
    const maxLength = maxLengthOf(field);
    switch (asked.press) {
      case 'type':
        writeField(field, insertText(readField(field), asked.text, maxLength));
        if (asked.text === ' ') setMode((last) => ({ ...last, isSymbols: false }));
        break;
      case 'mail-ending':
        writeField(field, insertMailEnding(readField(field), asked.text, maxLength));
        break;
      case 'backspace':
        writeField(field, deleteBackward(readField(field)));
        break;
      case 'enter': {
        const outcome = pressEnter(field);
        if (outcome === 'typed') writeField(field, insertText(readField(field), '\n', maxLength));
        if (outcome === 'finished') field.blur();
        break;
      }
      case 'done':
        field.blur();
        break;
      case 'shift':
        setMode({ ...mode, letterCase: afterShift(mode.letterCase) });
        break;
      case 'symbols':
      case 'letters':
        setMode({ ...mode, isSymbols: asked.press === 'symbols' });
        break;
      default:
        unreachable(asked);
    }
  };
  const latestPress = useRef(press);
  useEffect(() => {
    latestPress.current = press;
  });
  // The library calls without an event while a key is held down; only backspace repeats.
  const onKeyPress = useCallback((key: string, event?: unknown) => {
    if (event !== undefined || key === '{bksp}') latestPress.current(key);
  }, []);

  const kind = keyboardKind(field);
  const rows = keyRows(kind, language, pageOf(mode.letterCase, mode.isSymbols));
  const isUpper = mode.letterCase !== 'lower';
  const isMultiline = field instanceof HTMLTextAreaElement;
  const named = (buttons: string, value: string) => ({ attribute: 'aria-label', value, buttons });

  return (
    // A press must leave the focus where it is. A screen reader or switch presses by a click without a pointer, which the
    // library does not hear.
    <div
      ref={host}
      className={classNames(styles['keyboard'], styles[kind])}
      role="group"
      aria-label={t('keyboard.label')}
      data-testid="keyboard"
      data-columns={Math.max(...rows.map((row) => row.split(' ').length))}
      onPointerDown={keepFocus}
      onMouseDown={keepFocus}
      onClick={(event) => {
        const key = event.detail === 0 && event.target instanceof Element ? keyOf(event.target) : null;
        if (key !== null) press(key);
      }}
    >
      <SimpleKeyboard
        theme="keys"
        layoutName="keys"
        layout={{ keys: [...rows] }}
        display={{
          ...KEY_ENTITIES,
          '{bksp}': KEY_PICTURES.backspace,
          '{shift}': mode.letterCase === 'locked' ? KEY_PICTURES.shiftLocked : KEY_PICTURES.shift,
          '{enter}': isMultiline ? KEY_PICTURES.newLine : KEY_PICTURES.nextField,
          '{done}': t('common.done'),
          '{space}': t('keyboard.space'),
          '{symbols}': '?123',
          '{letters}': 'ABC',
        }}
        buttonAttributes={[
          { attribute: 'type', value: 'button' },
          { attribute: 'tabindex', value: '-1' },
          named('{bksp}', t('keyboard.backspace')),
          named('{shift}', t('keyboard.shift')),
          named('{enter}', t(isMultiline ? 'keyboard.newLine' : 'keyboard.nextField')),
          named('{done}', t('keyboard.done')),
          named('{symbols}', t('keyboard.symbols')),
          named('{letters}', t('keyboard.letters')),
          { attribute: 'aria-pressed', value: String(isUpper), buttons: '{shift}' },
          { attribute: 'data-case', value: mode.letterCase, buttons: '{shift}' },
        ]}
        useButtonTag
        disableCaretPositioning
        enableLayoutCandidates={false}
        onKeyPress={onKeyPress}
        onChange={forget}
      />
    </div>
  );
}

/** The library keeps a copy of what its keys typed. Nothing of it is wanted, least of all a passphrase. */
function forget(this: void): void {
  const all: Readonly<Record<string, Keys | undefined>> =
    // The library's own registry on the window; it declares no type for it.
    (window as { readonly SimpleKeyboardInstances?: Record<string, Keys> }).SimpleKeyboardInstances ?? {};
  for (const keys of Object.values(all)) keys?.clearInput();
}

function keepFocus(event: MouseEvent): void {
  event.preventDefault();
}

function keyOf(target: Element): string | null {
  return target.closest('[data-skbtn]')?.getAttribute('data-skbtn') ?? null;
}

/** Measures the keyboard, tells the page how much it covers, and keeps `field` above it. */
function useOwnHeight(field: Field) {
  const host = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = host.current;
    if (element === null) return undefined;
    const root = document.documentElement;
    const tell = (): void => {
      const heightPx = element.offsetHeight;
      root.style.setProperty('--keyboard-height', `${String(heightPx)}px`);
      keepInView(field, window.innerHeight - heightPx);
    };
    root.dataset['keyboardOpen'] = '';
    tell();
    const observer = new ResizeObserver(tell);
    observer.observe(element);
    return () => {
      observer.disconnect();
      delete root.dataset['keyboardOpen'];
      root.style.removeProperty('--keyboard-height');
    };
  }, [field]);
  return host;
}
