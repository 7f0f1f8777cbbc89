import { useTranslation } from 'react-i18next';
import { unreachable } from '../../../src-shared/result.ts';
import type { EditionWords } from '../edition-words.ts';
import { useList } from '../use-list.ts';
import type { Reason } from './rank-fits.ts';

interface ReasonWords {
  /** One wish by its name: `Ausbildung`, `C++`. */
  readonly nameOf: (reason: Reason) => string;
  /** `weil: Optik & Photonik, C++ und Ausbildung`. */
  readonly because: (reasons: readonly Reason[]) => string;
}

export function useReasonWords(words: EditionWords): ReasonWords {
  const { t } = useTranslation();
  const list = useList();
  const nameOf = (reason: Reason): string => {
    switch (reason.about) {
      case 'work':
        return t(`jobField.${reason.value}`);
      case 'fields':
        return t(`field.${reason.value}`);
      case 'levels':
        return t(`jobLevel.${reason.value}`);
      case 'words':
        return words.get(reason.value)?.text ?? reason.value;
      default:
        return unreachable(reason);
    }
  };
  return {
    nameOf,
    because: (reasons) =>
      // Research as a field and as a kind of work is one word to a reader.
      t('fit.because', { reasons: list([...new Set(reasons.map(nameOf))]) }),
  };
}
