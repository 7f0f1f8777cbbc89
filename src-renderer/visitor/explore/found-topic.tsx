import { useTranslation } from 'react-i18next';
import { useSession } from '../../app/session-context.ts';
import type { Topic } from '../../search/topics.ts';
import { topicWords } from '../topic-words.ts';
import { TOPIC_ICONS } from './found-icons.ts';
import { FoundRow } from './found-row.tsx';

/** A found topic: touching it lists every employer and every job that has it. */
export function FoundTopic({ topic }: { readonly topic: Topic }) {
  const { t } = useTranslation();
  const { tell } = useSession();
  const counts = [
    ...(topic.employers.length > 0 ? [t('list.employerCount', { count: topic.employers.length })] : []),
    ...(topic.jobs.length > 0 ? [t('list.jobCount', { count: topic.jobs.length })] : []),
  ];
  return (
    <FoundRow
      icon={TOPIC_ICONS[topic.name.type]}
      name={topicWords(topic.name, t)}
      note={counts.join(' · ')}
      testId="found-topic"
      id={topic.key}
      onOpen={() => {
        tell({ type: 'topicOpened', topic: topic.key });
      }}
    />
  );
}
