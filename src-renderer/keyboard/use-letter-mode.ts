import { useEffect, useState } from 'react';
import { isAtSentenceStart } from './edit-text.ts';
import { keyboardKind, readField, type Field } from './field.ts';
import { afterShift, afterTyping, type LetterCase } from './letter-case.ts';

interface Mode {
  readonly field: Field;
  readonly letterCase: LetterCase;
  readonly isSymbols: boolean;
}

interface LetterMode {
  readonly letterCase: LetterCase;
  readonly isSymbols: boolean;
  readonly shift: () => void;
  readonly showSymbols: (isSymbols: boolean) => void;
}

/** Which letters the keyboard shows for a field: begins anew with each field, and follows what is typed and where. */
export function useLetterMode(field: Field): LetterMode {
  const [last, setMode] = useState<Mode>(() => startMode(field));
  const mode = last.field === field ? last : startMode(field);

  useEffect(() => {
    const follow = (isTyped: boolean): void => {
      setMode((before) => {
        const now = before.field === field ? before : startMode(field);
        // A caret that only moved leaves alone what Shift was pressed for.
        if (!isTyped && (now.letterCase === 'once' || now.letterCase === 'locked')) return now;
        const letterCase = afterTyping(now.letterCase, startsSentence(field));
        return letterCase === now.letterCase && now === before ? before : { ...now, letterCase };
      });
    };
    const onInput = (): void => {
      follow(true); // also for what a physical keyboard types
    };
    const onMove = (): void => {
      if (document.activeElement === field) follow(false);
    };
    field.addEventListener('input', onInput);
    document.addEventListener('selectionchange', onMove);
    return () => {
      field.removeEventListener('input', onInput);
      document.removeEventListener('selectionchange', onMove);
    };
  }, [field]);

  return {
    letterCase: mode.letterCase,
    isSymbols: mode.isSymbols,
    shift: () => {
      setMode({ ...mode, letterCase: afterShift(mode.letterCase) });
    },
    showSymbols: (isSymbols) => {
      setMode((before) => ({ ...(before.field === field ? before : startMode(field)), isSymbols }));
    },
  };
}

function startMode(field: Field): Mode {
  return { field, letterCase: afterTyping('lower', startsSentence(field)), isSymbols: false };
}

function startsSentence(field: Field): boolean {
  return keyboardKind(field) === 'text' && isAtSentenceStart(readField(field));
}
