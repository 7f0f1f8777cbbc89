// Random sequences of everything that can happen to contacts, beside a simple model:  npm run model [-- SEQUENCES [SEED]]
import { runChild } from './setup/run-child.ts';

async function main(): Promise<void> {
  const [sequences = '2000', seed] = process.argv.slice(2);
  const words = ['run', '--project', 'node', 'tests/contract/leads/model.test.ts'];
  process.exitCode = await runChild(
    { program: 'vitest', words },
    {
      STANDPUNKT_MODEL_SEQUENCES: sequences,
      ...(seed === undefined ? {} : { STANDPUNKT_MODEL_SEED: seed }),
    },
  );
}

void main();
