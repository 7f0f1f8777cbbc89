import type { Camera } from './camera.ts';

/** What invites and what is taken along: "What fits me?", the ends of the sheets, a shortlist of several codes. */
export function takeFitTour(camera: Camera): Promise<void> {
  return camera.shoot(async ({ kiosk, visitor, picture }) => {
    await visitor.start();
    await visitor.tap('fit-open');
    await picture('fit-role');
    await visitor.tap('fit-student');
    await visitor.tap('fit-light');
    await visitor.tap('fit-data');
    await picture('fit-likes');
    await visitor.tap('fit-next');
    await picture('fit-fields-suggested');
    await visitor.tap('fit-next');
    await picture('fit-levels');
    await visitor.tap('fit-next');
    await visitor.tap('fit-machine learning');
    await picture('fit-words');
    await visitor.tap('fit-next');
    await picture('fit-results');
    await visitor.find('fit-restart').scrollIntoViewIfNeeded();
    await picture('fit-results-end');
    await visitor.tap('fit-restart');
    for (let step = 0; step < 5; step += 1) await visitor.tap('fit-next');
    await picture('fit-nothing-chosen');
    await visitor.tap('fit-close');
    await visitor.openEmployer('ZEISS');
    await picture('employer-hero');
    await visitor.find('similar').scrollIntoViewIfNeeded();
    await picture('employer-similar');
    await visitor.closeSheet();
    await visitor.search('Julia');
    await kiosk.finger.tap(visitor.find('job-card').first());
    await picture('job-hero');
    await visitor.find('similar').scrollIntoViewIfNeeded();
    await picture('job-similar');
    await visitor.closeSheet();
    await visitor.search('');
    await visitor.tap('tab-shortlist');
    await picture('shortlist-empty');
    await visitor.tap('tab-employers');
    await visitor.tap('scope-all');
    await kiosk.page.evaluate(() => {
      const stars = document.querySelectorAll<HTMLElement>('[data-testid="card-remember"]');
      stars.forEach((star) => {
        star.click();
      });
    });
    await visitor.tap('tab-shortlist');
    await visitor.tap('take-along-next');
    await picture('take-along-many');
  });
}
