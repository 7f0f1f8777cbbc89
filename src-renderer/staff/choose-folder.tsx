import { ArrowLeft, ArrowRight, Folder, FolderUp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ExportPlace, FolderListing } from '../../src-shared/contract/export-contract.ts';
import { Button } from '../components/button.tsx';
import { Choice } from './choice.tsx';
import type { PlaceWords } from './choose-place.tsx';
import styles from './choices.module.css';
import type { Fetched } from './export-stage.ts';
import { Note } from './note.tsx';
import { Panel } from './panel.tsx';
import { ScreenFrame } from './screen-frame.tsx';
import { useProblemWords } from './use-problem-words.ts';

interface ChooseFolderProps {
  /** Left out: the export's own, with its steps. */
  readonly words?: PlaceWords;
  readonly place: ExportPlace;
  readonly path: string;
  readonly listing: Fetched<FolderListing>;
  readonly onOpen: (path: string) => void;
  readonly onChoose: () => void;
  readonly onOtherPlace: () => void;
}

/** The folder within the place. The place itself is a good answer, so the next step is always in reach. The export's step 2. */
export function ChooseFolder(props: ChooseFolderProps) {
  const { words, place, path, listing, onOpen, onChoose, onOtherPlace } = props;
  const { t } = useTranslation();
  const problemWords = useProblemWords();
  const parent = listing.step === 'there' ? listing.value.parent : null;
  return (
    <ScreenFrame
      title={words?.title ?? t('staff.export.title')}
      about={`folder-${path}`}
      testId="staff-export-folder"
      aside={words === undefined && <p>{t('export.step', { step: 2 })}</p>}
      foot={
        <>
          <Button icon={ArrowLeft} testId="staff-export-other-place" onPress={onOtherPlace}>
            {t('staff.export.otherPlace')}
          </Button>
          <Button
            kind="primary"
            iconAfter={ArrowRight}
            isDisabled={listing.step !== 'there'}
            testId="staff-export-choose-folder"
            onPress={onChoose}
          >
            {words?.choose ?? t('staff.export.chooseFolder')}
          </Button>
        </>
      }
    >
      <Panel title={words?.folders ?? t('staff.export.folders')}>
        <p className={styles['path']}>{t('staff.export.here', { path: pathWords(place, path) })}</p>
        {listing.step === 'waiting' && <p>{t('staff.export.foldersLoading')}</p>}
        {listing.step === 'failed' && (
          <Note kind="danger" isAlert>
            {problemWords(listing.code)}
          </Note>
        )}
        {listing.step === 'there' && (
          <ul className={styles['choices']}>
            {parent !== null && (
              <li>
                <Choice
                  icon={FolderUp}
                  title={t('staff.export.up')}
                  testId="staff-export-up"
                  onChoose={() => onOpen(parent)}
                />
              </li>
            )}
            {listing.value.folders.map((folder) => (
              <li key={folder.path}>
                <Choice
                  icon={Folder}
                  title={folder.name}
                  testId="staff-export-subfolder"
                  onChoose={() => onOpen(folder.path)}
                />
              </li>
            ))}
            {listing.value.folders.length === 0 && <li>{t('staff.export.noFolders')}</li>}
          </ul>
        )}
      </Panel>
    </ScreenFrame>
  );
}

/** The path as staff know it: it begins with the place's label instead of where the system put it. */
function pathWords(place: ExportPlace, path: string): string {
  return path.startsWith(place.path) ? place.label + path.slice(place.path.length) : path;
}
