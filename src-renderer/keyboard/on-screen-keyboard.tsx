import { useState, type MouseEvent } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { unreachable } from '../../src-shared/result.ts';
import type { Language } from '../../src-shared/units.ts';
import type { Schedule } from '../app/idle-watch.ts';
import type { KeyboardKind } from '../components/text-field.tsx';
import { CaretMark } from './caret-mark.tsx';
import { deleteBackward, insertMailEnding, insertText, moveCaret } from './edit-text.ts';
import { keyboardKind, maxLengthOf, pressEnter, readField, writeField, type Field } from './field.ts';
import { KeyCap } from './key-cap.tsx';
import { KeyVariants } from './key-variants.tsx';
import { keyRows, keyWidth, padKeyWidth, readKey } from './layouts.ts';
import { pageOf } from './letter-case.ts';
import styles from './on-screen-keyboard.module.css';
import { useFocusedField } from './use-focused-field.ts';
import { useHardwareKeys } from './use-hardware-keys.ts';
import { useKeyTouches } from './use-key-touches.ts';
import { useLetterMode } from './use-letter-mode.ts';
import { useOwnHeight } from './use-own-height.ts';
import { useScanner } from './use-scanner.ts';
import { variantsOf } from './variants.ts';

/*
 * The kiosk's keyboard. It knows native fields marked with `data-keyboard` and nothing of what they are for; it keeps no
 * copy of what is typed.
 */

interface OnScreenKeyboardProps {
  readonly language: Language;
  readonly schedule: Schedule;
}

/**
 * Stands once, in the application's root. It opens for whatever field with `data-keyboard` has the focus and types into it;
 * physical keyboards and scanners go on working beside it. While it is open, `--keyboard-height` on the root element says
 * how much of the window's lower edge it covers.
 */
export function OnScreenKeyboard({ language, schedule }: OnScreenKeyboardProps) {
  const field = useFocusedField();
  useHardwareKeys();
  useScanner(schedule);
  if (field === null) return null;
  // Everything outside of a modal dialog is inert, so for its fields the keyboard lives inside the dialog.
  return createPortal(
    <>
      <OpenKeyboard key={language} field={field} language={language} schedule={schedule} />
      <CaretMark field={field} />
    </>,
    field.closest('dialog') ?? document.body,
  );
}

/** Letters that nobody needs in an address, a number or a code have no variants there. */
const WITH_VARIANTS: ReadonlySet<KeyboardKind> = new Set(['text', 'search', 'passphrase']);

function OpenKeyboard({ field, language, schedule }: OnScreenKeyboardProps & { readonly field: Field }) {
  const { t } = useTranslation();
  // Chosen by its key; forgotten when the keyboard closes, so that the next visitor never meets it.
  const [layout, setLayout] = useState(language);
  const otherLayout = layout === 'de' ? 'en' : 'de';
  const mode = useLetterMode(field);
  const host = useOwnHeight(field);
  const kind = keyboardKind(field);

  const type = (text: string): void => {
    if (field.isConnected) writeField(field, insertText(readField(field), text, maxLengthOf(field)));
  };
  const press = (key: string): void => {
    if (!field.isConnected) return;
    const asked = readKey(key);
    switch (asked.press) {
      case 'type':
        type(asked.text);
        if (asked.text === ' ') mode.showSymbols(false);
        break;
      case 'mail-ending':
        writeField(field, insertMailEnding(readField(field), asked.text, maxLengthOf(field)));
        break;
      case 'backspace':
        writeField(field, deleteBackward(readField(field)));
        break;
      case 'left':
      case 'right':
        writeField(field, moveCaret(readField(field), asked.press));
        break;
      case 'enter': {
        const outcome = pressEnter(field);
        if (outcome === 'typed') type('\n');
        if (outcome === 'finished') field.blur();
        break;
      }
      case 'done':
        field.blur();
        break;
      case 'shift':
        mode.shift();
        break;
      case 'symbols':
      case 'letters':
        mode.showSymbols(asked.press === 'symbols');
        break;
      case 'layout':
        setLayout(otherLayout);
        break;
      default:
        unreachable(asked);
    }
  };
  const touches = useKeyTouches(host, {
    schedule,
    variantsOf: (key) => (WITH_VARIANTS.has(kind) ? variantsOf(key) : []),
    onPress: press,
    onVariant: type,
  });

  const rows = keyRows(kind, layout, pageOf(mode.letterCase, mode.isSymbols)).map((row) => row.split(' '));
  const isPad = kind === 'phone';
  return (
    <div
      ref={host}
      className={styles['keyboard']}
      role="region"
      aria-label={t('keyboard.label')}
      data-testid="keyboard"
      data-kind={kind}
      data-layout={layout}
      data-rows={rows.length}
      onPointerDown={touches.onPointerDown}
      onMouseDown={keepFocus}
      onClick={(event) => {
        // A screen reader or switch presses by a click without a pointer.
        if (event.detail !== 0 || !(event.target instanceof Element)) return;
        const key = event.target.closest('[data-key]')?.getAttribute('data-key');
        if (key != null) press(key);
      }}
    >
      <div className={styles['rows']}>
        {rows.map((keys, row) => (
          <div key={row} className={styles['row']}>
            {keys.map((key, column) => (
              // By its place: the same key stays under a finger while Shift changes its letter.
              <KeyCap
                key={column}
                keyName={key}
                width={isPad ? padKeyWidth(key) : keyWidth(key)}
                isPressed={touches.pressed.includes(key)}
                letterCase={mode.letterCase}
                isMultiline={field instanceof HTMLTextAreaElement}
                otherLayout={otherLayout}
              />
            ))}
          </div>
        ))}
      </div>
      {touches.open !== null && <KeyVariants open={touches.open} />}
    </div>
  );
}

function keepFocus(event: MouseEvent): void {
  event.preventDefault();
}
