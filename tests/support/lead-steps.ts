import fc from 'fast-check';
import { FATES, type Fate } from './model-hub.ts';
import { MS_PER_DAY, MS_PER_MINUTE } from '../../src-shared/units.ts';

/* The random steps of the model test. */

/** What may happen. `pick` chooses a visitor; `cut` is the statement at which the transaction is cut short, `null`: not at all. */
export type Step =
  | { readonly type: 'leave'; readonly cut: number | null }
  | { readonly type: 'correct' | 'assess'; readonly pick: number; readonly cut: number | null }
  | { readonly type: 'closeDay' }
  | {
      readonly type: 'eraseByCode' | 'eraseByStaff';
      readonly pick: number;
      readonly cut: number | null;
    }
  | { readonly type: 'export'; readonly cut: number | null }
  /** One batch to the hub. `cut`: while the kiosk notes the hub's answer, or before it sends when none will come. */
  | { readonly type: 'sync'; readonly fate: Fate; readonly cut: number | null }
  | { readonly type: 'timePasses'; readonly ms: number }
  | { readonly type: 'clockIsSet'; readonly byMs: number }
  | { readonly type: 'clockIsPutRight' | 'staffConfirmClock' | 'restart' | 'night' };

const cut = fc.option(fc.nat(14), { freq: 3 });
const pick = fc.nat(1000);

export const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ type: fc.constant('leave'), cut }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('correct'), pick, cut }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('assess'), pick, cut }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('closeDay') }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constantFrom('eraseByCode', 'eraseByStaff'), pick, cut }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('export'), cut }) },
  {
    weight: 3,
    arbitrary: fc.record({ type: fc.constant('sync'), fate: fc.constantFrom('answered', ...FATES), cut }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('timePasses'),
      ms: fc.integer({ min: 1, max: 3 * MS_PER_DAY }),
    }),
  },
  {
    weight: 2,
    // Years back, weeks forward, minutes off: what the kiosk can find out, and what does not matter.
    arbitrary: fc.record({
      type: fc.constant('clockIsSet'),
      byMs: fc.constantFrom(-400 * MS_PER_DAY, 40 * MS_PER_DAY, -5 * MS_PER_MINUTE, 5 * MS_PER_MINUTE),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      type: fc.constantFrom('clockIsPutRight', 'staffConfirmClock', 'restart', 'night'),
    }),
  },
);
