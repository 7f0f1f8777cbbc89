import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { Language } from '../../src-shared/units.ts';

/*
 * What a screen must keep whatever the visitor chose: axe-core finds nothing, targets are large enough, no word is cut, and
 * nothing lies outside the window. Reads the page as it is drawn; changes it only to try longer words, and puts them back.
 */

export interface Looks {
  readonly language: Language;
  readonly isHighContrast: boolean;
  readonly textSize: 'normal' | 'large' | 'largest';
  readonly isInReach: boolean;
}

export const PLAIN_LOOKS: Looks = {
  language: 'de',
  isHighContrast: false,
  textSize: 'normal',
  isInReach: false,
};

/** Through the visitor's own panel, on whatever screen stands; its buttons are pressed as a screen reader presses them. */
export async function chooseLooks(page: Page, looks: Looks): Promise<void> {
  await page.evaluate(async ({ language, isHighContrast, textSize, isInReach }) => {
    const find = (id: string): HTMLElement | null => document.querySelector(`[data-testid="${id}"]`);
    const press = async (id: string): Promise<void> => {
      const control = find(id);
      if (control === null) throw new Error(`the access panel has no ${id}`);
      control.click();
      await new Promise((resolve) => setTimeout(resolve, 30));
    };
    const turn = async (id: string, isOn: boolean): Promise<void> => {
      if ((find(id)?.getAttribute('aria-checked') === 'true') !== isOn) await press(id);
    };
    await press('access-open');
    await press(`access-language-${language}`);
    await press(`access-text-${textSize}`);
    await turn('access-contrast', isHighContrast);
    await turn('access-reach', isInReach);
    await press('access-done');
    // Where the transitions lead to is looked at, without waiting for them; what runs for ever goes on.
    for (const animation of document.getAnimations())
      if (Number.isFinite(animation.effect?.getComputedTiming().endTime)) animation.finish();
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
  }, looks);
}

/** What axe-core has to say, one line each. In contrast mode also where words are below 7:1. */
export async function axeProblems(page: Page): Promise<readonly string[]> {
  const isHighContrast = await page.evaluate(() => document.documentElement.dataset['contrast'] === 'high');
  // Electron opens no second page, which axe's newer way of reporting would need.
  const builder = new AxeBuilder({ page }).setLegacyMode(true);
  const { violations } = await builder
    .options({ rules: { 'color-contrast-enhanced': { enabled: isHighContrast } } })
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} (${failureSummary ?? ''})`),
  );
}

interface LayoutLimits {
  /** Every control, both directions. */
  readonly minTouchMm: number;
  /** The height of the one next step. */
  readonly minPrimaryMm: number;
}

/** Product requirement; see --touch-primary and --touch-min of the tokens. */
export const TOUCH_LIMITS: LayoutLimits = { minTouchMm: 12, minPrimaryMm: 20 };

/** Controls that are too small, words that are cut, and what lies outside the window or, in reach mode, outside of the zone. */
export function layoutProblems(page: Page, limits: LayoutLimits = TOUCH_LIMITS): Promise<readonly string[]> {
  return page.evaluate(({ minTouchMm, minPrimaryMm }) => {
    const root = document.documentElement;
    const style = getComputedStyle(root);
    const pxPerMm = parseFloat(style.getPropertyValue('--mm'));
    const problems: string[] = [];
    const SLACK_PX = 1.5; // rounding, and the shoulders of letters over a tight line
    const dialog = [...document.querySelectorAll('dialog[open]')].at(-1);
    const isSeen = (element: Element): boolean =>
      element.checkVisibility({ checkOpacity: false, checkVisibilityCSS: true }) &&
      element.closest('[inert], .visually-hidden, [aria-hidden="true"] svg') === null &&
      (dialog === undefined || dialog.contains(element));
    const nameOf = (element: Element): string => {
      const near = element.closest('[data-testid]')?.getAttribute('data-testid') ?? '';
      const words = (element.getAttribute('aria-label') ?? element.textContent ?? '').slice(0, 40);
      return `<${element.tagName.toLowerCase()}> in ${near} "${words.trim()}"`;
    };

    const controls = [
      ...document.querySelectorAll('button, a[href], input, textarea, [role="switch"], [role="button"]'),
    ].filter(isSeen);
    for (const control of controls) {
      const box = control.getBoundingClientRect();
      const widthMm = box.width / pxPerMm;
      const heightMm = box.height / pxPerMm;
      if (widthMm < minTouchMm - 0.05 || heightMm < minTouchMm - 0.05)
        problems.push(`too small, ${widthMm.toFixed(1)} x ${heightMm.toFixed(1)} mm: ${nameOf(control)}`);
      if (control.hasAttribute('data-primary') && heightMm < minPrimaryMm - 0.05)
        problems.push(`primary only ${heightMm.toFixed(1)} mm high: ${nameOf(control)}`);
      if (root.dataset['reach'] !== undefined && scrollerOf(control, 'y') === null) {
        const zoneTop = parseFloat(style.getPropertyValue('--reach-above'));
        const zoneBottom = innerHeight - parseFloat(style.getPropertyValue('--reach-below'));
        if (box.top < zoneTop - SLACK_PX || box.bottom > zoneBottom + SLACK_PX)
          problems.push(
            `out of reach, ${String(Math.round(box.top))} to ${String(Math.round(box.bottom))} px: ${nameOf(control)}`,
          );
      }
      if (control instanceof HTMLInputElement && control.placeholder !== '' && control.value === '') {
        const pen = document.createElement('canvas').getContext('2d');
        const own = getComputedStyle(control);
        if (pen !== null) {
          pen.font = own.font;
          const room = control.clientWidth - parseFloat(own.paddingLeft) - parseFloat(own.paddingRight);
          const words = pen.measureText(control.placeholder).width;
          if (words > room + SLACK_PX)
            problems.push(`placeholder is cut by ${String(Math.round(words - room))} px: ${nameOf(control)}`);
        }
      }
    }

    /** The nearest ancestor that the finger scrolls in this direction. */
    function scrollerOf(element: Element, axis: 'x' | 'y'): Element | null {
      for (let above = element.parentElement; above !== null; above = above.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(above);
        const overflow = axis === 'x' ? overflowX : overflowY;
        const isLonger =
          axis === 'x' ? above.scrollWidth > above.clientWidth : above.scrollHeight > above.clientHeight;
        if ((overflow === 'auto' || overflow === 'scroll') && isLonger) return above;
      }
      return null;
    }

    /** What may cut it next: a modal dialog lies above everything, so nothing but the window does. */
    function outerOf(element: Element): Element | null {
      return element.matches('dialog[open]') ? root : element.parentElement;
    }

    /** How many pixels of a text an ancestor or the window cuts off. */
    function cutPx(element: Element, rect: DOMRect): number {
      let isFreeX = false;
      let isFreeY = false;
      let worst = 0;
      for (let above: Element | null = element; above !== null; above = outerOf(above)) {
        const { overflowX, overflowY } = getComputedStyle(above);
        const box =
          above === root || above === document.body
            ? new DOMRect(0, 0, innerWidth, innerHeight)
            : above.getBoundingClientRect();
        const canScroll = (overflow: string, isLonger: boolean): boolean =>
          (overflow === 'auto' || overflow === 'scroll') && isLonger;
        isFreeX ||= canScroll(overflowX, above.scrollWidth > above.clientWidth);
        isFreeY ||= canScroll(overflowY, above.scrollHeight > above.clientHeight);
        const isControl = above.matches('button, label, [role="switch"]');
        if (!isFreeX && (overflowX !== 'visible' || isControl))
          worst = Math.max(worst, box.left - rect.left, rect.right - box.right);
        if (!isFreeY && (overflowY !== 'visible' || isControl))
          worst = Math.max(worst, box.top - rect.top, rect.bottom - box.bottom);
      }
      return worst;
    }

    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement;
      if (element === null || (node.textContent ?? '').trim() === '' || !isSeen(element)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      // The glyphs of a line are lower than its box: a quarter of what the font leaves above and below may lie outside.
      for (const rect of range.getClientRects()) {
        const shoulder = rect.height * 0.12;
        const glyphs = new DOMRect(rect.x, rect.y + shoulder, rect.width, rect.height - 2 * shoulder);
        const cut = cutPx(element, glyphs);
        if (cut > SLACK_PX) {
          problems.push(`cut by ${String(Math.round(cut))} px: ${nameOf(element)}`);
          break;
        }
      }
    }
    return [...new Set(problems)];
  }, limits);
}

/** Makes every text of the page longer by so much, as another language would; returns how to take that back. */
export async function lengthenTexts(page: Page, share: number): Promise<() => Promise<void>> {
  const key = '__shortTexts';
  await page.evaluate(
    ({ share, key }) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const originals: (readonly [Text, string])[] = [];
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        // SHOW_TEXT lets only texts through.
        const text = node as Text;
        if (!/\p{L}{2}/u.test(text.data)) continue;
        originals.push([text, text.data]);
        let wanted = Math.ceil(text.data.length * share);
        const longer = text.data.replace(/[aeiouyäöü]/gi, (vowel) =>
          wanted-- > 0 ? vowel + vowel.toLowerCase() : vowel,
        );
        text.data = longer;
      }
      Reflect.set(window, key, originals);
    },
    { share, key },
  );
  return () =>
    page.evaluate((key) => {
      // Written just above.
      for (const [text, words] of Reflect.get(window, key) as (readonly [Text, string])[]) text.data = words;
      Reflect.deleteProperty(window, key);
    }, key);
}
