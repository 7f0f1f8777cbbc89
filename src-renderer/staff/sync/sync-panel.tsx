import { Server } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { SyncState } from '../../../src-shared/contract/sync-calls.ts';
import { Button } from '../../components/button.tsx';
import { Panel, PanelRow } from '../panel.tsx';
import { situationOf } from './sync-situation.ts';
import { useSyncWords } from './use-sync-words.ts';

/** How the hub stands, in a sentence, and the way to its screen. */
export function SyncPanel({ state, onOpen }: { readonly state: SyncState; readonly onOpen: () => void }) {
  const { t } = useTranslation();
  const words = useSyncWords();
  const situation = situationOf(state);
  const more = ((): string => {
    if (state.rejected > 0) return t('sync.tileRejected', { count: state.rejected });
    return situation.about === 'failed' ? t('sync.tileFailed') : '';
  })();
  return (
    <Panel title={t('sync.tile')}>
      <PanelRow
        words={
          <span data-testid="staff-today-sync" data-situation={situation.about}>
            {`${words.headline(situation)} ${more}`.trim()}
          </span>
        }
        action={
          <Button icon={Server} testId="staff-today-hub" onPress={onOpen}>
            {situation.about === 'noHub' ? t('sync.setUp') : t('sync.open')}
          </Button>
        }
      />
    </Panel>
  );
}
