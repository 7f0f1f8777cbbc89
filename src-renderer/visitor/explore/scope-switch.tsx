import { useTranslation } from 'react-i18next';
import type { Session } from '../../app/session.ts';
import { Segments } from './segments.tsx';

interface ScopeSwitchProps {
  readonly scope: Session['scope'];
  readonly onMapCount: number;
  readonly allCount: number;
  readonly onChoose: (scope: Session['scope']) => void;
}

/** Whether the list follows the map or shows everything. */
export function ScopeSwitch({ scope, onMapCount, allCount, onChoose }: ScopeSwitchProps) {
  const { t } = useTranslation();
  return (
    <Segments
      label={t('list.scope')}
      chosen={scope}
      segments={[
        { value: 'on-map', text: t('list.onMap', { count: onMapCount }), testId: 'scope-on-map' },
        { value: 'all', text: t('list.all', { count: allCount }), testId: 'scope-all' },
      ]}
      onChoose={onChoose}
    />
  );
}
