import { Accessibility } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../app/session-context.ts';
import { Button } from '../../components/button.tsx';

/** Opens the panel with language, text size, contrast and reach; at hand on every screen. */
export function AccessButton({ isOnDeep = false }: { readonly isOnDeep?: boolean }) {
  const { t } = useTranslation();
  const { tell } = useSession();
  return (
    <Button
      kind={isOnDeep ? 'deep' : 'secondary'}
      icon={Accessibility}
      testId="access-open"
      onPress={() => {
        tell({ type: 'accessOpened' });
      }}
    >
      {t('access.open')}
    </Button>
  );
}
