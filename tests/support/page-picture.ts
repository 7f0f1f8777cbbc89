import { expect, type Page } from '@playwright/test';

/**
 * Everything of the page by which one visitor could know the one before: its elements with their attributes and words, what
 * stands in fields and stores, focus, marked text, scroll places, and where the map rests. One line a thing, to be compared.
 */
function pictureOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const lines: string[] = [];
    /** Lights that come and go by the clock, and the ids React counts up. */
    const isOfTheMoment = (name: string, value: string): boolean =>
      name === 'style' || name === 'd' || name === 'points' || /«|_r_|:r/.test(value);
    const describe = (element: Element, depth: number): void => {
      if (element.closest('[data-testid="attract-fact"]') !== null) return; // one fact after the other, by the clock
      const attributes = [...element.attributes]
        .filter(({ name, value }) => !isOfTheMoment(name, value))
        .map(({ name, value }) => `${name}="${value}"`)
        .sort();
      const words = [...element.childNodes]
        .filter((node) => node instanceof Text)
        .map((node) => node.textContent ?? '')
        .join('')
        .trim();
      const field =
        element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
          ? ` value=${JSON.stringify(element.value)} caret=${String(element.selectionStart)}`
          : '';
      const scrolled =
        element.scrollTop === 0 && element.scrollLeft === 0
          ? ''
          : ` scrolled=${String(element.scrollTop)},${String(element.scrollLeft)}`;
      lines.push(
        `${' '.repeat(depth)}<${element.tagName.toLowerCase()} ${attributes.join(' ')}>${words}${field}${scrolled}`,
      );
      for (const child of element.children) describe(child, depth + 1);
    };
    describe(document.documentElement, 0);
    // A heading or nothing at all has it, as the browser will; a control or a field would tell where somebody was.
    const focused = document.activeElement?.closest('button, input, textarea, a, [role]');
    lines.push(
      `focus: ${focused === null || focused === undefined ? 'on no control' : focused.outerHTML}`,
      `marked: ${getSelection()?.toString() ?? ''}`,
      `local: ${JSON.stringify({ ...localStorage })} session: ${JSON.stringify({ ...sessionStorage })}`,
      `name: ${window.name} history: ${String(history.length)} ${JSON.stringify(history.state)}`,
      `cookies: ${document.cookie} caches: ${(await caches.keys()).join()}`,
      `databases: ${(await indexedDB.databases()).map(({ name }) => name ?? '').join()}`,
    );
    return lines;
  });
}

const STANDING_STILL_MS = 800;

/** The picture when numbers have counted up, the map has landed and what is said to a screen reader is over. */
export async function restingPictureOf(page: Page): Promise<readonly string[]> {
  let before: readonly string[] = [];
  // What was said is forgotten after four seconds, and is in the language of whoever it was said to.
  await expect(page.getByRole('status').first()).toBeEmpty();
  for (let look = 0; look < 25; look += 1) {
    const now = await pictureOf(page);
    if (now.join('\n') === before.join('\n')) return now;
    before = now;
    await page.waitForTimeout(STANDING_STILL_MS);
  }
  throw new Error('the page never comes to rest');
}
