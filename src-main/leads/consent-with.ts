import { TEMPLATE_VERSION, wordsWith } from '../../src-shared/domain/consent-template.ts';
import { CURRENT_CONSENT_TEXTS } from '../../src-shared/domain/consent-texts.ts';
import type { ConsentTexts } from '../../src-shared/domain/consent.ts';
import type { Controller } from '../../src-shared/domain/controller.ts';
import { sha256Of } from '../storage/sha256.ts';

/**
 * What visitors read on this kiosk. The version of an organiser's own words ends with their hash, so the same words always have the same
 * version and other words never have it: nobody has to remember to count on.
 */
export function consentWith(controller: Controller | null): ConsentTexts {
  if (controller === null) return CURRENT_CONSENT_TEXTS;
  const words = wordsWith(controller);
  return { version: `${TEMPLATE_VERSION}-${sha256Of(JSON.stringify(words)).slice(0, 8)}`, ...words };
}
