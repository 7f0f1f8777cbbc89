import { useTranslation } from 'react-i18next';
import type { ErrorCode } from '../../src-shared/contract/contract.ts';

/** Codes whose general sentence speaks to a visitor: staff read what they themselves can do. */
const STAFF_SENTENCES = {
  INTERNAL: 'staff.problem.internal',
  DISK_FULL: 'staff.problem.diskFull',
  STORAGE_FAILED: 'staff.problem.storageFailed',
} as const satisfies Partial<Record<ErrorCode, string>>;

function hasStaffSentence(code: ErrorCode): code is keyof typeof STAFF_SENTENCES {
  return code in STAFF_SENTENCES;
}

/** The sentence for a code, as said to staff. */
export function useProblemWords(): (code: ErrorCode) => string {
  const { t } = useTranslation();
  return (code) => (hasStaffSentence(code) ? t(STAFF_SENTENCES[code]) : t(`error.${code}`));
}
