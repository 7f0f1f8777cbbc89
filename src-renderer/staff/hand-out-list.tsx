import { useTranslation } from 'react-i18next';
import type { HandOut } from '../../src-shared/contract/export-contract.ts';
import styles from './hand-out-list.module.css';
import { Note } from './note.tsx';
import { Panel } from './panel.tsx';

/** Which passphrase opens which employer's file. It stands here and nowhere else, so it is to be copied now. */
export function HandOutList({ handOuts }: { readonly handOuts: readonly HandOut[] }) {
  const { t } = useTranslation();
  return (
    <Panel title={t('export.handOuts')}>
      <Note kind="warning">{t('export.handOutsOnce')}</Note>
      <ul className={styles['list']} data-testid="staff-export-hand-outs">
        {handOuts.map(({ employerId, employerName, fileName, leads, passphrase }) => (
          <li key={employerId} className={styles['row']}>
            <div className={styles['whose']}>
              <p className={styles['name']}>{employerName}</p>
              <p className={styles['file']}>{t('export.handOutFile', { count: leads, fileName })}</p>
            </div>
            <p className={styles['passphrase']}>{passphrase}</p>
          </li>
        ))}
      </ul>
      <p>{t('export.handOutsHow')}</p>
    </Panel>
  );
}
