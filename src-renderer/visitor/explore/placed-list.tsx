import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../app/session-context.ts';
import { Button } from '../../components/button.tsx';
import { announce } from '../../components/live-region.tsx';
import type { ByPlace } from '../browse.ts';
import { Notice } from './notice.tsx';
import { ScopeSwitch } from './scope-switch.tsx';
import styles from './placed-list.module.css';
import { WithoutPlace } from './without-place.tsx';

interface PlacedListProps<T> {
  readonly items: ByPlace<T>;
  /** Everything that fits, in its own order. */
  readonly all: readonly T[];
  readonly cards: (items: readonly T[]) => ReactNode;
  /** Said when nothing of what fits is on the visible part of the map. */
  readonly nothingOnMap: string;
  /** How many there are, in words: said to a screen reader when it changes. */
  readonly countWords: string;
}

/** A list that follows the map, with a switch to show everything, and with those that are on no map in a group of their own. */
export function PlacedList<T>({ items, all, cards, nothingOnMap, countWords }: PlacedListProps<T>) {
  const { t } = useTranslation();
  const { session, tell } = useSession();
  const said = useRef(countWords);
  useEffect(() => {
    if (said.current !== countWords) announce(countWords);
    said.current = countWords;
  }, [countWords]);

  const { onMap, elsewhere, withoutPlace } = items;
  const showsAll = session.scope === 'all';
  const placeless = new Set(withoutPlace);
  const placed = showsAll ? all.filter((item) => !placeless.has(item)) : onMap;
  return (
    <div className={styles['placed']}>
      <ScopeSwitch
        scope={session.scope}
        onMapCount={onMap.length}
        allCount={all.length}
        onChoose={(scope) => {
          tell({ type: 'scopeChosen', scope });
        }}
      />
      {placed.length > 0 && cards(placed)}
      {!showsAll && onMap.length === 0 && elsewhere.length > 0 && (
        <Notice
          action={
            <Button
              onPress={() => {
                tell({ type: 'scopeChosen', scope: 'all' });
              }}
            >
              {t('list.showAll', { count: all.length })}
            </Button>
          }
        >
          <p>{nothingOnMap}</p>
        </Notice>
      )}
      {withoutPlace.length > 0 && (
        <WithoutPlace
          key={session.scope}
          count={withoutPlace.length}
          isOpenAtFirst={showsAll || placed.length === 0}
        >
          {cards(withoutPlace)}
        </WithoutPlace>
      )}
    </div>
  );
}
