import type { Catalogue } from '../../src-shared/domain/edition.ts';
import type { Employer, EmployerId } from '../../src-shared/domain/employer.ts';
import type { Job, JobId } from '../../src-shared/domain/job.ts';
import { unreachable } from '../../src-shared/result.ts';
import { de, en } from '../i18n/texts.ts';
import type { Place, PlaceKind } from './places.ts';
import type { Topic, TopicName } from './topics.ts';

/*
 * Everything that can be found, each with the texts it is found by: employers, jobs, topics and places in one list, so that one
 * query ranks them against each other. Texts of both languages, whatever the interface speaks.
 */

export type Target =
  | { readonly type: 'employer'; readonly id: EmployerId }
  | { readonly type: 'job'; readonly id: JobId }
  | { readonly type: 'topic'; readonly topic: Topic }
  | { readonly type: 'place'; readonly place: Place };

export interface Findable {
  /** `employer:zeiss-jena`, `topic:java`, `street:Löbdergraben`. */
  readonly key: string;
  readonly target: Target;
  /** Its names; whoever types one of them whole wants this. */
  readonly titles: readonly string[];
  readonly others: readonly { readonly text: string; readonly weight: number }[];
  /** Decides between equally good hits; a few hundredths. */
  readonly prior: number;
}

const EMPLOYER_PRIOR = 0.1;
const TOPIC_PRIORS: Readonly<Record<TopicName['type'], number>> = {
  field: 0.09,
  level: 0.09,
  startup: 0.08,
  work: 0.07,
  word: 0.06,
};
const PLACE_PRIORS: Readonly<Record<PlaceKind, number>> = {
  district: 0.06,
  landmark: 0.06,
  station: 0.05,
  stop: 0.03,
  street: 0.02,
  hill: 0.02,
  water: 0.02,
};

/** Beside a name (weight 1): how much a hit in another text says. */
const WEIGHT = {
  keyword: 0.55,
  field: 0.35,
  street: 0.4,
  skill: 0.55,
  level: 0.55,
  employer: 0.6,
  kind: 0.5,
};

/** What a place is, in words: "Bahnhof Göschwitz" means the station whose name is "Jena-Göschwitz". */
const PLACE_WORDS: Readonly<Record<PlaceKind, string>> = {
  district: 'Stadtteil Viertel district quarter',
  landmark: '',
  station: 'Bahnhof Zug Bahn station train',
  stop: 'Haltestelle Straßenbahn Tram stop',
  street: '',
  hill: 'Berg hill',
  water: 'Fluss Bach river',
};

export function collectFindables(
  { employers, jobs }: Pick<Catalogue, 'employers' | 'jobs'>,
  topics: Iterable<Topic>,
  places: Iterable<Place>,
): readonly Findable[] {
  const byId = new Map(employers.map((employer) => [employer.id, employer]));
  return [
    ...employers.map(findableEmployer),
    ...jobs.map((job) => findableJob(job, byId.get(job.employerId))),
    ...[...topics].map(findableTopic),
    ...[...places].map(findablePlace),
  ];
}

function findableEmployer(employer: Employer): Findable {
  const { id, name, shortName, keywords, fields, street, isStartup } = employer;
  return {
    key: `employer:${id}`,
    target: { type: 'employer', id },
    titles: [name, shortName],
    others: [
      ...keywords.map((text) => ({ text, weight: WEIGHT.keyword })),
      ...fields.flatMap((field) => [
        { text: de.field[field], weight: WEIGHT.field },
        { text: en.field[field], weight: WEIGHT.field },
      ]),
      { text: isStartup ? de.employer.startup : '', weight: WEIGHT.field },
      { text: street ?? '', weight: WEIGHT.street },
    ],
    prior: EMPLOYER_PRIOR,
  };
}

function findableJob(job: Job, employer: Employer | undefined): Findable {
  const { id, title, skills, field, level } = job;
  return {
    key: `job:${id}`,
    target: { type: 'job', id },
    titles: [title],
    others: [
      ...skills.map((text) => ({ text, weight: WEIGHT.skill })),
      { text: de.jobLevel[level], weight: WEIGHT.level },
      { text: en.jobLevel[level], weight: WEIGHT.level },
      { text: de.jobField[field], weight: WEIGHT.kind },
      { text: en.jobField[field], weight: WEIGHT.kind },
      { text: employer?.name ?? '', weight: WEIGHT.employer },
      { text: employer?.shortName ?? '', weight: WEIGHT.employer },
    ],
    prior: 0,
  };
}

function findableTopic(topic: Topic): Findable {
  return {
    key: topic.key,
    target: { type: 'topic', topic },
    titles: titlesOfTopic(topic.name),
    others: [],
    prior: TOPIC_PRIORS[topic.name.type],
  };
}

function titlesOfTopic(name: TopicName): readonly string[] {
  switch (name.type) {
    case 'word':
      return [name.word];
    case 'field':
      return [de.field[name.field], en.field[name.field]];
    case 'work':
      return [de.jobField[name.field], en.jobField[name.field]];
    case 'level':
      return [de.jobLevel[name.level], en.jobLevel[name.level]];
    case 'startup':
      return [de.employer.startup, en.employer.startup];
    default:
      return unreachable(name);
  }
}

function findablePlace(place: Place): Findable {
  return {
    key: place.key,
    target: { type: 'place', place },
    titles: [...new Set([place.name.de, place.name.en])],
    others: [{ text: PLACE_WORDS[place.kind], weight: WEIGHT.kind }],
    prior: PLACE_PRIORS[place.kind],
  };
}
