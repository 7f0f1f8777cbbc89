import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SMALLEST_SHOWN_COUNT, type Insights, type ShownCount } from '../../src-shared/domain/insights.ts';
import { classNames } from '../components/class-names.ts';
import { FactList } from './fact-list.tsx';
import { plotHours, type Bar } from './hours-plot.ts';
import { Panel } from './panel.tsx';
import styles from './today-insights.module.css';

/** How the day goes: visits and contacts by the hour, what was looked at most, and that nothing is left of anybody. */
export function TodayInsights({ insights }: { readonly insights: Insights }) {
  const { t } = useTranslation();
  const { today, employers, jobs, traces } = insights;
  const words = useCountWords();
  return (
    <>
      <Panel title={t('insights.title')}>
        {insights.hours.length === 0 ? <p>{t('insights.nobody')}</p> : <HoursPlot insights={insights} />}
        <FactList
          facts={[
            { id: 'remembered', label: t('insights.remembered'), value: words(today.remembered) },
            { id: 'take-along', label: t('insights.takeAlong'), value: words(today.takeAlongShown) },
            { id: 'begun', label: t('insights.contactsBegun'), value: words(today.contactsBegun) },
            { id: 'saved', label: t('insights.contactsSaved'), value: words(today.contactsSaved) },
            { id: 'fruitless', label: t('insights.fruitless'), value: words(today.fruitlessSearches) },
            ...today.languages.map(({ language, visits }) => ({
              id: `language-${language}`,
              label: t(`insights.language.${language}`),
              value: words(visits),
            })),
          ]}
        />
        <p className={styles['small']}>{t('insights.few', { smallest: SMALLEST_SHOWN_COUNT })}</p>
      </Panel>
      <Panel title={t('insights.mostViewed')}>
        <div className={styles['tops']}>
          <Top title={t('insights.employers')} empty={t('insights.noneYet')}>
            {employers.map(({ id, name, views }) => (
              <TopRow key={id} name={name} views={views} most={employers[0]?.views ?? views} />
            ))}
          </Top>
          <Top title={t('insights.jobs')} empty={t('insights.noneYet')}>
            {jobs.map(({ id, title, views }) => (
              <TopRow key={id} name={title} views={views} most={jobs[0]?.views ?? views} />
            ))}
          </Top>
        </div>
      </Panel>
      <Panel title={t('insights.traces')}>
        <p data-testid="staff-traces">
          {t('insights.tracesFound', {
            checks: t('insights.checks', { count: traces.checks }),
            findings: t('insights.findings', { count: traces.findings }),
          })}
        </p>
        <p className={styles['small']}>{t('insights.tracesExplain')}</p>
      </Panel>
    </>
  );
}

function useCountWords(): (count: ShownCount) => string {
  const { t } = useTranslation();
  return (count) =>
    count === 'few' ? t('insights.fewShort', { smallest: SMALLEST_SHOWN_COUNT }) : String(count);
}

/** Bars for the eye; the same as a table for who hears the screen. */
function HoursPlot({ insights }: { readonly insights: Insights }) {
  const { t } = useTranslation();
  const words = useCountWords();
  const hours = plotHours(insights.hours);
  return (
    <figure className={styles['figure']} data-testid="staff-hours">
      <div aria-hidden className={styles['legend']}>
        <span className={styles['visits']}>{t('insights.visits')}</span>
        <span className={styles['leads']}>{t('insights.leads')}</span>
      </div>
      <div
        aria-hidden
        className={styles['plot']}
        style={{ gridTemplateColumns: `repeat(${hours.length}, 1fr)` }}
      >
        {hours.map(({ hour, visits, leads }) => (
          <div key={hour} className={styles['hour']}>
            <div className={styles['bars']}>
              <PlotBar bar={visits} kind="visits" words={words(visits.count)} />
              <PlotBar bar={leads} kind="leads" words={words(leads.count)} />
            </div>
            <span className={styles['name']}>{hour}</span>
          </div>
        ))}
      </div>
      <table className="visually-hidden">
        <caption>{t('insights.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('insights.hour')}</th>
            <th scope="col">{t('insights.visits')}</th>
            <th scope="col">{t('insights.leads')}</th>
          </tr>
        </thead>
        <tbody>
          {hours.map(({ hour, visits, leads }) => (
            <tr key={hour}>
              <th scope="row">{t('insights.hourOf', { from: hour, to: hour + 1 })}</th>
              <td>{words(visits.count)}</td>
              <td>{words(leads.count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}

function PlotBar({
  bar: { count, share },
  kind,
  words,
}: {
  readonly bar: Bar;
  readonly kind: 'visits' | 'leads';
  readonly words: string;
}) {
  return (
    <div className={styles['slot']}>
      {count !== 0 && <span className={styles['count']}>{words}</span>}
      <div
        className={classNames(styles['bar'], styles[kind], count === 'few' && styles['few'])}
        style={{ height: `${share * 100}%` }}
      />
    </div>
  );
}

interface TopProps {
  readonly title: string;
  readonly empty: string;
  readonly children: readonly ReactNode[];
}

function Top({ title, empty, children }: TopProps) {
  return (
    <section>
      <h3 className={styles['topTitle']}>{title}</h3>
      {children.length === 0 ? <p>{empty}</p> : <ol className={styles['top']}>{children}</ol>}
    </section>
  );
}

interface TopRowProps {
  readonly name: string;
  readonly views: number;
  readonly most: number;
}

function TopRow({ name, views, most }: TopRowProps) {
  return (
    <li className={styles['row']}>
      <span className={styles['topName']}>{name}</span>
      <span className={styles['views']}>{views}</span>
      <span aria-hidden className={styles['share']} style={{ width: `${(views / most) * 100}%` }} />
    </li>
  );
}
