import { expect, test } from 'vitest';
import { nextSession, type SessionEvent } from '../../../src-renderer/app/session-reducer.ts';
import {
  freshSession,
  shownTab,
  shownView,
  type SavedLead,
  type Session,
} from '../../../src-renderer/app/session.ts';
import { ReceiptCode } from '../../../src-shared/domain/receipt.ts';
import { EpochMs } from '../../../src-shared/units.ts';
import { employerId, jobId } from './builders.ts';

function after(session: Session, ...events: readonly SessionEvent[]): Session {
  return events.reduce((before, event) => nextSession(before, event, 'de'), session);
}

const exploring = after(freshSession(7, 'de'), { type: 'started' });
const a = employerId('a');
const b = employerId('b');
const saved: SavedLead = {
  receipt: {
    code: ReceiptCode.parse('K7QM-2X9T-PD'),
    savedAtMs: EpochMs.parse(1),
    keepUntilMs: EpochMs.parse(2),
  },
  purposes: ['employer-contact'],
  recipients: [a],
};

test('a touch of the attract screen starts a visit, in the language that was touched', () => {
  expect(after(freshSession(1, 'de'), { type: 'started', language: 'en' })).toMatchObject({
    screen: { step: 'explore' },
    language: 'en',
    number: 1,
  });
});

test('a second start changes nothing', () => {
  expect(after(exploring, { type: 'started', language: 'en' })).toBe(exploring);
});

test('the attract screen never asks whether anybody is there', () => {
  const attract = freshSession(1, 'de');
  expect(after(attract, { type: 'idled' })).toBe(attract);
});

test('an idle visit is asked first and ended when nobody answers', () => {
  const asked = after(exploring, { type: 'idled' });
  expect(asked).toEqual({ ...exploring, idle: 'warned' });
  expect(after(asked, { type: 'idled' })).toEqual(freshSession(8, 'de'));
});

test('"I am still here" extends a visit any number of times and keeps everything', () => {
  let session = after(exploring, { type: 'employerToggled', id: a });
  for (let round = 0; round < 25; round += 1) session = after(session, { type: 'idled' }, { type: 'stayed' });
  expect(session).toEqual(after(exploring, { type: 'employerToggled', id: a }));
});

test('the end of a visit leaves nothing of the visitor', () => {
  const full = after(
    exploring,
    { type: 'languageChosen', language: 'en' },
    { type: 'employerToggled', id: a },
    { type: 'jobToggled', id: jobId('a-1') },
    { type: 'queryChanged', query: 'laser' },
    { type: 'employerFieldToggled', field: 'optics' },
    { type: 'scopeChosen', scope: 'all' },
    { type: 'employerOpened', id: b },
    { type: 'contactOpened', employers: [b] },
    {
      type: 'formChanged',
      form: { ...exploring.form, firstName: 'Ada', lastName: 'Beispiel', email: 'ada@example.org' },
    },
  );
  expect(after(full, { type: 'ended' })).toEqual(freshSession(8, 'de'));
});

test('the staff gesture ends the visit before it opens the staff area', () => {
  const session = after(exploring, { type: 'employerToggled', id: a }, { type: 'staffOpened' });
  expect(session).toEqual({ ...freshSession(8, 'de'), screen: { step: 'staff' } });
});

test('a forgotten staff area is put away without a question', () => {
  const staff = after(freshSession(1, 'de'), { type: 'staffOpened' });
  expect(after(staff, { type: 'idled' }).screen).toEqual({ step: 'attract' });
});

test('going back leads through the sheets to the list where they were opened', () => {
  const deep = after(
    exploring,
    { type: 'tabChosen', tab: 'jobs' },
    { type: 'jobOpened', id: jobId('a-1') },
    { type: 'employerOpened', id: a },
  );
  expect(shownView(deep)).toEqual({ view: 'employer', id: a });
  expect(shownTab(deep)).toBe('jobs');
  const back = after(deep, { type: 'wentBack' });
  expect(shownView(back)).toEqual({ view: 'job', id: 'a-1' });
  expect(shownView(after(back, { type: 'wentBack' }, { type: 'wentBack' }))).toEqual({ view: 'jobs' });
});

test('opening what is open already adds no step back', () => {
  const once = after(exploring, { type: 'employerOpened', id: a });
  expect(after(once, { type: 'employerOpened', id: a }).panel).toEqual(once.panel);
});

test('typing a query closes sheets and leads from the shortlist to a list', () => {
  const session = after(
    exploring,
    { type: 'tabChosen', tab: 'shortlist' },
    { type: 'employerOpened', id: a },
    { type: 'queryChanged', query: 'las' },
  );
  expect(session.panel).toEqual([{ view: 'employers' }]);
});

test('the contact form starts with the remembered employers and the one on the screen, each once', () => {
  const session = after(
    exploring,
    { type: 'employerToggled', id: a },
    { type: 'contactOpened', employers: [b, a] },
  );
  expect(session.form.recipients).toEqual([a, b]);
});

test('an employer taken out of the form stays out when the form is opened again', () => {
  const opened = after(
    exploring,
    { type: 'employerToggled', id: a },
    { type: 'contactOpened', employers: [] },
  );
  const without = after(
    opened,
    { type: 'formChanged', form: { ...opened.form, recipients: [] } },
    { type: 'wentBack' },
  );
  expect(after(without, { type: 'contactOpened', employers: [] }).form.recipients).toEqual([]);
});

test('an employer forgotten in the shortlist leaves the form, and comes back when remembered again', () => {
  const opened = after(
    exploring,
    { type: 'employerToggled', id: a },
    { type: 'contactOpened', employers: [] },
    { type: 'wentBack' },
  );
  const forgotten = after(opened, { type: 'employerToggled', id: a });
  expect(forgotten.form.recipients).toEqual([]);
  const again = after(
    forgotten,
    { type: 'employerToggled', id: a },
    { type: 'contactOpened', employers: [] },
  );
  expect(again.form.recipients).toEqual([a]);
});

test('after saving the receipt is shown and the form is forgotten, the shortlist stays', () => {
  const contact = after(
    exploring,
    { type: 'employerToggled', id: a },
    { type: 'contactOpened', employers: [] },
  );
  const typed = after(contact, { type: 'formChanged', form: { ...contact.form, firstName: 'Ada' } });
  const receipt = after(typed, { type: 'leadSaved', session: typed.number, saved });
  expect(receipt.screen).toEqual({ step: 'receipt', saved });
  expect(receipt.form).toEqual(exploring.form);
  expect(receipt.shortlist.employers).toEqual([a]);
});

test("an answer that comes after its visitor's end shows nothing to the next one", () => {
  const contact = after(exploring, { type: 'contactOpened', employers: [] });
  const next = after(contact, { type: 'ended' }, { type: 'started' });
  expect(after(next, { type: 'leadSaved', session: contact.number, saved })).toBe(next);
});

test('a change of the form is heard only while the form is open', () => {
  const form = { ...exploring.form, firstName: 'Ada' };
  expect(after(exploring, { type: 'formChanged', form })).toBe(exploring);
});

test('resetting takes away query and filters and leaves the shortlist', () => {
  const session = after(
    exploring,
    { type: 'employerToggled', id: a },
    { type: 'queryChanged', query: 'x' },
    { type: 'jobLevelToggled', level: 'thesis' },
    { type: 'filtersCleared' },
  );
  expect(session).toEqual(after(exploring, { type: 'employerToggled', id: a }));
});

test('a found topic and a found place open over the list, and back leads to what was searched', () => {
  const searching = after(exploring, { type: 'queryChanged', query: 'laser' });
  const inTopic = after(searching, { type: 'topicOpened', topic: 'topic:laser' });
  expect(shownView(inTopic)).toEqual({ view: 'topic', topic: 'topic:laser' });
  expect(after(inTopic, { type: 'topicOpened', topic: 'topic:laser' }).panel).toEqual(inTopic.panel);
  const around = after(inTopic, { type: 'aroundOpened', place: 'street:Steinweg' });
  expect(shownView(around)).toEqual({ view: 'around', place: 'street:Steinweg' });
  expect(after(around, { type: 'wentBack' }, { type: 'wentBack' })).toEqual(searching);
});
