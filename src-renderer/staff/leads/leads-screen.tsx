import { RefreshCw } from 'lucide-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { announce } from '../../components/live-region.tsx';
import { Note } from '../note.tsx';
import { ScreenFrame } from '../screen-frame.tsx';
import { useProblemWords } from '../use-problem-words.ts';
import type { LeadBook, LeadBookEvent } from './lead-book.ts';
import { LeadDetails } from './lead-details.tsx';
import { LeadFilters } from './lead-filters.tsx';
import { LeadHits } from './lead-hits.tsx';
import { LeadPages } from './lead-pages.tsx';
import { LeadRowHeads } from './lead-row.tsx';
import styles from './leads-screen.module.css';
import { useLeadBook } from './use-lead-book.ts';

interface LeadsScreenProps {
  /** Main has locked the session: the area has to know. */
  readonly onLocked: () => void;
}

/**
 * The contacts, newest first, in one list that opens them page by page. One that is opened lies over the list, so that the list keeps
 * its place. What was opened lives in this screen only, so leaving it or locking forgets it.
 */
export function LeadsScreen({ onLocked }: LeadsScreenProps) {
  const { t } = useTranslation();
  const problemWords = useProblemWords();
  const { book, tell, outline, renew, dropErased } = useLeadBook(onLocked);
  const [hasErased, setHasErased] = useState(false);
  const { total, problem, opened } = book;
  // Whoever finds none at all has nothing to search in, and nothing to filter.
  const isEmpty = total === 0 && book.walk === null && (outline?.total ?? 0) === 0;
  return (
    <>
      <div className={styles['under']} inert={opened !== null}>
        <ScreenFrame
          title={t('leads.title')}
          about="leads"
          testId="staff-leads"
          aside={total !== null && total > 0 && <p>{t('leads.total', { count: total })}</p>}
        >
          {hasErased && (
            <Note kind="plain" testId="staff-leads-erased">
              {t('leads.erase.done')}
            </Note>
          )}
          {isEmpty ? (
            <Note kind="plain">{t('leads.empty')}</Note>
          ) : (
            <>
              {book.isCaptureOnly && (
                <Note kind="plain" testId="staff-leads-capture-only">
                  {t('leads.captureOnly')}
                </Note>
              )}
              <LeadFilters
                scope={book.scope}
                look={book.look}
                outline={outline}
                isSealed={book.isCaptureOnly && !book.hasOpened}
                onChooseScope={(scope) => tell({ type: 'scopeChosen', scope })}
                onLook={(look) => tell({ type: 'lookChosen', look })}
              />
              <Found book={book} tell={tell} />
            </>
          )}
          {problem !== null && (
            <Note
              kind="danger"
              isAlert
              action={
                <Button icon={RefreshCw} testId="staff-leads-retry" onPress={() => tell({ type: 'retried' })}>
                  {t('staff.retry')}
                </Button>
              }
            >
              {problemWords(problem)}
            </Note>
          )}
        </ScreenFrame>
      </div>
      {opened !== null && (
        <div className={styles['over']}>
          <LeadDetails
            entry={opened}
            isCaptureOnly={book.isCaptureOnly}
            onClose={() => {
              setHasErased(false);
              tell({ type: 'closed' });
            }}
            onLocked={onLocked}
            onChanged={renew}
            onErased={(entry) => {
              setHasErased(true);
              dropErased(entry);
              announce(t('leads.erase.done'));
            }}
          />
        </div>
      )}
    </>
  );
}

interface FoundProps {
  readonly book: LeadBook;
  readonly tell: (event: LeadBookEvent) => void;
}

/** The list, or what was found in it. */
function Found({ book, tell }: FoundProps) {
  const { t } = useTranslation();
  const { total, walk, pages, problem } = book;
  const onSee = useCallback(
    (seen: readonly number[]) => {
      tell({ type: 'pagesSeen', pages: seen });
    },
    [tell],
  );
  if (total === null) return problem === null ? <p>{t('leads.loading')}</p> : null;
  if (total === 0) return <p>{t('leads.noneInScope')}</p>;
  if (walk !== null)
    return (
      <LeadHits
        walk={walk}
        total={total}
        onGoOn={() => tell({ type: 'goneOn' })}
        onStop={() => tell({ type: 'stopped' })}
        onOpen={(id) => tell({ type: 'opened', id })}
      />
    );
  return (
    <div>
      <LeadRowHeads />
      <LeadPages total={total} pages={pages} onSee={onSee} onOpen={(id) => tell({ type: 'opened', id })} />
    </div>
  );
}
