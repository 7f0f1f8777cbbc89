import { ArrowLeft, Folder, RefreshCw, Usb } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExportPlace } from '../../src-shared/contract/export-contract.ts';
import { Button } from '../components/button.tsx';
import { Choice } from './choice.tsx';
import styles from './choices.module.css';
import type { Fetched } from './export-stage.ts';
import { Note } from './note.tsx';
import { Panel } from './panel.tsx';
import { ScreenFrame } from './screen-frame.tsx';
import { sizeWords } from './staff-words.ts';
import { useProblemWords } from './use-problem-words.ts';

/** What a screen says that asks for a place, when it is not the export's. */
export interface PlaceWords {
  readonly title: string;
  readonly places: string;
  readonly folders: string;
  readonly choose: string;
}

interface ChoosePlaceProps {
  /** Left out: the export's own, with its steps. */
  readonly words?: PlaceWords;
  readonly onBack?: () => void;
  readonly places: Fetched<readonly ExportPlace[]>;
  readonly onChoose: (place: ExportPlace) => void;
  readonly onRefresh: () => void;
}

/** A stick, or a folder of the kiosk. Sticks come first; without one it says so. The export's step 1. */
export function ChoosePlace({ words, places, onChoose, onRefresh, onBack }: ChoosePlaceProps) {
  const { t } = useTranslation();
  const problemWords = useProblemWords();
  const refresh = (
    <Button
      icon={RefreshCw}
      isBusy={places.step === 'waiting'}
      testId="staff-export-refresh"
      onPress={onRefresh}
    >
      {t('staff.export.refresh')}
    </Button>
  );
  return (
    <ScreenFrame
      title={words?.title ?? t('staff.export.title')}
      about="place"
      testId="staff-export-place"
      aside={words === undefined && <p>{t('export.step', { step: 1 })}</p>}
      foot={
        onBack && (
          <Button icon={ArrowLeft} testId="staff-place-back" onPress={onBack}>
            {t('journal.back')}
          </Button>
        )
      }
    >
      <Panel title={words?.places ?? t('staff.export.places')}>
        {places.step === 'waiting' && (
          <Note kind="plain" action={refresh}>
            {t('staff.export.placesLoading')}
          </Note>
        )}
        {places.step === 'failed' && (
          <Note kind="danger" isAlert action={refresh}>
            {problemWords(places.code)}
          </Note>
        )}
        {places.step === 'there' && <Places places={places.value} refresh={refresh} onChoose={onChoose} />}
      </Panel>
    </ScreenFrame>
  );
}

interface PlacesProps {
  readonly places: readonly ExportPlace[];
  readonly refresh: ReactNode;
  readonly onChoose: (place: ExportPlace) => void;
}

function Places({ places, refresh, onChoose }: PlacesProps) {
  const { t, i18n } = useTranslation();
  const sticks = places.filter(({ kind }) => kind === 'stick');
  const folders = places.filter(({ kind }) => kind === 'folder');
  return (
    <>
      {sticks.length === 0 && (
        <Note kind="stick" action={refresh} testId="staff-export-no-stick">
          {t('staff.export.noStick')}
        </Note>
      )}
      {places.length === 0 && <p>{t('staff.export.noPlace')}</p>}
      <ul className={styles['choices']}>
        {[...sticks, ...folders].map((place) => {
          const kind = place.kind === 'stick' ? t('staff.export.stick') : t('staff.export.folderOfKiosk');
          const free =
            place.freeBytes !== null &&
            t('staff.export.free', { size: sizeWords(place.freeBytes, i18n.language) });
          return (
            <li key={place.path}>
              <Choice
                icon={place.kind === 'stick' ? Usb : Folder}
                title={place.label}
                detail={[kind, free, place.path].filter((part) => part !== false).join(' · ')}
                testId="staff-export-place-choice"
                onChoose={() => onChoose(place)}
              />
            </li>
          );
        })}
      </ul>
      {sticks.length > 0 && <div>{refresh}</div>}
    </>
  );
}
