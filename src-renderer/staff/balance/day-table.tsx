import { useTranslation } from 'react-i18next';
import type { Balance, Closing } from '../../../src-shared/domain/balance.ts';
import { isoDayWords } from '../staff-words.ts';
import styles from '../table.module.css';

const COLUMNS = ['captured', 'erased', 'expired', 'stored', 'exported'] as const;

interface DayTableProps {
  readonly days: Balance['days'];
  /** The newest first. */
  readonly closings: readonly Closing[];
}

/** The contacts by the day on which they came, and which of these days is closed. */
export function DayTable({ days, closings }: DayTableProps) {
  const { t, i18n } = useTranslation();
  const rows = [...days].reverse().map(({ erasedByVisitor, erasedByStaff, ...day }) => ({
    ...day,
    erased: erasedByVisitor + erasedByStaff,
    closing: closings.find((closing) => closing.day === day.day),
  }));
  return (
    <div className={styles['scroller']} tabIndex={0} role="group" aria-label={t('balance.byDay')}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{t('balance.day.day')}</th>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`balance.day.${column}`)}
              </th>
            ))}
            <th scope="col">{t('balance.day.closing')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ day, closing, ...counts }) => (
            <tr key={day ?? 'earlier'} data-testid="balance-day">
              <th scope="row">{day === null ? t('balance.day.earlier') : isoDayWords(day, i18n.language)}</th>
              {COLUMNS.map((column) => (
                <td key={column}>{counts[column]}</td>
              ))}
              <td>
                {closing === undefined
                  ? t('balance.day.notClosed')
                  : t('balance.day.closedAs', { number: closing.number })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
