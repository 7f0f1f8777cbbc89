import { RotateCcw, SlidersHorizontal } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EmployerId } from '../../../src-shared/domain/employer.ts';
import { useLoaded } from '../../app/loaded-context.ts';
import { useSession } from '../../app/session-context.ts';
import { Button } from '../../components/button.tsx';
import { announce } from '../../components/live-region.tsx';
import type { EditionWords } from '../edition-words.ts';
import { EmployerCards } from '../explore/employer-cards.tsx';
import { JobCards } from '../explore/job-cards.tsx';
import { Notice } from '../explore/notice.tsx';
import { hasWishes, NO_ANSWERS, type Wishes } from './fit-answers.ts';
import styles from './fit-screen.module.css';
import { fittingEmployers } from './fitting-employers.ts';
import { thinWishes, type Fit, type Fits } from './rank-fits.ts';
import { useReasonWords } from './use-reason-words.ts';

interface FitResultsProps {
  readonly fits: Fits;
  readonly wishes: Wishes;
  readonly words: EditionWords;
  readonly onFound: (ids: readonly EmployerId[]) => void;
}

/** Jobs, then employers, the best first, each with why; grouped by how many of the asked points they meet. */
export function FitResults({ fits, wishes, words, onFound }: FitResultsProps) {
  const { t } = useTranslation();
  const { view } = useLoaded();
  const { session, tell } = useSession();
  const { because, nameOf } = useReasonWords(words);
  const isAny = hasWishes(wishes);
  const said = t('fit.found', {
    employers: t('list.employerCount', { count: fits.employers.length }),
    jobs: t('list.jobCount', { count: fits.jobs.length }),
  });
  const found = useRef({ fits, said, onFound });
  useEffect(() => {
    const { fits: first, said: words, onFound: show } = found.current;
    announce(words);
    show(fittingEmployers(view, first).map(({ id }) => id));
  }, [view]);

  const restart = (
    <Button
      icon={RotateCcw}
      testId="fit-restart"
      onPress={() => {
        tell({ type: 'fitAnswered', answers: NO_ANSWERS });
        tell({ type: 'fitWent', at: 0 });
      }}
    >
      {t('fit.restart')}
    </Button>
  );
  if (!isAny || fits.employers.length + fits.jobs.length === 0) {
    return (
      <Notice action={restart}>
        <p>{isAny ? t('fit.nobody') : t('fit.nothingChosen')}</p>
      </Notice>
    );
  }
  const notes = thinWishes(view, wishes).map(({ wish, jobs }) =>
    jobs === 0 ? t('fit.none', { what: nameOf(wish) }) : t('fit.few', { what: nameOf(wish), count: jobs }),
  );
  if (view.jobs.length === 0) notes.push(t('fit.noJobsAtAll'));
  else if (fits.jobs.length === 0) notes.push(t('fit.noJob'));
  else if (view.edition.isSample) notes.push(t('job.sample'));
  return (
    <>
      <p>{said}</p>
      {notes.length > 0 && (
        <ul className={styles['notes']} data-testid="fit-notes">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      <ByPoints
        fits={fits.jobs}
        asked={fits.asked}
        title={(count) => t('list.jobCount', { count })}
        cards={(items) => (
          <JobCards
            jobs={items.map(({ item }) => item)}
            reasonOf={(job) => because(items.find(({ item }) => item === job)?.reasons ?? [])}
            onOpen={(id) => {
              tell({ type: 'jobOpened', id });
            }}
          />
        )}
      />
      {fits.otherLevels > 0 && (
        <Button
          icon={SlidersHorizontal}
          testId="fit-any-level"
          onPress={() => {
            tell({ type: 'fitAnswered', answers: { ...session.fit.answers, levels: [] } });
          }}
        >
          {t('fit.otherLevels', { count: fits.otherLevels })}
        </Button>
      )}
      <ByPoints
        fits={fits.employers}
        asked={fits.asked}
        title={(count) => t('list.employerCount', { count })}
        cards={(items) => (
          <EmployerCards
            employers={items.map(({ item }) => item)}
            reasonOf={(employer) => because(items.find(({ item }) => item === employer)?.reasons ?? [])}
            onOpen={(id) => {
              tell({ type: 'employerOpened', id });
            }}
          />
        )}
      />
      <div className={styles['again']}>{restart}</div>
    </>
  );
}

interface ByPointsProps<T> {
  readonly fits: readonly Fit<T>[];
  readonly asked: number;
  readonly title: (count: number) => string;
  readonly cards: (fits: readonly Fit<T>[]) => ReactNode;
}

/** One group for each number of points that is met; within a group nobody is called better than another. */
function ByPoints<T>({ fits, asked, title, cards }: ByPointsProps<T>) {
  const { t } = useTranslation();
  const groups = new Map<number, Fit<T>[]>();
  for (const fit of fits) groups.set(fit.points, [...(groups.get(fit.points) ?? []), fit]);
  return [...groups].map(([points, items]) => (
    <section key={points} className={styles['group']} data-testid="fit-group">
      <h3 className={styles['heading']}>
        {points === asked
          ? t('fit.allPoints', { what: title(items.length), count: asked })
          : t('fit.somePoints', { what: title(items.length), points, count: asked })}
      </h3>
      {cards(items)}
    </section>
  ));
}
