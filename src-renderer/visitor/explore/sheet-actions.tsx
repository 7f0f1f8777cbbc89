import { Handshake } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { EmployerId } from '../../../src-shared/domain/employer.ts';
import { useSession } from '../../app/session-context.ts';
import { Button } from '../../components/button.tsx';
import { RememberButton } from './remember-button.tsx';

interface SheetActionsProps {
  readonly employerId: EmployerId;
  readonly isRemembered: boolean;
  readonly onToggle: () => void;
}

/** What can be done with an employer or a job: remember it, or leave a contact for whose it is. */
export function SheetActions({ employerId, isRemembered, onToggle }: SheetActionsProps) {
  const { t } = useTranslation();
  const { tell } = useSession();
  return (
    <>
      <RememberButton isRemembered={isRemembered} onToggle={onToggle} />
      <Button
        kind="primary"
        icon={Handshake}
        testId="leave-contact"
        onPress={() => {
          tell({ type: 'contactOpened', employers: [employerId] });
        }}
      >
        {t('employer.contact')}
      </Button>
    </>
  );
}
