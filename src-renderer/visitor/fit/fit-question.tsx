import { useTranslation } from 'react-i18next';
import { EMPLOYER_FIELDS, JOB_LEVELS } from '../../../src-shared/domain/fields.ts';
import { unreachable } from '../../../src-shared/result.ts';
import { toggled } from '../../app/filters.ts';
import { useLoaded } from '../../app/loaded-context.ts';
import type { EditionWords } from '../edition-words.ts';
import { FIELD_ICONS, fieldColour } from '../field-look.ts';
import {
  FIT_ROLES,
  LIKES,
  suggestedFields,
  suggestedLevels,
  wishesOf,
  type FitAnswers,
  type FitStep,
} from './fit-answers.ts';
import { LEVEL_ICONS, LIKE_ICONS, ROLE_ICONS } from './fit-look.ts';
import styles from './fit-screen.module.css';
import { offeredWords } from './offered-words.ts';
import { Tiles } from './tiles.tsx';

interface FitQuestionProps {
  readonly step: FitStep;
  readonly answers: FitAnswers;
  readonly words: EditionWords;
  readonly onAnswer: (answers: FitAnswers) => void;
  /** The one answer that was asked for is given. */
  readonly onAnswered: () => void;
}

/** The tiles of one question. What was suggested by earlier answers is ticked and says so. */
export function FitQuestion({ step, answers, words, onAnswer, onAnswered }: FitQuestionProps) {
  const { t } = useTranslation();
  const { view } = useLoaded();
  const wishes = wishesOf(answers);
  const label = t(`fit.question.${step}`);
  switch (step) {
    case 'role':
      return (
        <Tiles
          label={label}
          tiles={FIT_ROLES.map((value) => ({ value, text: t(`role.${value}`), icon: ROLE_ICONS[value] }))}
          chosen={answers.role === null ? [] : [answers.role]}
          onToggle={(role) => {
            onAnswer({ ...answers, role: answers.role === role ? null : role });
            if (answers.role !== role) onAnswered();
          }}
        />
      );
    case 'likes':
      return (
        <Tiles
          label={label}
          tiles={LIKES.map((value) => ({ value, text: t(`fit.like.${value}`), icon: LIKE_ICONS[value] }))}
          chosen={answers.likes}
          onToggle={(like) => {
            onAnswer({ ...answers, likes: toggled(answers.likes, like) });
          }}
        />
      );
    case 'fields':
      return (
        <>
          <Suggested isShown={answers.fields === null && suggestedFields(answers).length > 0} />
          <Tiles
            label={label}
            tiles={EMPLOYER_FIELDS.map((value) => ({
              value,
              text: t(`field.${value}`),
              icon: FIELD_ICONS[value],
              colour: fieldColour(value),
              note: t('list.employerCount', {
                count: view.employers.filter(({ fields }) => fields.includes(value)).length,
              }),
            }))}
            chosen={wishes.fields}
            onToggle={(field) => {
              onAnswer({ ...answers, fields: toggled(wishes.fields, field) });
            }}
          />
        </>
      );
    case 'levels':
      return (
        <>
          <Suggested isShown={answers.levels === null && suggestedLevels(answers).length > 0} />
          <Tiles
            label={label}
            tiles={JOB_LEVELS.map((value) => ({
              value,
              text: t(`jobLevel.${value}`),
              icon: LEVEL_ICONS[value],
              note: t('list.jobCount', { count: view.jobs.filter(({ level }) => level === value).length }),
            }))}
            chosen={wishes.levels}
            onToggle={(level) => {
              onAnswer({ ...answers, levels: toggled(wishes.levels, level) });
            }}
          />
        </>
      );
    case 'words':
      return (
        <Tiles
          label={label}
          tiles={offeredWords(view, words, wishes.fields, answers.words).map(({ key, text, count }) => ({
            value: key,
            text,
            note: t('fit.named', { count }),
          }))}
          chosen={answers.words}
          onToggle={(key) => {
            onAnswer({ ...answers, words: toggled(answers.words, key) });
          }}
        />
      );
    default:
      return unreachable(step);
  }
}

function Suggested({ isShown }: { readonly isShown: boolean }) {
  const { t } = useTranslation();
  if (!isShown) return null;
  return (
    <p className={styles['suggested']} data-testid="fit-suggested">
      {t('fit.suggested')}
    </p>
  );
}
