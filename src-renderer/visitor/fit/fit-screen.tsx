import { ArrowLeft, ArrowRight, X } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { EmployerId } from '../../../src-shared/domain/employer.ts';
import { useLoaded } from '../../app/loaded-context.ts';
import { useSession } from '../../app/session-context.ts';
import { shownTab } from '../../app/session.ts';
import { Button } from '../../components/button.tsx';
import { editionWords } from '../edition-words.ts';
import { useHeadingFocus } from '../use-heading-focus.ts';
import { fitSteps, hasWishes, wishesOf, type FitAnswers, type FitStep } from './fit-answers.ts';
import { FitQuestion } from './fit-question.tsx';
import { FitResults } from './fit-results.tsx';
import styles from './fit-screen.module.css';
import { rankFits } from './rank-fits.ts';

/*
 * "What fits me?": five questions of big tiles over the panel, then jobs and employers with the reason for each. It knows no
 * map: whom it finds is told to its caller, and the pins follow the answers.
 */

interface FitScreenProps {
  /** Shows these on the map. */
  readonly onFound: (ids: readonly EmployerId[]) => void;
}

export function FitScreen({ onFound }: FitScreenProps) {
  const { t } = useTranslation();
  const { view } = useLoaded();
  const { session, tell } = useSession();
  const { at, answers } = session.fit;
  const steps = fitSteps(view);
  const words = useMemo(() => editionWords(view), [view]);
  const step = steps[at];
  const wishes = wishesOf(answers);
  const fits = useMemo(() => rankFits(view, wishesOf(answers)), [view, answers]);
  const heading = useHeadingFocus(step ?? 'results');
  const go = (to: number): void => {
    tell({ type: 'fitWent', at: to });
  };

  return (
    <article className={styles['fit']} data-testid="fit" data-step={step ?? 'results'}>
      <div className={styles['bar']}>
        <Button
          kind="quiet"
          icon={ArrowLeft}
          testId="back"
          onPress={() => {
            tell({ type: 'wentBack' });
          }}
        >
          {t('common.back')}
        </Button>
        <Dots at={at} total={steps.length} />
        <Button
          kind="quiet"
          icon={X}
          testId="fit-close"
          onPress={() => {
            tell({ type: 'tabChosen', tab: shownTab(session) });
          }}
        >
          {t('common.close')}
        </Button>
      </div>
      <div key={step ?? 'results'} className={styles['content']}>
        <h2 ref={heading} tabIndex={-1} className={styles['title']}>
          {step === undefined ? t('fit.results') : t(`fit.question.${step}`)}
        </h2>
        {step === undefined ? (
          <FitResults fits={fits} wishes={wishes} words={words} onFound={onFound} />
        ) : (
          <>
            <p className={styles['hint']}>{t(`fit.hint.${step}`)}</p>
            <FitQuestion
              step={step}
              answers={answers}
              words={words}
              onAnswer={(changed) => {
                tell({ type: 'fitAnswered', answers: changed });
              }}
              onAnswered={() => {
                go(at + 1);
              }}
            />
          </>
        )}
      </div>
      {step !== undefined && (
        <div className={styles['actions']}>
          <p className={styles['count']} data-testid="fit-count">
            {hasWishes(wishes)
              ? t('fit.soFar', {
                  employers: t('list.employerCount', { count: fits.employers.length }),
                  jobs: t('list.jobCount', { count: fits.jobs.length }),
                })
              : t('fit.nothingYet')}
          </p>
          <Button
            kind="primary"
            iconAfter={ArrowRight}
            testId="fit-next"
            onPress={() => {
              go(at + 1);
            }}
          >
            {at === steps.length - 1
              ? t('fit.show')
              : isAnswered(step, answers)
                ? t('common.next')
                : t('fit.skip')}
          </Button>
        </div>
      )}
    </article>
  );
}

/** Whether the question holds an answer or a suggestion that "next" would take over. */
function isAnswered(step: FitStep, answers: FitAnswers): boolean {
  if (step === 'role') return answers.role !== null;
  if (step === 'likes') return answers.likes.length > 0;
  return wishesOf(answers)[step].length > 0;
}

/** Which question of how many; said in words to a screen reader, shown as dots to the eye. */
function Dots({ at, total }: { readonly at: number; readonly total: number }) {
  const { t } = useTranslation();
  if (at >= total) return null;
  return (
    <p className={styles['dots']}>
      <span className="visually-hidden">{t('fit.progress', { at: at + 1, total })}</span>
      {Array.from({ length: total }, (_, index) => (
        <span key={index} aria-hidden className={styles['dot']} data-on={index <= at} />
      ))}
    </p>
  );
}
