import { useTranslation } from 'react-i18next';
import type { LeadOutline, LeadScope } from '../../../src-shared/contract/lead-calls.ts';
import { Chip } from '../../components/chip.tsx';
import { TextField } from '../../components/text-field.tsx';
import { isoDayShortWords } from '../staff-words.ts';
import styles from './lead-filters.module.css';
import { RATING_CHOICES, type LeadLook } from './lead-look.ts';

interface LeadFiltersProps {
  readonly scope: LeadScope;
  readonly look: LeadLook;
  readonly outline: LeadOutline | null;
  /** Nothing can be opened here, so there is nothing to search in. */
  readonly isSealed: boolean;
  readonly onChooseScope: (scope: LeadScope) => void;
  readonly onLook: (look: LeadLook) => void;
}

/** What to look for: words, and chips for day, export and rating. */
export function LeadFilters({ scope, look, outline, isSealed, onChooseScope, onLook }: LeadFiltersProps) {
  const { t, i18n } = useTranslation();
  const days = outline?.days ?? [];
  return (
    <div className={styles['filters']}>
      {!isSealed && (
        <TextField
          label={t('leads.search')}
          value={look.query}
          keyboard="search"
          maxLength={80}
          isPrivate
          testId="staff-leads-search"
          onChange={(query) => onLook({ ...look, query })}
        />
      )}
      <div className={styles['chips']} role="group" aria-label={t('leads.filters')}>
        {outline !== null && (outline.unexported > 0 || scope.isUnexportedOnly) && (
          <Chip
            label={t('leads.notExported')}
            count={outline.unexported}
            isOn={scope.isUnexportedOnly}
            testId="staff-leads-unexported"
            onToggle={() => onChooseScope({ ...scope, isUnexportedOnly: !scope.isUnexportedOnly })}
          />
        )}
        {(days.length > 1 || scope.capturedWithin !== null) &&
          days.map(({ day, firstMs, lastMs, count }) => {
            const isOn = scope.capturedWithin?.fromMs === firstMs;
            return (
              <Chip
                key={day}
                label={isoDayShortWords(day, i18n.language)}
                count={count}
                isOn={isOn}
                testId="staff-leads-day"
                onToggle={() =>
                  onChooseScope({
                    ...scope,
                    capturedWithin: isOn ? null : { fromMs: firstMs, toMs: lastMs },
                  })
                }
              />
            );
          })}
        {!isSealed &&
          RATING_CHOICES.map((rating) => (
            <Chip
              key={rating}
              label={t(`leads.rating.${rating}`)}
              isOn={look.rating === rating}
              testId={`staff-leads-${rating}`}
              onToggle={() => onLook({ ...look, rating: look.rating === rating ? null : rating })}
            />
          ))}
      </div>
    </div>
  );
}
