import {
  Aperture,
  BrainCircuit,
  CodeXml,
  Cpu,
  Gamepad2,
  HeartPulse,
  Landmark,
  Megaphone,
  Microscope,
  Server,
  ShieldCheck,
  ShoppingCart,
  TramFront,
  type LucideIcon,
} from 'lucide-react';
import type { EmployerField } from '../../src-shared/domain/fields.ts';
import { BAND_COLOUR, bandOf } from '../theme/field-bands.ts';

/** A field's picture: nobody has to tell fields apart by colour alone. */
export const FIELD_ICONS = {
  software: CodeXml,
  'it-services': Server,
  'data-ai': BrainCircuit,
  security: ShieldCheck,
  ecommerce: ShoppingCart,
  agency: Megaphone,
  'games-xr': Gamepad2,
  optics: Aperture,
  electronics: Cpu,
  mobility: TramFront,
  health: HeartPulse,
  research: Microscope,
  public: Landmark,
} as const satisfies Record<EmployerField, LucideIcon>;

/** The colour of a field's band, the same as its pins'. */
export function fieldColour(field: EmployerField): string {
  return BAND_COLOUR[bandOf(field)];
}
