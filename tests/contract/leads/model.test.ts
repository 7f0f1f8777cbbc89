import fc from 'fast-check';
import { test } from 'vitest';
import { KioskBesideModel } from '../../support/lead-model.ts';
import { anyStep } from '../../support/lead-steps.ts';

/** Few while working; 150 in `./test`, 2,000 by `npm run model`. */
const SEQUENCES = Number(process.env['STANDPUNKT_MODEL_SEQUENCES'] ?? 20);
const SEED = Number(process.env['STANDPUNKT_MODEL_SEED'] ?? Date.now() % 2 ** 31);

test(
  `whatever happens in ${SEQUENCES} random sequences, nothing is lost, nothing returns, the hub has each once, and every count is true`,
  async () => {
    console.log(`model: ${SEQUENCES} sequences, seed ${SEED}`);
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { minLength: 5, maxLength: 30 }), async (steps) => {
        const kiosk = await KioskBesideModel.start();
        try {
          for (const step of steps) await kiosk.do(step);
          await kiosk.handOver();
          await kiosk.liveOn();
          await kiosk.handOver();
        } finally {
          await kiosk.end();
        }
      }),
      { numRuns: SEQUENCES, seed: SEED },
    );
  },
  30 * 60_000,
);
