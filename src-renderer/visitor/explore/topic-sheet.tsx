import { useTranslation } from 'react-i18next';
import { useLoaded } from '../../app/loaded-context.ts';
import { useSession } from '../../app/session-context.ts';
import type { Topic } from '../../search/topics.ts';
import { getEmployer } from '../catalogue-view.ts';
import { fieldColour } from '../field-look.ts';
import { topicWords } from '../topic-words.ts';
import { EmployerCards } from './employer-cards.tsx';
import { TOPIC_ICONS } from './found-icons.ts';
import { JobCards } from './job-cards.tsx';
import styles from './results-view.module.css';
import { Sheet } from './sheet.tsx';

/** Every employer and every job that has a topic. */
export function TopicSheet({ topic }: { readonly topic: Topic }) {
  const { t } = useTranslation();
  const { view } = useLoaded();
  const { tell } = useSession();
  const employers = topic.employers.map((id) => getEmployer(view, id));
  const jobs = view.jobs.filter(({ id }) => topic.jobs.includes(id));
  const colourField =
    topic.name.type === 'field' ? topic.name.field : (employers[0]?.fields[0] ?? 'software');
  const foundEmployers = employers.length > 0 && (
    <section className={styles['group']} data-testid="topic-employers">
      <h3>{t('list.employerCount', { count: employers.length })}</h3>
      <EmployerCards
        employers={employers}
        onOpen={(id) => {
          tell({ type: 'employerOpened', id });
        }}
      />
    </section>
  );
  const foundJobs = jobs.length > 0 && (
    <section className={styles['group']} data-testid="topic-jobs">
      <h3>{t('list.jobCount', { count: jobs.length })}</h3>
      <JobCards
        jobs={jobs}
        onOpen={(id) => {
          tell({ type: 'jobOpened', id });
        }}
      />
    </section>
  );
  // Whoever asks for a level or a kind of work asks for jobs.
  const isAboutJobs = topic.name.type === 'level' || topic.name.type === 'work';
  return (
    <Sheet
      id={topic.key}
      figureOf={topic.key}
      icon={TOPIC_ICONS[topic.name.type]}
      title={topicWords(topic.name, t)}
      colour={fieldColour(colourField)}
      testId="topic-sheet"
      actions={null}
    >
      {isAboutJobs ? foundJobs : foundEmployers}
      {isAboutJobs ? foundEmployers : foundJobs}
    </Sheet>
  );
}
