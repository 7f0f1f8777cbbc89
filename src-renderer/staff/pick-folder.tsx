import { useCallback, useEffect, useState } from 'react';
import type { ExportPlace, FolderListing } from '../../src-shared/contract/export-contract.ts';
import { ChooseFolder } from './choose-folder.tsx';
import { ChoosePlace, type PlaceWords } from './choose-place.tsx';
import { WAITING, type Fetched } from './export-stage.ts';
import { useAsk } from './use-ask.ts';

interface PickFolderProps {
  readonly words: PlaceWords;
  readonly onPick: (folder: string, place: ExportPlace) => void;
  readonly onBack: () => void;
  readonly onLocked: () => void;
}

/** Where something is to be written: a place first, then a folder in it. */
export function PickFolder({ words, onPick, onBack, onLocked }: PickFolderProps) {
  const { isBusy, problem, ask } = useAsk(onLocked);
  const [places, setPlaces] = useState<readonly ExportPlace[]>([]);
  const [opened, setOpened] = useState<{ readonly place: ExportPlace; readonly path: string } | null>(null);
  const [listing, setListing] = useState<FolderListing | null>(null);
  const findPlaces = useCallback(() => {
    ask((kiosk) => kiosk['export:places'](), setPlaces);
  }, [ask]);
  useEffect(findPlaces, [findPlaces]);
  const open = (place: ExportPlace, path: string): void => {
    setOpened({ place, path });
    setListing(null);
    ask((kiosk) => kiosk['export:folders']({ path }), setListing);
  };
  const asFetched = <T,>(value: T | null): Fetched<T> => {
    if (problem !== null) return { step: 'failed', code: problem };
    return value === null || isBusy ? WAITING : { step: 'there', value };
  };
  if (opened === null)
    return (
      <ChoosePlace
        words={words}
        places={asFetched(places)}
        onChoose={(place) => open(place, place.path)}
        onRefresh={findPlaces}
        onBack={onBack}
      />
    );
  return (
    <ChooseFolder
      words={words}
      place={opened.place}
      path={opened.path}
      listing={asFetched(listing)}
      onOpen={(path) => open(opened.place, path)}
      onChoose={() => onPick(listing?.path ?? opened.path, opened.place)}
      onOtherPlace={() => {
        setOpened(null);
        findPlaces();
      }}
    />
  );
}
