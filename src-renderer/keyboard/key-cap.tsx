import {
  ArrowBigUp,
  ArrowBigUpDash,
  ArrowRightToLine,
  ChevronLeft,
  ChevronRight,
  CornerDownLeft,
  Delete,
  Globe,
} from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../src-shared/units.ts';
import type { LetterCase } from './letter-case.ts';
import { readKey } from './layouts.ts';
import styles from './key-cap.module.css';

interface KeyCapProps {
  /** As {@link readKey} reads it. */
  readonly keyName: string;
  readonly width: number;
  readonly isPressed: boolean;
  readonly letterCase: LetterCase;
  /** Enter makes a new line here instead of going on. */
  readonly isMultiline: boolean;
  /** The layout the switch leads to. */
  readonly otherLayout: Language;
}

/** One key. Touches are heard by the keyboard as a whole; a screen reader or a switch presses by a click without a pointer. */
export const KeyCap = memo(function KeyCap(props: KeyCapProps) {
  const { keyName, width, isPressed } = props;
  const face = useFace(props);
  const isTyped = readKey(keyName).press === 'type' && keyName !== '{space}';
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles['key']}
      style={{ flexGrow: width }}
      aria-label={face.name}
      aria-pressed={face.isOn}
      data-key={keyName}
      data-look={face.look}
      data-case={keyName === '{shift}' ? props.letterCase : undefined}
      data-pressed={isPressed}
      data-preview={isTyped && isPressed ? keyName : undefined}
    >
      {face.content}
    </button>
  );
});

interface Face {
  readonly content: ReactNode;
  /** What a screen reader says where the content does not. */
  readonly name?: string;
  readonly isOn?: boolean;
  readonly look: 'letter' | 'space' | 'command' | 'done' | 'ending' | 'at';
}

function useFace({ keyName, letterCase, isMultiline, otherLayout }: KeyCapProps): Face {
  const { t } = useTranslation();
  const asked = readKey(keyName);
  switch (asked.press) {
    case 'mail-ending':
      return { content: asked.text, look: 'ending' };
    case 'type':
      if (asked.text === ' ')
        return { content: t('keyboard.space'), name: t('keyboard.space'), look: 'space' };
      if (asked.text === '@') return { content: '@', look: 'at' };
      return { content: asked.text, look: asked.text.length > 1 ? 'ending' : 'letter' };
    case 'backspace':
      return { content: <Delete aria-hidden />, name: t('keyboard.backspace'), look: 'command' };
    case 'left':
      return { content: <ChevronLeft aria-hidden />, name: t('keyboard.left'), look: 'command' };
    case 'right':
      return { content: <ChevronRight aria-hidden />, name: t('keyboard.right'), look: 'command' };
    case 'enter':
      return isMultiline
        ? { content: <CornerDownLeft aria-hidden />, name: t('keyboard.newLine'), look: 'command' }
        : { content: <ArrowRightToLine aria-hidden />, name: t('keyboard.nextField'), look: 'command' };
    case 'shift':
      return {
        content: letterCase === 'locked' ? <ArrowBigUpDash aria-hidden /> : <ArrowBigUp aria-hidden />,
        name: t('keyboard.shift'),
        isOn: letterCase !== 'lower',
        look: 'command',
      };
    case 'symbols':
      return { content: '?123', name: t('keyboard.symbols'), look: 'command' };
    case 'letters':
      return { content: 'ABC', name: t('keyboard.letters'), look: 'command' };
    case 'layout':
      return {
        content: (
          <>
            <Globe aria-hidden />
            {otherLayout.toUpperCase()}
          </>
        ),
        name: t(`keyboard.layout.${otherLayout}`),
        look: 'command',
      };
    case 'done':
      return { content: t('common.done'), name: t('keyboard.done'), look: 'done' };
  }
}
