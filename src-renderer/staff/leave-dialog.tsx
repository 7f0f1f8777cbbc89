import { LogOut } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { StaffOverview } from '../../src-shared/contract/contract.ts';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import type { Fetched } from './export-stage.ts';
import { Note } from './note.tsx';
import type { Leaving } from './staff-state.ts';
import { useProblemWords } from './use-problem-words.ts';

interface LeaveDialogProps {
  readonly leaving: Leaving;
  readonly overview: Fetched<StaffOverview>;
  readonly onConfirm: () => void;
  readonly onDismiss: () => void;
}

/** Asks before the kiosk ends, and says in numbers what has not been taken home yet. */
export function LeaveDialog({ leaving, overview, onConfirm, onDismiss }: LeaveDialogProps) {
  const { t } = useTranslation();
  const problemWords = useProblemWords();
  const isGoing = leaving.step === 'going';
  const left = ((): string => {
    if (overview.step !== 'there') return t('staff.leave.unknown');
    const { unexportedCount } = overview.value;
    return unexportedCount === 0
      ? t('staff.leave.allExported')
      : t('staff.leave.unexported', { count: unexportedCount });
  })();
  return (
    <Dialog
      title={t('staff.leave.title')}
      testId="staff-leave-dialog"
      actions={
        <>
          <Button isDisabled={isGoing} testId="staff-leave-stay" onPress={onDismiss}>
            {t('staff.leave.stay')}
          </Button>
          <Button
            kind="danger"
            icon={LogOut}
            isBusy={isGoing}
            testId="staff-leave-confirm"
            onPress={onConfirm}
          >
            {isGoing ? t('staff.leave.going') : t('staff.leave.confirm')}
          </Button>
        </>
      }
    >
      <p>{left}</p>
      {leaving.step === 'failed' && (
        <Note kind="danger" isAlert>
          {problemWords(leaving.code)}
        </Note>
      )}
    </Dialog>
  );
}
