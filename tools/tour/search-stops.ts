import type { Camera } from './camera.ts';

/** Everything that a search can show: groups, a topic, places of each shape, typing errors, nothing found, above the keyboard. */
export function takeSearchTour(camera: Camera): Promise<void> {
  return camera.shoot(async ({ kiosk, visitor, picture }) => {
    await visitor.start();
    await visitor.tap('search');
    await visitor.find('keyboard').waitFor();
    await visitor.search('laser');
    await picture('search-above-keyboard');
    await visitor.search('zauberei');
    await picture('search-nothing-above-keyboard');
    await kiosk.page.keyboard.press('Escape');
    await visitor.search('zauberei');
    await visitor.find('search-reset').waitFor();
    await kiosk.page.evaluate(() => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    });
    await picture('search-nothing');
    await visitor.search('optik');
    await picture('search-groups');
    await kiosk.finger.tap(visitor.find('found-topic').first());
    await visitor.find('topic-sheet').waitFor();
    await picture('search-topic');
    await visitor.tap('back');
    await visitor.search('friedrich schiller');
    await picture('search-long-names');
    for (const [query, name] of [
      ['winzerla', 'district'],
      ['leutragraben', 'street'],
      ['jentower', 'landmark'],
    ] as const) {
      await visitor.search(query);
      await kiosk.finger.tap(visitor.find('found-place').first());
      await visitor.find('around-sheet').waitFor();
      await kiosk.page.waitForTimeout(1200); // the flight
      await picture(`search-place-${name}`);
      await visitor.tap('back');
    }
  });
}
