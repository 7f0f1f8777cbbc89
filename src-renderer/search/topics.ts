import type { Catalogue } from '../../src-shared/domain/edition.ts';
import type { EmployerId } from '../../src-shared/domain/employer.ts';
import type { EmployerField, JobField, JobLevel } from '../../src-shared/domain/fields.ts';
import type { JobId } from '../../src-shared/domain/job.ts';

/*
 * What one can work on or be here: keywords and skills as the edition writes them, fields, kinds of work, levels. Choosing one
 * lists every employer and every job that has it.
 */

/** `topic:machine learning`, `field:optics`, `level:thesis`, `work:data-ai`: the same in every language. */
export type TopicKey = string;

export type TopicName =
  /** As the edition writes it, in whatever language that is. */
  | { readonly type: 'word'; readonly word: string }
  | { readonly type: 'field'; readonly field: EmployerField }
  | { readonly type: 'work'; readonly field: JobField }
  | { readonly type: 'level'; readonly level: JobLevel }
  | { readonly type: 'startup' };

export interface Topic {
  readonly key: TopicKey;
  readonly name: TopicName;
  /** Who has it; for a level or a kind of work, who offers such a job. */
  readonly employers: readonly EmployerId[];
  /** Which jobs ask for it; for a field, those of its employers. */
  readonly jobs: readonly JobId[];
}

export const STARTUP_TOPIC: TopicKey = 'topic:start up';

/** The topic of a keyword or skill: `E-Commerce` and `e-commerce` are one. */
export function topicKeyOf(word: string): TopicKey {
  return `topic:${word
    .normalize('NFC')
    .toLowerCase()
    .replace(/[-\s]+/g, ' ')
    .trim()}`;
}

/** Every topic that some employer or job has. */
export function collectTopics({
  employers,
  jobs,
}: Pick<Catalogue, 'employers' | 'jobs'>): ReadonlyMap<TopicKey, Topic> {
  const found = new Map<TopicKey, { name: TopicName; employers: Set<EmployerId>; jobs: Set<JobId> }>();
  const at = (key: TopicKey, name: TopicName): { employers: Set<EmployerId>; jobs: Set<JobId> } => {
    const known = found.get(key);
    if (known !== undefined) return known;
    const fresh = { name, employers: new Set<EmployerId>(), jobs: new Set<JobId>() };
    found.set(key, fresh);
    return fresh;
  };

  const fieldsOf = new Map(employers.map(({ id, fields }) => [id, fields]));
  for (const { id, fields, keywords, isStartup } of employers) {
    for (const field of fields) at(`field:${field}`, { type: 'field', field }).employers.add(id);
    for (const word of keywords) at(topicKeyOf(word), { type: 'word', word }).employers.add(id);
    if (isStartup) at(STARTUP_TOPIC, { type: 'startup' }).employers.add(id);
  }
  for (const { id, employerId, field, level, skills } of jobs) {
    for (const own of fieldsOf.get(employerId) ?? [])
      at(`field:${own}`, { type: 'field', field: own }).jobs.add(id);
    for (const word of skills) at(topicKeyOf(word), { type: 'word', word }).jobs.add(id);
    const kinds = [
      at(`work:${field}`, { type: 'work', field }),
      at(`level:${level}`, { type: 'level', level }),
    ];
    for (const kind of kinds) {
      kind.jobs.add(id);
      kind.employers.add(employerId);
    }
  }
  return new Map(
    [...found].map(([key, topic]) => [
      key,
      { key, name: topic.name, employers: [...topic.employers], jobs: [...topic.jobs] },
    ]),
  );
}
