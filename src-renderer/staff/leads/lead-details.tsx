import { ArrowLeft, Pencil, Trash2 } from 'lucide-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { tidyText, type Assessment } from '../../../src-shared/domain/lead.ts';
import type { ReceiptCode } from '../../../src-shared/domain/receipt.ts';
import { Button } from '../../components/button.tsx';
import { announce } from '../../components/live-region.tsx';
import { useKiosk } from '../../kiosk-context.ts';
import { FactList } from '../fact-list.tsx';
import { useAskBeforeLeaving } from '../leave-guard.ts';
import { Note } from '../note.tsx';
import { ScreenFrame } from '../screen-frame.tsx';
import { useProblemWords } from '../use-problem-words.ts';
import { CorrectLead } from './correct-lead.tsx';
import { EraseLeadDialog } from './erase-lead-dialog.tsx';
import { LeadAssessment } from './lead-assessment.tsx';
import styles from './lead-details.module.css';
import type { LeadEntry } from './lead-entry.ts';
import { LeadConsents, LeadMessage, useLeadFacts } from './lead-facts.tsx';
import { UnsavedDialog } from './unsaved-dialog.tsx';
import { useAsk } from './use-ask.ts';
import { useLeadExports } from './use-lead-exports.ts';

interface LeadDetailsProps {
  readonly entry: LeadEntry;
  readonly isCaptureOnly: boolean;
  readonly onClose: () => void;
  readonly onLocked: () => void;
  /** Something was changed: reads the contact anew, which then comes back as `entry`. */
  readonly onChanged: (entry: LeadEntry) => Promise<void>;
  readonly onErased: (entry: LeadEntry) => void;
}

/**
 * Everything that one visitor left and what was agreed about it, and what staff can do: rate, note, correct, erase. Each of it is shown as
 * done only once main has written it and read it back. Of a sealed contact there is what is known without opening it.
 */
export function LeadDetails(props: LeadDetailsProps) {
  const { t } = useTranslation();
  const kiosk = useKiosk();
  const problemWords = useProblemWords();
  const { entry, isCaptureOnly, onClose, onChanged } = props;
  const { facts, lead } = entry;
  const { isBusy, problem, ask, forget } = useAsk(props.onLocked);
  const exports = useLeadExports(facts.id);
  const [part, setPart] = useState<'all' | 'correct' | 'erase'>('all');
  const [newCode, setNewCode] = useState<ReceiptCode | null>(null);
  const [typed, setTyped] = useState<string | null>(null);

  const saved: Assessment = lead?.assessment ?? { rating: null, note: '' };
  const note = typed ?? saved.note;
  const isNoteSaved = tidyText(note) === saved.note;
  const assess = (assessment: Assessment, then: () => void): void => {
    ask(kiosk['lead:assess']({ id: facts.id, assessment }), async () => {
      await onChanged(entry);
      announce(t('leads.savedSpoken'));
      then();
    });
  };
  const saveNote = (then: () => void): void => {
    assess({ ...saved, note: tidyText(note) }, () => {
      setTyped(null);
      then();
    });
  };

  const [leaveTo, setLeaveTo] = useState<{ readonly go: () => void } | null>(null);
  const askFirst = useCallback((go: () => void) => setLeaveTo({ go }), []);
  const isGuarding = !isNoteSaved && part !== 'correct';
  useAskBeforeLeaving(isGuarding ? askFirst : null);
  const leave = (go: () => void): void => {
    if (isNoteSaved) go();
    else askFirst(go);
  };
  const open = (next: typeof part): void => {
    forget();
    setPart(next);
  };

  const leadFacts = useLeadFacts(entry, exports);
  if (part === 'correct' && lead !== null)
    return (
      <CorrectLead
        lead={lead}
        isBusy={isBusy}
        problem={problem}
        onSave={(contact, then) =>
          ask(kiosk['lead:correct']({ id: facts.id, contact }), async ({ code }) => {
            setNewCode(code);
            await onChanged(entry);
            announce(t('leads.savedSpoken'));
            then();
          })
        }
        onClose={() => open('all')}
      />
    );
  const number = t('leads.number', { number: facts.sequenceNumber });
  return (
    <ScreenFrame
      title={lead === null ? number : `${lead.firstName} ${lead.lastName}`}
      about="lead"
      testId="staff-lead-details"
      aside={lead !== null && <p>{number}</p>}
      foot={
        <>
          <Button icon={ArrowLeft} testId="staff-lead-close" onPress={() => leave(onClose)}>
            {t('leads.backToList')}
          </Button>
          <div className={styles['actions']}>
            <Button icon={Trash2} isDisabled={isBusy} testId="staff-lead-erase" onPress={() => open('erase')}>
              {t('leads.erase.open')}
            </Button>
            {lead !== null && (
              <Button
                icon={Pencil}
                isDisabled={isBusy}
                testId="staff-lead-correct-open"
                onPress={() => leave(() => open('correct'))}
              >
                {t('leads.correct.open')}
              </Button>
            )}
          </div>
        </>
      }
    >
      {lead === null ? (
        <Note kind={isCaptureOnly ? 'plain' : 'warning'}>
          {t(isCaptureOnly ? 'leads.captureOnly' : 'leads.unreadable')}
        </Note>
      ) : (
        lead.isDemo && <Note kind="warning">{t('leads.demo')}</Note>
      )}
      {newCode !== null && (
        <Note kind="plain" testId="staff-lead-corrected">
          {t('leads.correct.done', { code: newCode })}
        </Note>
      )}
      <div className={styles['columns']}>
        {lead !== null && (
          <div className={styles['column']}>
            {problem !== null && part === 'all' && (
              <Note kind="danger" isAlert testId="staff-lead-problem">
                {problemWords(problem)}
              </Note>
            )}
            <LeadAssessment
              rating={saved.rating ?? 'none'}
              note={note}
              isNoteSaved={isNoteSaved}
              isBusy={isBusy}
              onRate={(rating) =>
                assess({ ...saved, rating: rating === 'none' ? null : rating }, () => undefined)
              }
              onNote={setTyped}
              onSaveNote={() => saveNote(() => undefined)}
            />
            <LeadMessage lead={lead} />
          </div>
        )}
        <div className={styles['column']}>
          <FactList facts={leadFacts} />
          {lead !== null && <LeadConsents lead={lead} />}
        </div>
      </div>
      {part === 'erase' && (
        <EraseLeadDialog
          entry={entry}
          exports={exports}
          isBusy={isBusy}
          problem={problem}
          onConfirm={() => ask(kiosk['lead:erase-by-staff']({ id: facts.id }), () => props.onErased(entry))}
          onDismiss={() => open('all')}
        />
      )}
      {leaveTo !== null && (
        <UnsavedDialog
          about="note"
          onSave={() => {
            setLeaveTo(null);
            saveNote(leaveTo.go);
          }}
          onDiscard={() => {
            setLeaveTo(null);
            setTyped(null);
            leaveTo.go();
          }}
          onStay={() => setLeaveTo(null)}
        />
      )}
    </ScreenFrame>
  );
}
