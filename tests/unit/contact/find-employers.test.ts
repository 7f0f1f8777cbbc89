import { expect, test } from 'vitest';
import { findEmployers } from '../../../src-renderer/visitor/contact/find-employers.ts';
import { firstStepWithProblem, problemsOfStep } from '../../../src-renderer/visitor/contact/steps.ts';
import { EmployerId } from '../../../src-shared/domain/employer.ts';
import { EMPTY_LEAD_FORM, LEAD_PROBLEMS, parseLeadForm } from '../../../src-shared/domain/lead.ts';

const employers = ['Göpel Beispiel AG', 'Muster-Optik GmbH', 'Institut für Mustertechnik'].map(
  (name, index) => ({
    id: EmployerId.parse(`muster-${String(index)}`),
    name,
    shortName: name,
  }),
);
const found = (typed: string): readonly string[] => findEmployers(employers, typed).map(({ name }) => name);

test('an empty search finds everybody', () => {
  expect(found('  ')).toHaveLength(3);
});

test('umlauts are found as ö, oe and o', () => {
  for (const typed of ['Göp', 'goep', 'gop']) expect(found(typed)).toEqual(['Göpel Beispiel AG']);
});

test('every typed word must begin a word of the name, legal forms included', () => {
  expect(found('muster')).toHaveLength(2);
  expect(found('muster gmbh')).toEqual(['Muster-Optik GmbH']);
  expect(found('optik')).toEqual(['Muster-Optik GmbH']);
  expect(found('tik')).toEqual([]);
});

test('an empty form is stopped at the person, not at the employers', () => {
  const parsed = parseLeadForm(EMPTY_LEAD_FORM, 'de', '2026-11-a');
  if (parsed.ok) throw new Error('an empty form is not a lead');
  expect(firstStepWithProblem(parsed.error)).toBe('person');
});

test('every problem stands on just one step, but for the age, which is asked before the first', () => {
  for (const problem of Object.keys(LEAD_PROBLEMS) as (keyof typeof LEAD_PROBLEMS)[])
    // the table's own keys
    expect(
      (['recipients', 'person', 'consent'] as const).filter(
        (step) => problemsOfStep([problem], step).length > 0,
      ),
    ).toHaveLength(problem === 'AGE_NOT_CONFIRMED' ? 0 : 1);
});
