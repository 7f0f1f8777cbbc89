import { useTranslation } from 'react-i18next';
import { unreachable } from '../../src-shared/result.ts';
import { ChooseFolder } from './choose-folder.tsx';
import { ChoosePlace } from './choose-place.tsx';
import { ChooseTarget } from './choose-target.tsx';
import { ExportDone } from './export-done.tsx';
import { ExportRunning } from './export-running.tsx';
import type { ExportStage } from './export-stage.ts';
import { Note } from './note.tsx';
import { ScreenFrame } from './screen-frame.tsx';
import type { StaffActions } from './staff-actions.ts';
import type { StaffEvent } from './staff-state.ts';

interface ExportScreenProps {
  readonly stage: ExportStage;
  /** `null`: not known yet. */
  readonly leadCount: number | null;
  readonly actions: StaffActions;
  readonly tell: (event: StaffEvent) => void;
}

/** The contacts as a file: where to, which folder, which form; then it runs, and only a checked file is called finished. */
export function ExportScreen({ stage, leadCount, actions, tell }: ExportScreenProps) {
  const { t } = useTranslation();
  if (leadCount === 0)
    return (
      <ScreenFrame title={t('staff.export.title')} about="nothing" testId="staff-export-nothing">
        <Note kind="plain">{t('staff.export.nothing')}</Note>
      </ScreenFrame>
    );
  switch (stage.step) {
    case 'place':
      return (
        <ChoosePlace
          places={stage.places}
          onChoose={(place) => actions.openFolder(place, place.path)}
          onRefresh={actions.findPlaces}
        />
      );
    case 'folder':
      return (
        <ChooseFolder
          place={stage.place}
          path={stage.path}
          listing={stage.listing}
          onOpen={(path) => actions.openFolder(stage.place, path)}
          onChoose={() => tell({ type: 'folderChosen' })}
          onOtherPlace={actions.findPlaces}
        />
      );
    case 'target':
      return (
        <ChooseTarget
          folder={stage.folder}
          target={stage.target}
          problem={stage.problem}
          leadCount={leadCount}
          onChoose={(target) => tell({ type: 'targetChosen', target })}
          onOtherFolder={() => actions.openFolder(stage.place, stage.folder)}
          onOtherPlace={actions.findPlaces}
          onRun={() => actions.runExport(stage.folder, stage.target)}
        />
      );
    case 'running':
      return <ExportRunning isOnStick={stage.place.kind === 'stick'} />;
    case 'report':
      return (
        <ExportDone
          report={stage.report}
          isOnStick={stage.place.kind === 'stick'}
          onAgain={actions.findPlaces}
          onDone={() => actions.show('today')}
        />
      );
    default:
      return unreachable(stage);
  }
}
