import { LogOut } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.tsx';
import { Panel, PanelRow } from './panel.tsx';

/** The way out at closing time; asks before it goes. */
export function LeaveKiosk({ onLeaveKiosk }: { readonly onLeaveKiosk: () => void }) {
  const { t } = useTranslation();
  return (
    <Panel title={t('staff.leave.section')}>
      <PanelRow
        words={t('staff.leave.explain')}
        action={
          <Button kind="danger" icon={LogOut} testId="staff-leave-kiosk" onPress={onLeaveKiosk}>
            {t('staff.leave.open')}
          </Button>
        }
      />
    </Panel>
  );
}
