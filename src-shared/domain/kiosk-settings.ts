import { z } from 'zod';
import { IsoDay, Language, MS_PER_MINUTE, MS_PER_SECOND } from '../units.ts';
import { Controller } from './controller.ts';

/** What a kiosk's event is called before anybody has named it. */
export const DEMO_EVENT_NAME = 'Demo';

/**
 * How one kiosk is set up; `kiosk.json` in its data folder. Every value has a default, so an empty file is a valid one.
 * Bounds keep a typing mistake from making the kiosk unusable.
 */
export const KioskSettings = z
  .object({
    kioskName: z.string().min(1).max(60).default('Kiosk 1'),
    /** `Demo` until the set-up names the event. */
    eventName: z.string().min(1).max(120).default(DEMO_EVENT_NAME),
    /** Hall, town; empty when not said. */
    eventPlace: z.string().max(120).default(''),
    /** First and last day of the event; `null` when not said. */
    eventFrom: IsoDay.nullable().default(null),
    eventUntil: IsoDay.nullable().default(null),
    /** Where in the hall the kiosk stands; empty when not said. */
    boothName: z.string().max(60).default(''),
    /** Who is responsible for the contacts; `null` until the set-up says so, and the demonstration's words are shown. */
    controller: Controller.nullable().default(null),
    defaultLanguage: Language.default('de'),
    /**
     * Visible width and height of the screen, millimetres, in its mounted orientation. `null`: not measured; a diagonal of
     * {@link ASSUMED_DIAGONAL_MM} is assumed.
     */
    screenMm: z
      .object({ width: z.number().min(100).max(4000), height: z.number().min(100).max(4000) })
      .readonly()
      .nullable()
      .default(null),
    /** Height of the screen's lower edge above the floor, millimetres; `null`: not measured. Reach mode goes by it. */
    screenBottomMm: z.number().min(0).max(2500).nullable().default(null),
    /** What may be heard: nothing, only the warning before an idle visit ends, or every touch and change, too. */
    sound: z.enum(['off', 'warnings', 'all']).default('warnings'),
    /** Without a touch for so long, the kiosk asks whether anybody is there. */
    idleWarningMs: z
      .int()
      .min(20 * MS_PER_SECOND)
      .max(30 * MS_PER_MINUTE)
      .default(60 * MS_PER_SECOND),
    /** After the question, so long until the session ends. At least 20 s: WCAG 2.2, 2.2.1. */
    idleClearMs: z
      .int()
      .min(20 * MS_PER_SECOND)
      .max(5 * MS_PER_MINUTE)
      .default(20 * MS_PER_SECOND),
    /** A staff session without a touch locks itself after so long. */
    staffLockMs: z
      .int()
      .min(30 * MS_PER_SECOND)
      .max(30 * MS_PER_MINUTE)
      .default(3 * MS_PER_MINUTE),
    /** Leads are kept so many days, then deleted. */
    retentionDays: z.int().min(1).max(730).default(180),
  })
  .readonly();
export type KioskSettings = z.output<typeof KioskSettings>;

/** 24 inches. A larger real screen only makes everything larger than needed, never too small. */
export const ASSUMED_DIAGONAL_MM = 24 * 25.4;
