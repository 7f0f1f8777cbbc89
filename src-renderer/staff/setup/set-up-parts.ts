import { DEMO_EVENT_NAME } from '../../../src-shared/domain/kiosk-settings.ts';
import type { SetUpState } from '../../../src-shared/contract/set-up-calls.ts';

/* Setting up: which parts there are, and in which order the wizard goes through them. Pure. */

/** The forms: steps of the wizard, and later each by itself to change something. */
export const SET_UP_FORMS = ['event', 'kiosk', 'screen', 'sealing', 'privacy'] as const;
export type SetUpForm = (typeof SET_UP_FORMS)[number];

export type SetUpPart =
  'hub' | 'wizard' | SetUpForm | 'times' | 'passphrases' | 'recovery' | 'opening' | 'cleaning' | 'sync';

/** The wizard ends with a passphrase of one's own; what stands before is kept step by step, so it can be left and continued. */
export const WIZARD_STEPS = [...SET_UP_FORMS, 'passphrase', 'summary'] as const;
export type WizardStep = (typeof WIZARD_STEPS)[number];

/** The first step whose answer is not known yet. An organiser's key is a choice, so without one that step is shown again. */
export function firstOpenStep({ settings, organiser }: SetUpState): WizardStep {
  if (settings.eventName === DEMO_EVENT_NAME) return 'event';
  if (settings.boothName === '') return 'kiosk';
  if (settings.screenMm === null) return 'screen';
  if (settings.controller === null) return organiser === null ? 'sealing' : 'privacy';
  return 'passphrase';
}

export function stepAfter(step: WizardStep): WizardStep {
  return WIZARD_STEPS[WIZARD_STEPS.indexOf(step) + 1] ?? step;
}

/** `null` before the first: back to the overview. */
export function stepBefore(step: WizardStep): WizardStep | null {
  return WIZARD_STEPS[WIZARD_STEPS.indexOf(step) - 1] ?? null;
}
