import { BookCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { BalanceReport } from '../../../src-shared/contract/balance-calls.ts';
import type { ErrorCode } from '../../../src-shared/contract/contract.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Note } from '../note.tsx';
import { useProblemWords } from '../use-problem-words.ts';

interface CloseDialogProps {
  readonly report: BalanceReport;
  /** The calendar day of now, which would be closed. */
  readonly today: string;
  readonly isBusy: boolean;
  readonly problem: ErrorCode | null;
  readonly onConfirm: () => void;
  readonly onDismiss: () => void;
}

/** What closing the day does, in numbers, before it is done. */
export function CloseDialog({ report, today, isBusy, problem, onConfirm, onDismiss }: CloseDialogProps) {
  const { t } = useTranslation();
  const problemWords = useProblemWords();
  const { now, closings } = report;
  const { stored, exported } = now.contacts;
  const number = (closings[0]?.number ?? 0) + 1;
  const earlier = closings.find(({ day }) => day === today);
  return (
    <Dialog
      title={t('balance.close.title')}
      testId="balance-close-dialog"
      actions={
        <>
          <Button isDisabled={isBusy} testId="balance-close-dismiss" onPress={onDismiss}>
            {t('balance.close.dismiss')}
          </Button>
          <Button
            kind="primary"
            icon={BookCheck}
            isBusy={isBusy}
            testId="balance-close-confirm"
            onPress={onConfirm}
          >
            {isBusy ? t('balance.close.busy') : t('balance.close.confirm')}
          </Button>
        </>
      }
    >
      <p>
        {now.isCaptureOnly
          ? t('balance.close.countsSealed', { count: stored, number })
          : t('balance.close.counts', { count: stored, number })}
      </p>
      <p>{t('balance.close.keeps')}</p>
      {stored > exported && <p>{t('balance.close.notExported', { count: stored - exported })}</p>}
      {earlier !== undefined && <p>{t('balance.close.again', { number: earlier.number })}</p>}
      {problem !== null && (
        <Note kind="danger" isAlert>
          {problemWords(problem)}
        </Note>
      )}
    </Dialog>
  );
}
