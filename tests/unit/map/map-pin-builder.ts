import { EmployerId } from '../../../src-shared/domain/employer.ts';
import type { MapPin } from '../../../src-renderer/map/clusters.ts';

/** A valid pin at the grid's zero point; a test states what matters. */
export function aPin({
  id = 'acme',
  ...rest
}: Partial<Omit<MapPin, 'id'>> & { readonly id?: string } = {}): MapPin {
  return { id: EmployerId.parse(id), at: [0, 0], band: 'it', precision: 'address', ...rest };
}
