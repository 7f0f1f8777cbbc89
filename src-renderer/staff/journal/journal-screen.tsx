import { ChevronLeft, ChevronRight, ChevronsLeft, ChevronsRight } from 'lucide-react';
import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  JOURNAL_PAGE_SIZE,
  type JournalPage,
  type JournalState,
} from '../../../src-shared/contract/journal-calls.ts';
import { Button } from '../../components/button.tsx';
import { Note } from '../note.tsx';
import { Panel } from '../panel.tsx';
import { ScreenFrame } from '../screen-frame.tsx';
import { weekdayWords } from '../staff-words.ts';
import { useAsk } from '../use-ask.ts';
import { useProblemWords } from '../use-problem-words.ts';
import { ChainNote } from './chain-note.tsx';
import { groupByDay } from './journal-days.ts';
import { JournalRow } from './journal-row.tsx';
import styles from './journal-screen.module.css';

interface JournalScreenProps {
  /** The way to the other book. */
  readonly tabs: ReactNode;
  readonly onLocked: () => void;
}

/** What was done on this kiosk, day by day, a page at a time; and whether anybody has changed the record of it since. */
export function JournalScreen({ tabs, onLocked }: JournalScreenProps) {
  const { t, i18n } = useTranslation();
  const problemWords = useProblemWords();
  const { problem, ask } = useAsk(onLocked);
  const [chain, setChain] = useState<JournalState | null>(null);
  const [page, setPage] = useState<JournalPage | null>(null);
  /** `null`: the newest. */
  const showBefore = useCallback(
    (before: number | null) => {
      ask((kiosk) => kiosk['journal:list']({ before }), setPage);
    },
    [ask],
  );
  useEffect(() => {
    ask((kiosk) => kiosk['journal:verify'](), setChain);
    showBefore(null);
  }, [ask, showBefore]);

  const newest = page?.entries[0]?.number;
  const days = groupByDay(page?.entries ?? [], (atMs) => weekdayWords(atMs, i18n.language));
  return (
    <ScreenFrame
      title={t('journal.title')}
      about={`journal-${newest ?? 'none'}`}
      testId="staff-journal"
      aside={tabs}
      foot={page !== null && hasPages(page) && <Pages page={page} onShowBefore={showBefore} />}
    >
      {problem !== null && (
        <Note kind="danger" isAlert>
          {problemWords(problem)}
        </Note>
      )}
      {chain === null ? (
        <p>{t('journal.checking')}</p>
      ) : (
        <ChainNote chain={chain} onShowEntry={(number) => showBefore(number + 1)} />
      )}
      {days.map(({ day, entries }) => (
        <Panel key={entries[0]?.number} title={day}>
          <ul className={styles['rows']}>
            {entries.map((entry) => (
              <JournalRow
                key={entry.number}
                entry={entry}
                isBroken={entry.number === (chain?.brokenEntry ?? null)}
              />
            ))}
          </ul>
        </Panel>
      ))}
    </ScreenFrame>
  );
}

interface PagesProps {
  readonly page: JournalPage;
  readonly onShowBefore: (before: number | null) => void;
}

/** Whether there is more than this page. */
function hasPages({ total, entries }: JournalPage): boolean {
  return total > entries.length;
}

/** Pages are reckoned by the entries' numbers, which go up by one. */
function Pages({ page, onShowBefore }: PagesProps) {
  const { t } = useTranslation();
  const newest = page.entries[0]?.number ?? 0;
  const oldest = page.entries.at(-1)?.number ?? 0;
  const isAtNewest = newest >= page.total;
  const isAtOldest = oldest <= 1;
  const newer = newest + 1 + JOURNAL_PAGE_SIZE;
  return (
    <>
      <Button
        icon={ChevronsLeft}
        isDisabled={isAtNewest}
        testId="staff-journal-newest"
        onPress={() => onShowBefore(null)}
      >
        {t('journal.newest')}
      </Button>
      <Button
        icon={ChevronLeft}
        isDisabled={isAtNewest}
        testId="staff-journal-newer"
        onPress={() => onShowBefore(newer > page.total ? null : newer)}
      >
        {t('journal.newer')}
      </Button>
      <p>{t('journal.range', { from: oldest, to: newest, total: page.total })}</p>
      <Button
        iconAfter={ChevronRight}
        isDisabled={isAtOldest}
        testId="staff-journal-older"
        onPress={() => onShowBefore(oldest)}
      >
        {t('journal.older')}
      </Button>
      <Button
        iconAfter={ChevronsRight}
        isDisabled={isAtOldest}
        testId="staff-journal-oldest"
        onPress={() => onShowBefore(JOURNAL_PAGE_SIZE + 1)}
      >
        {t('journal.oldest')}
      </Button>
    </>
  );
}
