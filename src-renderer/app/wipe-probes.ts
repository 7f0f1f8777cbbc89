import type { PageEvidence } from './wipe-audit.ts';

/* Looks at the real page for the wipe audit, and empties what a page can empty of itself. */

/** Attributes that are drawings: long, and made of numbers. */
const DRAWINGS: ReadonlySet<string> = new Set(['d', 'points', 'transform', 'viewBox']);

/** Gathers what can be seen of a visitor from inside the window. */
export async function lookAtPage(page: Document): Promise<PageEvidence> {
  const texts: string[] = [];
  const attributes: string[] = [];
  let filledFields = 0;
  let scrolledParts = 0;
  for (const element of page.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) if (!DRAWINGS.has(name)) attributes.push(value);
    if (element.scrollTop !== 0 || element.scrollLeft !== 0) scrolledParts += 1;
    if (isField(element)) {
      texts.push(element.value);
      if (isFilled(element)) filledFields += 1;
    }
    for (const node of element.childNodes) if (node instanceof Text) texts.push(node.data);
  }
  return {
    text: texts.join('\n'),
    attributes: attributes.join('\n'),
    root: rootOf(page),
    filledFields,
    scrolledParts,
    storedEntries: await countStored(),
    isKeyboardOpen: page.documentElement.dataset['keyboardOpen'] !== undefined,
    isFieldFocused: isField(page.activeElement),
  };
}

/** What staff set for the whole kiosk and no visitor leaves behind: the language visits begin in, and the screen's size. */
const KIOSKS_ATTRIBUTES: ReadonlySet<string> = new Set(['lang']);
const KIOSKS_STYLES: ReadonlySet<string> = new Set(['--mm']);

/** How a visitor has set the root element and the body: attribute by attribute, style by style. */
export function rootOf(page: Document): string {
  return [page.documentElement, page.body]
    .flatMap(({ attributes, style }) => [
      ...[...attributes]
        .filter(({ name }) => name !== 'style' && !KIOSKS_ATTRIBUTES.has(name))
        .map(({ name, value }) => `${name}=${value}`)
        .sort(),
      ...Array.from({ length: style.length }, (_, index) => style.item(index))
        .filter((name) => !KIOSKS_STYLES.has(name))
        .map((name) => `${name}: ${style.getPropertyValue(name)}`)
        .sort(),
    ])
    .join('\n');
}

/** Empties what the page itself can have stored. Main does the same for the whole session. */
export async function emptyStorage(): Promise<void> {
  localStorage.clear();
  sessionStorage.clear();
  window.name = '';
  history.replaceState(null, '');
  for (const name of await caches.keys()) await caches.delete(name);
  for (const { name } of await indexedDB.databases()) if (name !== undefined) indexedDB.deleteDatabase(name);
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function isField(element: Element | null): element is Field {
  return (
    element instanceof HTMLInputElement ||
    element instanceof HTMLTextAreaElement ||
    element instanceof HTMLSelectElement
  );
}

function isFilled(field: Field): boolean {
  if (field instanceof HTMLSelectElement) return field.selectedIndex > 0;
  if (field instanceof HTMLTextAreaElement) return field.value !== '';
  return field.type === 'checkbox' || field.type === 'radio' ? field.checked : field.value !== '';
}

async function countStored(): Promise<number> {
  return (
    localStorage.length +
    sessionStorage.length +
    (document.cookie === '' ? 0 : 1) +
    (window.name === '' ? 0 : 1) +
    (history.state === null ? 0 : 1) +
    (await indexedDB.databases()).length +
    (await caches.keys()).length
  );
}
