import { useTranslation } from 'react-i18next';
import type { RowProblem } from '../../src-shared/export/preflight.ts';
import { unreachable } from '../../src-shared/result.ts';

/** Why a target would not take a row as it is, in a sentence. Fields are called as the target calls them. */
export function useRowProblemWords(): (problem: RowProblem) => string {
  const { t, i18n } = useTranslation();
  const list = new Intl.ListFormat(i18n.language, { type: 'disjunction' });
  return (problem) => {
    switch (problem.code) {
      case 'FIELD_MISSING':
        return t('export.rowProblem.FIELD_MISSING', { field: problem.field });
      case 'ALL_MISSING':
        return t('export.rowProblem.ALL_MISSING', { fields: list.format(problem.fields) });
      case 'TOO_LONG':
        return t('export.rowProblem.TOO_LONG', {
          field: problem.field,
          max: problem.max,
          found: problem.found,
        });
      case 'MERGED':
        return t('export.rowProblem.MERGED', { field: problem.field });
      default:
        return unreachable(problem);
    }
  };
}
