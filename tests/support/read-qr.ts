import type { Locator, Page } from '@playwright/test';
import jsQR from 'jsqr';
import { PNG } from 'pngjs';

/** Screen pixels around a code that a phone sees with it. */
const MARGIN_PX = 24;

/**
 * What an independent reader makes of the pixels where `code` stands on the screen: the bytes the code holds. Throws when it
 * reads none.
 */
export async function readQr(page: Page, code: Locator): Promise<Buffer> {
  const box = await code.boundingBox();
  if (box === null) throw new Error('there is no code on the screen');
  const left = Math.max(0, Math.floor(box.x - MARGIN_PX));
  const top = Math.max(0, Math.floor(box.y - MARGIN_PX));
  const shot = PNG.sync.read(await page.screenshot());
  const width = Math.min(shot.width - left, Math.ceil(box.width + 2 * MARGIN_PX));
  const height = Math.min(shot.height - top, Math.ceil(box.height + 2 * MARGIN_PX));
  const cut = new PNG({ width, height });
  PNG.bitblt(shot, cut, left, top, width, height, 0, 0);
  const found = jsQR(new Uint8ClampedArray(cut.data), width, height, { inversionAttempts: 'dontInvert' });
  if (found === null) throw new Error(`no code was read in ${String(width)} x ${String(height)} pixels`);
  return Buffer.from(found.binaryData);
}
