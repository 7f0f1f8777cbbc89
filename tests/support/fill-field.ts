import { expect, type Locator } from '@playwright/test';

/** How long a value may take to come back from the page's state. */
const TAKES_MS = 500;

/**
 * Puts a text into a field at once. A screen that has just come up gives its heading the focus; where that comes between the
 * field and its words they reach nothing, and are put in again.
 */
export async function fillField(field: Locator, text: string): Promise<void> {
  await expect(async () => {
    await field.fill(text);
    await expect(field).toHaveValue(text, { timeout: TAKES_MS });
  }).toPass();
}
