import { ADA } from '../../tests/support/visitor-page.ts';
import type { Camera } from './camera.ts';

/** What a visitor turns on in the access panel, by the ends of its test ids, under the name of its pictures. */
const WISHES: Readonly<Record<string, readonly string[]>> = {
  largest: ['text-largest'],
  contrast: ['contrast'],
  reach: ['reach'],
  'largest-contrast-reach': ['text-largest', 'contrast', 'reach'],
};

/** The way of somebody who needs larger words, stronger contrast or everything lower: a kiosk for each wish. */
export async function takeAccessTour(camera: Camera): Promise<void> {
  for (const [name, choices] of Object.entries(WISHES)) {
    await camera.shoot(async ({ visitor, picture }) => {
      await visitor.tap('access-open');
      for (const choice of choices) await visitor.tap(`access-${choice}`);
      await picture(`access-${name}`);
      await visitor.tap('access-done');
      await visitor.find('employer-card').first().waitFor();
      await picture(`explore-${name}`);
      await visitor.openEmployer('Naturstoff');
      await picture(`employer-${name}`);
      await visitor.tap('remember');
      await visitor.openContact();
      await picture(`contact-recipients-${name}`);
      await visitor.tap('contact-next');
      await visitor.tap('contact-first-name');
      await picture(`contact-keyboard-${name}`);
      await visitor.fillPerson(ADA);
      await visitor.tap('contact-next');
      await visitor.tap('contact-purpose-employer-contact');
      await picture(`contact-consent-${name}`);
      await visitor.tap('contact-save');
      await visitor.find('receipt').waitFor();
      await picture(`receipt-${name}`);
    });
  }
}
