import { Search } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../app/session-context.ts';
import { topicKeyOf } from '../../search/topics.ts';
import styles from './topic-words.module.css';

interface TopicWordsProps {
  readonly title: string;
  readonly words: readonly string[];
}

/** Keywords or skills, each a button that finds everybody who has it. */
export function TopicWords({ title, words }: TopicWordsProps) {
  const { t } = useTranslation();
  const { tell } = useSession();
  if (words.length === 0) return null;
  return (
    <section className={styles['topics']}>
      <h3 className={styles['title']}>{title}</h3>
      <ul className={styles['words']}>
        {words.map((word) => (
          <li key={word}>
            <button
              type="button"
              className={styles['word']}
              aria-label={t('similar.find', { word })}
              data-testid="topic"
              onClick={() => {
                tell({ type: 'topicOpened', topic: topicKeyOf(word) });
              }}
            >
              <Search aria-hidden className={styles['icon']} />
              <span>{word}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
