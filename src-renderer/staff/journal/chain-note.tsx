import { useTranslation } from 'react-i18next';
import type { JournalState } from '../../../src-shared/contract/journal-calls.ts';
import { Button } from '../../components/button.tsx';
import { Note } from '../note.tsx';
import { SoundNote } from '../sound-note.tsx';
import { dayWords } from '../staff-words.ts';

interface ChainNoteProps {
  readonly chain: JournalState;
  readonly onShowEntry: (number: number) => void;
}

/** Whether each entry still fits the one before; if not, where it breaks and what to do. */
export function ChainNote({ chain, onShowEntry }: ChainNoteProps) {
  const { t, i18n } = useTranslation();
  const { total, sinceMs, brokenEntry } = chain;
  if (brokenEntry !== null)
    return (
      <Note
        kind="danger"
        isAlert
        testId="staff-journal-broken"
        action={
          <Button testId="staff-journal-show-broken" onPress={() => onShowEntry(brokenEntry)}>
            {t('journal.showBroken')}
          </Button>
        }
      >
        <p>{t('journal.broken', { number: brokenEntry })}</p>
        <p>{t('journal.brokenWhatToDo')}</p>
      </Note>
    );
  return (
    <SoundNote
      title={
        sinceMs === null
          ? t('journal.empty')
          : t('journal.sound', { count: total, day: dayWords(sinceMs, i18n.language) })
      }
      testId="staff-journal-sound"
    >
      <p>{t('journal.explain')}</p>
    </SoundNote>
  );
}
