import { ServerOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { RejectedRecord } from '../../../src-shared/contract/sync-calls.ts';
import { Note } from '../note.tsx';
import { Panel } from '../panel.tsx';
import styles from '../setup/setup.module.css';
import { useSyncWords } from './use-sync-words.ts';

interface RejectedListProps {
  /** The oldest of them. */
  readonly records: readonly RejectedRecord[];
  readonly count: number;
}

/** What is not handed over: which record, why, and what to do. */
export function RejectedList({ records, count }: RejectedListProps) {
  const { t } = useTranslation();
  const words = useSyncWords();
  return (
    <Panel title={t('sync.setAside', { count })}>
      <Note kind="warning" testId="sync-rejected">
        {t('sync.setAsideMeans')}
      </Note>
      <ul className={styles['rows']}>
        {records.map(({ kind, id, reason }) => (
          <li key={`${kind} ${id}`} className={styles['row']} data-testid="sync-rejected-record">
            <ServerOff aria-hidden className={styles['rowIcon']} />
            <div className={styles['rowWords']}>
              <p className={styles['label']}>{t(`sync.kind.${kind}`)}</p>
              <p>{words.reason(reason)}</p>
              <p className={styles['hint']}>{id}</p>
            </div>
          </li>
        ))}
      </ul>
      {count > records.length && <p>{t('sync.setAsideMore', { shown: records.length, count })}</p>}
    </Panel>
  );
}
