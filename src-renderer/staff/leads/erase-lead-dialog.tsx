import { Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ErrorCode } from '../../../src-shared/contract/contract.ts';
import type { LeadExport } from '../../../src-shared/contract/lead-calls.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import type { Fetched } from '../export-stage.ts';
import { Note } from '../note.tsx';
import { momentWords } from '../staff-words.ts';
import { useProblemWords } from '../use-problem-words.ts';
import styles from './erase-lead-dialog.module.css';
import type { LeadEntry } from './lead-entry.ts';

interface EraseLeadDialogProps {
  readonly entry: LeadEntry;
  readonly exports: Fetched<readonly LeadExport[]>;
  readonly isBusy: boolean;
  readonly problem: ErrorCode | null;
  readonly onConfirm: () => void;
  readonly onDismiss: () => void;
}

/** Asks once, and says who would be gone, and where else copies have to be erased. */
export function EraseLeadDialog(props: EraseLeadDialogProps) {
  const { t, i18n } = useTranslation();
  const problemWords = useProblemWords();
  const { entry, exports, isBusy, problem } = props;
  const { facts, lead } = entry;
  return (
    <Dialog
      title={t('leads.erase.title')}
      testId="staff-lead-erase-dialog"
      actions={
        <>
          <Button isDisabled={isBusy} testId="staff-lead-erase-no" onPress={props.onDismiss}>
            {t('leads.erase.no')}
          </Button>
          <Button
            kind="danger"
            icon={Trash2}
            isBusy={isBusy}
            isDisabled={exports.step === 'waiting'}
            testId="staff-lead-erase-yes"
            onPress={props.onConfirm}
          >
            {t('leads.erase.yes')}
          </Button>
        </>
      }
    >
      <div className={styles['body']}>
        <p>
          {t('leads.erase.who', {
            who:
              lead === null
                ? t('leads.number', { number: facts.sequenceNumber })
                : `${lead.firstName} ${lead.lastName}`,
            moment: momentWords(facts.capturedAtMs, i18n.language),
          })}
        </p>
        {facts.corrects !== null && <p>{t('leads.erase.earlier')}</p>}
        <Elsewhere exports={exports} />
        {problem !== null && (
          <Note kind="danger" isAlert>
            {problemWords(problem)}
          </Note>
        )}
      </div>
    </Dialog>
  );
}

function Elsewhere({ exports }: Pick<EraseLeadDialogProps, 'exports'>) {
  const { t, i18n } = useTranslation();
  if (exports.step === 'waiting') return <p>{t('leads.erase.looking')}</p>;
  if (exports.step === 'failed') return <Note kind="warning">{t('leads.erase.unknown')}</Note>;
  const { value } = exports;
  if (value.length === 0) return <Note kind="warning">{t('leads.erase.nowhere')}</Note>;
  return (
    <Note kind="warning">
      <p>{t('leads.erase.elsewhere', { count: value.length })}</p>
      <ul className={styles['exports']}>
        {value.map(({ atMs, fileName }) => (
          <li key={`${String(atMs)} ${fileName}`}>
            {t('leads.exportedTo', { moment: momentWords(atMs, i18n.language), fileName })}
          </li>
        ))}
      </ul>
    </Note>
  );
}
