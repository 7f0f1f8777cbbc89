import {
  Briefcase,
  GraduationCap,
  Landmark,
  Layers,
  MapPin,
  Mountain,
  Rocket,
  Route,
  Tag,
  TrainFront,
  TramFront,
  Waves,
  type LucideIcon,
} from 'lucide-react';
import type { PlaceKind } from '../../search/places.ts';
import type { TopicName } from '../../search/topics.ts';

export const PLACE_ICONS: Readonly<Record<PlaceKind, LucideIcon>> = {
  district: MapPin,
  landmark: Landmark,
  station: TrainFront,
  stop: TramFront,
  street: Route,
  hill: Mountain,
  water: Waves,
};

export const TOPIC_ICONS: Readonly<Record<TopicName['type'], LucideIcon>> = {
  word: Tag,
  field: Layers,
  work: Briefcase,
  level: GraduationCap,
  startup: Rocket,
};
