import { useTranslation } from 'react-i18next';
import { useSession } from '../../app/session-context.ts';
import type { Place } from '../../search/places.ts';
import { PLACE_ICONS } from './found-icons.ts';
import { FoundRow } from './found-row.tsx';

/** A found place: touching it shows it on the map, with who is around. */
export function FoundPlace({ place }: { readonly place: Place }) {
  const { t } = useTranslation();
  const { session, tell } = useSession();
  return (
    <FoundRow
      icon={PLACE_ICONS[place.kind]}
      name={place.name[session.language]}
      note={t(`found.place.${place.kind}`)}
      testId="found-place"
      id={place.key}
      onOpen={() => {
        tell({ type: 'aroundOpened', place: place.key });
      }}
    />
  );
}
