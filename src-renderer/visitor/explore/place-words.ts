import type { TFunction } from 'i18next';
import type { Employer } from '../../../src-shared/domain/employer.ts';

/** An employer's place in one short line for lists, with how well it is known. */
export function placeLine(employer: Employer, t: TFunction): string {
  const { street, position } = employer;
  if (street === null) return position === null ? t('employer.placeUnknown') : t('employer.areaOnly');
  if (position === null || position.precision === 'address') return street;
  return `${street} (${t('employer.aboutHere')})`;
}

/** How well the place on the map is known, in words; `undefined` when it is that house or there is none. */
export function precisionWords({ position }: Employer, t: TFunction): string | undefined {
  if (position === null || position.precision === 'address') return undefined;
  return position.precision === 'street' ? t('employer.atStreet') : t('employer.atArea');
}
