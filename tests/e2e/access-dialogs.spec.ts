import { expect } from '@playwright/test';
import { MS_PER_SECOND } from '../../src-shared/units.ts';
import { test } from '../support/kiosk-app.ts';
import { axeProblems, chooseLooks, layoutProblems, PLAIN_LOOKS } from '../support/screen-check.ts';
import { TimeMachine } from '../support/time-machine.ts';
import { VisitorPage } from '../support/visitor-page.ts';

/* The two dialogs at which the long walk cannot stop: looks are chosen in one of them, and touching answers the other. */

const WARNING_MS = 60 * MS_PER_SECOND;

const EVERY_LOOK = (['de', 'en'] as const).flatMap((language) =>
  (['normal', 'largest'] as const).flatMap((textSize) =>
    [false, true].map((isHighContrast) => ({ ...PLAIN_LOOKS, language, textSize, isHighContrast })),
  ),
);

test('the access panel and the question of an idle visit are without problems in every look', async ({
  kiosk,
}) => {
  test.setTimeout(300_000);
  const { page } = kiosk;
  const time = await TimeMachine.on(page);
  const visitor = new VisitorPage(kiosk);
  await visitor.start();
  for (const look of EVERY_LOOK) {
    const name = `${look.language}, ${look.textSize}${look.isHighContrast ? ', contrast' : ''}`;
    const problems = async () => [...(await axeProblems(page)), ...(await layoutProblems(page))];
    await chooseLooks(page, look);
    await visitor.tap('access-open');
    await visitor.find('access').waitFor();
    expect.soft(await problems(), `access panel (${name})`).toEqual([]);
    await visitor.tap('access-done');
    await time.pass(WARNING_MS);
    await visitor.find('idle-warning').waitFor();
    expect.soft(await problems(), `idle warning (${name})`).toEqual([]);
    await visitor.tap('idle-stay');
    await expect(visitor.find('idle-warning')).toHaveCount(0);
  }
});
