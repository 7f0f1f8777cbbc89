import { CircleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { JournalEntry } from '../../../src-shared/contract/journal-calls.ts';
import { timeWords } from '../staff-words.ts';
import { ENTRY_ICONS } from './journal-icons.ts';
import styles from './journal-screen.module.css';
import { entryWords } from './journal-words.ts';

/** One deed: when, what, and by what its traces are found again. Nothing to touch. */
export function JournalRow({
  entry,
  isBroken,
}: {
  readonly entry: JournalEntry;
  readonly isBroken: boolean;
}) {
  const { t, i18n } = useTranslation();
  const Icon = ENTRY_ICONS[entry.code] ?? CircleAlert;
  const { words, more, reference } = entryWords(entry, t);
  return (
    <li
      className={styles['row']}
      data-broken={isBroken ? '' : undefined}
      data-code={entry.code}
      data-testid="staff-journal-entry"
    >
      <Icon aria-hidden className={styles['icon']} />
      <span className={styles['time']}>{timeWords(entry.atMs, i18n.language)}</span>
      <div className={styles['words']}>
        {isBroken && <p className={styles['breaks']}>{t('journal.breaksHere')}</p>}
        <p>{words}</p>
        {more !== undefined && <p>{more}</p>}
        {reference !== undefined && <p className={styles['reference']}>{reference}</p>}
      </div>
      <span className={styles['number']}>{t('journal.number', { number: entry.number })}</span>
    </li>
  );
}
