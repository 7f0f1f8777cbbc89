import {
  Aperture,
  Award,
  Backpack,
  BookOpen,
  BrainCircuit,
  Briefcase,
  ClipboardList,
  Clock,
  CodeXml,
  Cpu,
  Footprints,
  Gamepad2,
  GraduationCap,
  Hammer,
  HeartPulse,
  Megaphone,
  Microscope,
  Mountain,
  School,
  ShieldCheck,
  Shuffle,
  Smile,
  Sprout,
  type LucideIcon,
} from 'lucide-react';
import type { JobLevel } from '../../../src-shared/domain/fields.ts';
import type { FitRole, Like } from './fit-answers.ts';

/* Pictures of the answers, so that a tile is found before it is read. */

export const ROLE_ICONS = {
  pupil: Backpack,
  student: GraduationCap,
  graduate: Award,
  professional: Briefcase,
  'career-changer': Shuffle,
  other: Smile,
} as const satisfies Record<FitRole, LucideIcon>;

export const LIKE_ICONS = {
  software: CodeXml,
  hardware: Cpu,
  light: Aperture,
  data: BrainCircuit,
  health: HeartPulse,
  games: Gamepad2,
  organise: ClipboardList,
  research: Microscope,
  secure: ShieldCheck,
  sell: Megaphone,
} as const satisfies Record<Like, LucideIcon>;

export const LEVEL_ICONS = {
  apprenticeship: Hammer,
  'dual-study': School,
  internship: Footprints,
  'working-student': Clock,
  thesis: BookOpen,
  entry: Sprout,
  professional: Briefcase,
  'senior-lead': Mountain,
} as const satisfies Record<JobLevel, LucideIcon>;
