/*
 * How a visitor wants to see and reach the screen. Part of the session, so that it is gone with it. Pure; `use-access-on-root.ts`
 * writes it on the page, and the theme's tokens answer.
 */

/** In order of size. */
export const TEXT_SIZES = ['normal', 'large', 'largest'] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

export interface Access {
  readonly textSize: TextSize;
  /** Black on white with strong borders instead of the colours of light. */
  readonly isHighContrast: boolean;
  /** Every control within reach of somebody who sits. */
  readonly isInReach: boolean;
  /** Nothing glides or breathes. */
  readonly isCalm: boolean;
  /** No sound at all, not even the idle warning's. */
  readonly isMuted: boolean;
}

/** What each visitor begins with. */
export const PLAIN_ACCESS: Access = {
  textSize: 'normal',
  isHighContrast: false,
  isInReach: false,
  isCalm: false,
  isMuted: false,
};

/** How much larger running text is; the same numbers as `--text-scale` in theme/tokens.css (a test compares them). */
export const TEXT_SCALE: Readonly<Record<TextSize, number>> = { normal: 1, large: 1.22, largest: 1.5 };

/** Whether the visitor changed anything. */
export function isPlain(access: Access): boolean {
  return (
    access.textSize === PLAIN_ACCESS.textSize &&
    !access.isHighContrast &&
    !access.isInReach &&
    !access.isCalm &&
    !access.isMuted
  );
}
