import { expect, test } from 'vitest';
import { createSearchIndex, isAsking } from '../../../src-renderer/search/search-index.ts';
import { aJob, anEmployer } from '../app/builders.ts';

/*
 * Queries as people type them. The employers and jobs are made up, each with what one kind of query has to find.
 */
const employers = [
  anEmployer({ id: 'goepel', name: 'GÖPEL electronic GmbH', shortName: 'GÖPEL', fields: ['electronics'] }),
  anEmployer({
    id: 'linse',
    name: 'Linse & Licht AG',
    shortName: 'Linse',
    fields: ['optics'],
    keywords: ['Laser', 'Mikroskopie'],
  }),
  anEmployer({
    id: 'netz',
    name: 'Netzwerk Jena GmbH',
    shortName: 'Netz',
    fields: ['it-services', 'security'],
    street: 'Löbdergraben 9',
  }),
  anEmployer({
    id: 'quell',
    name: 'Quellcode GmbH',
    shortName: 'Quellcode',
    fields: ['software', 'data-ai'],
    keywords: ['C++', 'Robotik'],
    isStartup: true,
  }),
  anEmployer({
    id: 'intershop',
    name: 'Intershop Communications AG',
    shortName: 'Intershop',
    fields: ['ecommerce'],
  }),
  anEmployer({
    id: 'spiel',
    name: 'Spielkiste UG',
    shortName: 'Spielkiste',
    fields: ['games-xr'],
    street: 'Große Gasse 3',
  }),
];
const jobs = [
  aJob({
    id: 'java',
    employerId: 'quell',
    title: 'Junior Java Developer',
    skills: ['Java', 'Scrum'],
    level: 'entry',
  }),
  aJob({
    id: 'azubi',
    employerId: 'netz',
    title: 'Fachinformatiker Systemintegration',
    field: 'it-support-admin',
    level: 'apprenticeship',
    kind: 'training',
  }),
  aJob({
    id: 'dual',
    employerId: 'linse',
    title: 'Duales Studium Mechatronik',
    field: 'electronics-embedded',
    level: 'dual-study',
    kind: 'training',
  }),
  aJob({
    id: 'thesis',
    employerId: 'linse',
    title: 'Internship/Master Thesis: Beam Propagation',
    field: 'research',
    level: 'thesis',
  }),
  aJob({
    id: 'hiwi',
    employerId: 'spiel',
    title: 'Unity für XR',
    field: 'software-dev',
    level: 'working-student',
    skills: ['C#', '.NET'],
  }),
];
const index = createSearchIndex({ employers, jobs });
const firstEmployer = (query: string): string | undefined => index.find(query).employers[0];
const firstJob = (query: string): string | undefined => index.find(query).jobs[0];

test.each([
  ['Göpel', 'goepel'],
  ['goeppel', 'goepel'],
  ['gopel', 'goepel'],
  ['GOEPEL', 'goepel'],
  ['gö', 'goepel'],
  ['lobdergraben', 'netz'],
  ['loebdergraben 9', 'netz'],
  ['grosse gasse', 'spiel'],
  ['große', 'spiel'],
  ['laser', 'linse'],
  ['lasr', 'linse'],
  ['mikroskop', 'linse'],
  ['optics', 'linse'],
  ['Photonik', 'linse'],
  ['security', 'netz'],
  ['C++', 'quell'],
  ['startup', 'quell'],
  ['gaming', 'spiel'],
  ['Jobs bei Linse', 'linse'],
])('finds the employer for "%s"', (query, id) => {
  expect(firstEmployer(query)).toBe(id);
});

test.each([
  ['java', 'java'],
  ['softwareentwikler', 'java'],
  ['entwickler java', 'java'],
  ['ausbildung', 'azubi'],
  ['Azubi', 'azubi'],
  ['apprenticeship', 'azubi'],
  ['informatiker', 'azubi'],
  ['fachinformatikr', 'azubi'],
  ['duales studium', 'dual'],
  ['praktikum', 'thesis'],
  ['Masterarbeit', 'thesis'],
  ['werkstudent', 'hiwi'],
  ['c#', 'hiwi'],
  ['.net', 'hiwi'],
])('finds the job for "%s"', (query, id) => {
  expect(firstJob(query)).toBe(id);
});

test('an exact name brings no look-alikes', () => {
  expect(index.find('Intershop')).toMatchObject({ employers: ['intershop'], jobs: [] });
});

test('all words must fit, as long as anything fits all of them', () => {
  expect(index.find('junior java').jobs).toEqual(['java']);
});

test('when nothing fits all words, what fits one of them is shown', () => {
  expect(index.find('laser unterwasserbasketball').employers).toEqual(['linse']);
});

test('finds nothing for what is nowhere', () => {
  expect(index.find('xqzzyw')).toMatchObject({ employers: [], jobs: [], topics: [], places: [], kinds: [] });
});

test('empty words alone ask for nothing', () => {
  expect(['', '   ', 'bei', 'd', '(m/w/d)'].map(isAsking)).toEqual([false, false, false, false, false]);
  expect(isAsking('bei Linse')).toBe(true);
});

test('a word being typed finds the same employer at every letter', () => {
  const found = ['li', 'lin', 'lins', 'linse'].map(firstEmployer);
  expect(found).toEqual(['linse', 'linse', 'linse', 'linse']);
});

test('a compound that nobody wrote down is found by its two words', () => {
  expect(firstJob('javaentwickler')).toBe('java');
  expect(firstEmployer('lasermikroskopie')).toBe('linse');
});

test('a name written as two words is one name', () => {
  expect(firstEmployer('quell code')).toBe('quell');
  expect(firstEmployer('spiel kiste')).toBe('spiel');
});

test('a topic stands before those who have it, and knows all of them', () => {
  const { kinds, topics } = index.find('Java');
  expect(kinds[0]).toBe('topics');
  expect(topics[0]).toMatchObject({ key: 'topic:java', employers: [], jobs: ['java'] });
});

test('an employer whose very name is typed stands before everything else', () => {
  expect(index.find('Intershop').kinds[0]).toBe('employers');
});

test('what was found without a typing error is not mixed with guesses', () => {
  expect(index.find('laser').best).not.toContain('employer:intershop');
  expect(index.find('net').employers).toEqual(['netz']);
});

test('nothing found offers the names that look most like it', () => {
  expect(index.find('kwellkode').nearest).toContain('Quellcode');
  expect(index.find('java').nearest).toEqual([]);
});
