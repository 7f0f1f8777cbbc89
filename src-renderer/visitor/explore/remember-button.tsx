import { Check, Star } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';

interface RememberButtonProps {
  readonly isRemembered: boolean;
  readonly onToggle: () => void;
}

/** Puts something on the shortlist or takes it off. */
export function RememberButton({ isRemembered, onToggle }: RememberButtonProps) {
  const { t } = useTranslation();
  return (
    <Button icon={isRemembered ? Check : Star} isPressed={isRemembered} testId="remember" onPress={onToggle}>
      {isRemembered ? t('employer.remembered') : t('employer.remember')}
    </Button>
  );
}
