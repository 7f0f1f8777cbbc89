import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { EmployerId } from '../../../src-shared/domain/employer.ts';
import type { GridPoint } from '../../../src-shared/domain/geo.ts';
import type { Language } from '../../../src-shared/units.ts';
import { useLoaded } from '../../app/loaded-context.ts';
import { useSession } from '../../app/session-context.ts';
import type { Place } from '../../search/places.ts';
import { employersAround, NEAR_METRES, type Neighbour } from '../around.ts';
import { EmployerCards } from './employer-cards.tsx';
import { PLACE_ICONS } from './found-icons.ts';
import { Notice } from './notice.tsx';
import styles from './results-view.module.css';
import { Sheet } from './sheet.tsx';

interface AroundSheetProps {
  readonly place: Place;
  readonly placeOf: (id: EmployerId) => GridPoint | undefined;
}

/** The employers around a place, nearest first; the map shows the place itself. */
export function AroundSheet({ place, placeOf }: AroundSheetProps) {
  const { t } = useTranslation();
  const { view } = useLoaded();
  const { session, tell } = useSession();
  const { neighbours, isFar } = useMemo(
    () => employersAround(place, view.employers, placeOf),
    [place, view, placeOf],
  );
  const byId = new Map(neighbours.map((neighbour) => [neighbour.employer.id, neighbour]));
  const kilometres = kilometresIn(session.language, NEAR_METRES);
  return (
    <Sheet
      id={place.key}
      figureOf={place.key}
      icon={PLACE_ICONS[place.kind]}
      title={t('found.around', { place: place.name[session.language] })}
      colour="var(--lamp)"
      testId="around-sheet"
      actions={null}
    >
      {isFar && (
        <Notice>
          <p>{t('found.aroundNobody', { km: kilometres })}</p>
        </Notice>
      )}
      <p className={styles['hint']}>{t('found.aroundHint')}</p>
      <EmployerCards
        employers={neighbours.map(({ employer }) => employer)}
        reasonOf={({ id }) => {
          const neighbour = byId.get(id);
          return neighbour && distanceWords(neighbour, session.language, t);
        }}
        onOpen={(id) => {
          tell({ type: 'employerOpened', id });
        }}
      />
    </Sheet>
  );
}

const METRES_PER_KILOMETRE = 1000;

function distanceWords(
  { metres, walkMinutes, employer }: Neighbour,
  language: Language,
  t: TFunction,
): string {
  const isAbout = employer.position?.precision !== 'address';
  if (metres === 0) return t(isAbout ? 'found.insideAbout' : 'found.inside');
  if (metres > NEAR_METRES) {
    const km = kilometresIn(language, metres);
    return t(isAbout ? 'found.farAbout' : 'found.far', { km });
  }
  return walkMinutes === null
    ? t('found.nearAbout', { metres })
    : t('found.near', { metres, minutes: walkMinutes });
}

function kilometresIn(language: Language, metres: number): string {
  return (metres / METRES_PER_KILOMETRE).toLocaleString(language, { maximumFractionDigits: 1 });
}
