import { useTranslation } from 'react-i18next';
import {
  QUARANTINE_REASONS,
  type QuarantineReason,
  type SyncProblem,
} from '../../../src-shared/contract/sync-calls.ts';
import { unreachable } from '../../../src-shared/result.ts';
import type { SyncSituation } from './sync-situation.ts';

export interface SyncWords {
  /** How it stands, in one sentence. */
  readonly headline: (situation: SyncSituation) => string;
  /** Why the last try failed and what helps. */
  readonly problem: (code: SyncProblem) => string;
  /** Why a record is not handed over and what to do. A reason that another version of this program knows is named by its code. */
  readonly reason: (code: string) => string;
}

function isKnownReason(code: string): code is QuarantineReason {
  return QUARANTINE_REASONS.some((known) => known === code);
}

export function useSyncWords(): SyncWords {
  const { t } = useTranslation();
  return {
    headline: (situation) => {
      switch (situation.about) {
        case 'noHub':
        case 'nothingYet':
        case 'done':
          return t(`sync.headline.${situation.about}`);
        case 'sending':
        case 'waiting':
          return t(`sync.headline.${situation.about}`, { count: situation.count });
        case 'failed':
          return situation.count === 0
            ? t('sync.headline.failedLater')
            : t('sync.headline.waiting', { count: situation.count });
        default:
          return unreachable(situation);
      }
    },
    problem: (code) => {
      switch (code) {
        case 'STORAGE_FAILED':
          return t('staff.problem.storageFailed');
        case 'INTERNAL':
          return t('sync.ownFault');
        case 'KEY_REPLACED':
          return t('sync.keyReplaced');
        case 'KIOSK_IS_DEMO':
          return t('error.KIOSK_IS_DEMO');
        default:
          return t(`error.HUB_${code}`);
      }
    },
    reason: (code) => (isKnownReason(code) ? t(`sync.reason.${code}`) : t('sync.reasonUnknown', { code })),
  };
}
