import { CircleAlert, CircleCheck, CircleHelp, CircleX, type LucideIcon } from 'lucide-react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { unreachable } from '../../../src-shared/result.ts';
import type { BalanceLine, LineState } from './balance-lines.ts';
import styles from './account.module.css';

const MARKS: Readonly<Record<Exclude<LineState, 'plain'>, LucideIcon>> = {
  good: CircleCheck,
  open: CircleAlert,
  unknown: CircleHelp,
  bad: CircleX,
};
const SIGNS = { none: '', minus: '−', equals: '=' } as const;

/** The reckoning line by line, as one would write it below each other on paper. */
export function Account({ lines }: { readonly lines: readonly BalanceLine[] }) {
  const { t } = useTranslation();
  return (
    <ul className={styles['account']} aria-label={t('balance.account')}>
      {lines.map((line) => {
        const Mark = line.state === 'plain' ? null : MARKS[line.state];
        const detail = detailWords(line.detail, t);
        return (
          <li
            key={line.id}
            className={styles['line']}
            data-state={line.state}
            data-sign={line.sign}
            data-testid={`balance-${line.id}`}
          >
            <span className={styles['sign']} aria-hidden>
              {SIGNS[line.sign]}
            </span>
            <span className={styles['words']}>
              <span className={styles['label']}>{t(`balance.line.${line.id}`)}</span>
              {detail !== null && <span className={styles['detail']}>{detail}</span>}
            </span>
            <span className={styles['count']} data-testid={`balance-count-${line.id}`}>
              {line.count ?? t('balance.noNumber')}
            </span>
            <span className={styles['mark']}>{Mark && <Mark aria-hidden />}</span>
          </li>
        );
      })}
    </ul>
  );
}

function detailWords(detail: BalanceLine['detail'], t: TFunction): string | null {
  switch (detail.about) {
    case 'nothing':
      return null;
    case 'openedAtClosing':
    case 'noHub':
    case 'captureOnly':
    case 'notOpenedYet':
      return t(`balance.detail.${detail.about}`);
    case 'unreadable':
    case 'notExported':
    case 'notConfirmed':
    case 'rejected':
    case 'erasuresOpen':
      return t(`balance.detail.${detail.about}`, { count: detail.count });
    default:
      return unreachable(detail);
  }
}
