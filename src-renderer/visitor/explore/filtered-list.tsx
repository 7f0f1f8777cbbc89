import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Employer, EmployerId } from '../../../src-shared/domain/employer.ts';
import { useSession } from '../../app/session-context.ts';
import { Button } from '../../components/button.tsx';
import { byPlace } from '../browse.ts';
import { Notice } from './notice.tsx';
import { PlacedList } from './placed-list.tsx';

interface FilteredListProps<T> {
  readonly items: readonly T[];
  readonly employerOf: (item: T) => Employer | undefined;
  /** Whose pins are on the visible part of the map; `null` without a map. */
  readonly visible: ReadonlySet<EmployerId> | null;
  /** How many there are, in words. */
  readonly countWords: string;
  /** Said when the filters leave nothing over. */
  readonly nothing: string;
  /** Said when nothing of what fits is on the visible part of the map. */
  readonly nothingOnMap: string;
  readonly cards: (items: readonly T[]) => ReactNode;
}

/** What the filters leave over, those on the map first; or that nothing is left, with the way back. */
export function FilteredList<T>({
  items,
  employerOf,
  visible,
  countWords,
  nothing,
  nothingOnMap,
  cards,
}: FilteredListProps<T>) {
  const { t } = useTranslation();
  const { tell } = useSession();
  if (items.length === 0) {
    return (
      <Notice
        action={
          <Button
            onPress={() => {
              tell({ type: 'filtersCleared' });
            }}
          >
            {t('list.clearFilters')}
          </Button>
        }
      >
        <p>{nothing}</p>
      </Notice>
    );
  }
  return (
    <PlacedList
      items={byPlace(items, employerOf, visible)}
      all={items}
      countWords={countWords}
      nothingOnMap={nothingOnMap}
      cards={cards}
    />
  );
}
