import type { TFunction } from 'i18next';
import type { TopicName } from '../search/topics.ts';
import { unreachable } from '../../src-shared/result.ts';

/** A topic's name in the visitor's language; keywords stay as the edition writes them. */
export function topicWords(name: TopicName, t: TFunction): string {
  switch (name.type) {
    case 'word':
      return name.word;
    case 'field':
      return t(`field.${name.field}`);
    case 'work':
      return t(`jobField.${name.field}`);
    case 'level':
      return t(`jobLevel.${name.level}`);
    case 'startup':
      return t('employer.startup');
    default:
      return unreachable(name);
  }
}
