import { Check, Save } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { MAX_NOTE_CHARACTERS } from '../../../src-shared/domain/lead.ts';
import { Button } from '../../components/button.tsx';
import { TextField } from '../../components/text-field.tsx';
import { Panel } from '../panel.tsx';
import styles from './lead-assessment.module.css';
import { RATING_CHOICES, type RatingChoice } from './lead-look.ts';
import { RATING_ICONS } from './lead-marks.tsx';

interface LeadAssessmentProps {
  readonly rating: RatingChoice;
  readonly note: string;
  readonly isNoteSaved: boolean;
  readonly isBusy: boolean;
  readonly onRate: (rating: RatingChoice) => void;
  readonly onNote: (note: string) => void;
  readonly onSaveNote: () => void;
}

/** What staff think of a contact: a rating that is kept at a touch, and a note that is kept when they say so. */
export function LeadAssessment(props: LeadAssessmentProps) {
  const { t } = useTranslation();
  const { rating, note, isNoteSaved, isBusy } = props;
  return (
    <Panel title={t('leads.assessment')}>
      <div className={styles['ratings']} role="radiogroup" aria-label={t('leads.assessment')}>
        {RATING_CHOICES.map((choice) => {
          const Icon = RATING_ICONS[choice];
          return (
            <button
              key={choice}
              type="button"
              role="radio"
              className={styles['rating']}
              aria-checked={choice === rating}
              disabled={isBusy}
              data-testid={`staff-lead-rate-${choice}`}
              onClick={() => props.onRate(choice)}
            >
              <Icon aria-hidden className={styles['icon']} />
              {t(`leads.rating.${choice}`)}
            </button>
          );
        })}
      </div>
      <TextField
        label={t('leads.note')}
        value={note}
        keyboard="text"
        rows={3}
        maxLength={MAX_NOTE_CHARACTERS}
        hint={t('leads.noteHint')}
        aside={t('contact.messageLeft', { count: MAX_NOTE_CHARACTERS - note.length })}
        isPrivate
        testId="staff-lead-note"
        onChange={props.onNote}
        below={
          <div className={styles['save']}>
            <Button
              icon={Save}
              isBusy={isBusy}
              isDisabled={isNoteSaved}
              testId="staff-lead-note-save"
              onPress={props.onSaveNote}
            >
              {t('leads.noteSave')}
            </Button>
            <p className={styles['state']} role="status" data-testid="staff-lead-note-state">
              {isNoteSaved
                ? note !== '' && (
                    <>
                      <Check aria-hidden className={styles['check']} />
                      {t('leads.noteSaved')}
                    </>
                  )
                : t('leads.noteUnsaved')}
            </p>
          </div>
        }
      />
    </Panel>
  );
}
