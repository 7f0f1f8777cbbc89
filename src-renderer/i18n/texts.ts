import accessDe from './de/access.json';
import attractDe from './de/attract.json';
import contentDe from './de/content.json';
import commonDe from './de/common.json';
import contactDe from './de/contact.json';
import errorsDe from './de/errors.json';
import exportDe from './de/export.json';
import exploreDe from './de/explore.json';
import fitDe from './de/fit.json';
import balanceDe from './de/balance.json';
import clockDe from './de/clock.json';
import journalDe from './de/journal.json';
import setUpDe from './de/setup.json';
import syncDe from './de/sync.json';
import similarDe from './de/similar.json';
import foundDe from './de/found.json';
import insightsDe from './de/insights.json';
import leadsDe from './de/leads.json';
import staffDe from './de/staff.json';
import takeAlongDe from './de/take-along.json';
import accessEn from './en/access.json';
import attractEn from './en/attract.json';
import contentEn from './en/content.json';
import commonEn from './en/common.json';
import contactEn from './en/contact.json';
import errorsEn from './en/errors.json';
import exportEn from './en/export.json';
import exploreEn from './en/explore.json';
import fitEn from './en/fit.json';
import balanceEn from './en/balance.json';
import clockEn from './en/clock.json';
import journalEn from './en/journal.json';
import setUpEn from './en/setup.json';
import syncEn from './en/sync.json';
import similarEn from './en/similar.json';
import foundEn from './en/found.json';
import insightsEn from './en/insights.json';
import leadsEn from './en/leads.json';
import staffEn from './en/staff.json';
import takeAlongEn from './en/take-along.json';

/** German is the source: its keys are the keys there are. */
export const de = {
  ...accessDe,
  ...commonDe,
  ...exploreDe,
  ...foundDe,
  ...contactDe,
  ...contentDe,
  ...insightsDe,
  ...leadsDe,
  ...staffDe,
  ...exportDe,
  ...fitDe,
  ...balanceDe,
  ...clockDe,
  ...journalDe,
  ...setUpDe,
  ...syncDe,
  ...similarDe,
  ...takeAlongDe,
  ...errorsDe,
  ...attractDe,
};

/** English must have every German key; a missing one does not compile. */
export const en: typeof de = {
  ...accessEn,
  ...commonEn,
  ...exploreEn,
  ...foundEn,
  ...contactEn,
  ...contentEn,
  ...insightsEn,
  ...leadsEn,
  ...staffEn,
  ...exportEn,
  ...fitEn,
  ...balanceEn,
  ...clockEn,
  ...journalEn,
  ...setUpEn,
  ...syncEn,
  ...similarEn,
  ...takeAlongEn,
  ...errorsEn,
  ...attractEn,
};
