import { Save } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';

interface UnsavedDialogProps {
  readonly about: 'note' | 'correction';
  readonly onSave: () => void;
  readonly onDiscard: () => void;
  readonly onStay: () => void;
}

/** Asks before something typed is lost by leaving it. */
export function UnsavedDialog({ about, onSave, onDiscard, onStay }: UnsavedDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog
      title={t(`leads.unsaved.${about}.title`)}
      testId="staff-lead-unsaved"
      actions={
        <>
          <Button testId="staff-lead-stay" onPress={onStay}>
            {t('leads.unsaved.stay')}
          </Button>
          <Button kind="danger" testId="staff-lead-discard" onPress={onDiscard}>
            {t('leads.unsaved.discard')}
          </Button>
          <Button kind="primary" icon={Save} testId="staff-lead-save-first" onPress={onSave}>
            {t('leads.unsaved.save')}
          </Button>
        </>
      }
    >
      <p>{t(`leads.unsaved.${about}.body`)}</p>
    </Dialog>
  );
}
