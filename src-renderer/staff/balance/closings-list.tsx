import { FileDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { findDifferences, type Closing } from '../../../src-shared/domain/balance.ts';
import { Button } from '../../components/button.tsx';
import card from '../card-row.module.css';
import { isoDayWords, momentWords, shortHash } from '../staff-words.ts';
import styles from './closings-list.module.css';

interface ClosingsListProps {
  /** The newest first. */
  readonly closings: readonly Closing[];
  readonly count: number;
  readonly onSaveSheet: (closing: Closing) => void;
}

/** The days that were closed: what they said then, and by which hash their sheet is known. */
export function ClosingsList({ closings, count, onSaveSheet }: ClosingsListProps) {
  const { t, i18n } = useTranslation();
  return (
    <>
      <ul className={styles['rows']}>
        {closings.map((closing) => {
          const { contacts } = closing.balance;
          const isSound =
            findDifferences(closing.balance, { newestClosing: null, brokenClosing: null }).length === 0;
          return (
            <li key={closing.number} className={card['spread']} data-testid="balance-closing">
              <div className={styles['words']}>
                <p className={styles['title']}>
                  {t('balance.closing.title', {
                    day: isoDayWords(closing.day, i18n.language),
                    number: closing.number,
                  })}
                </p>
                <p>
                  {t('balance.closing.numbers', {
                    captured: contacts.captured,
                    stored: contacts.stored,
                    exported: contacts.exported,
                  })}
                </p>
                <p className={isSound ? styles['sound'] : styles['differs']}>
                  {isSound ? t('balance.closing.sound') : t('balance.closing.differs')}
                </p>
                <p className={styles['detail']}>
                  {t('balance.closing.proof', {
                    moment: momentWords(closing.closedAtMs, i18n.language),
                    hash: shortHash(closing.sha256),
                  })}
                </p>
              </div>
              <Button icon={FileDown} testId="balance-save-sheet" onPress={() => onSaveSheet(closing)}>
                {t('balance.saveSheet')}
              </Button>
            </li>
          );
        })}
      </ul>
      {count > closings.length && <p>{t('balance.closing.more', { shown: closings.length, count })}</p>}
    </>
  );
}
