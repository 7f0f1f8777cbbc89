import { useTranslation } from 'react-i18next';
import { localDay } from '../../src-shared/export/period.ts';
import type { Clock } from '../../src-shared/ports.ts';
import { unreachable } from '../../src-shared/result.ts';
import { CheckExport } from './check-export.tsx';
import { ChooseEmployer } from './choose-employer.tsx';
import { ChooseFolder } from './choose-folder.tsx';
import { ChoosePlace } from './choose-place.tsx';
import { ChooseTarget } from './choose-target.tsx';
import { ExportDone } from './export-done.tsx';
import { ExportRunning } from './export-running.tsx';
import { orderOf, type ExportStage } from './export-stage.ts';
import { Note } from './note.tsx';
import { ScreenFrame } from './screen-frame.tsx';
import type { StaffActions } from './staff-actions.ts';
import type { StaffEvent } from './staff-state.ts';

interface ExportScreenProps {
  readonly stage: ExportStage;
  /** `null`: not known yet. */
  readonly leadCount: number | null;
  readonly clock: Clock;
  readonly actions: StaffActions;
  readonly tell: (event: StaffEvent) => void;
}

/**
 * The contacts as files: where to, which folder, which form and for whom, what the target would refuse; then it runs, and only
 * checked files are called finished.
 */
export function ExportScreen({ stage, leadCount, clock, actions, tell }: ExportScreenProps) {
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
          choice={stage.choice}
          today={localDay(clock())}
          onChooseTarget={(target) => tell({ type: 'targetChosen', target })}
          onChooseAudience={(audience) => tell({ type: 'audienceChosen', audience, employerName: null })}
          onAskEmployer={() => actions.findEmployers(stage.choice.period)}
          onChoosePeriod={(period) => tell({ type: 'periodChosen', period })}
          onOtherFolder={() => actions.openFolder(stage.place, stage.folder)}
          onCheck={() => actions.checkExport(orderOf(stage.choice))}
        />
      );
    case 'employer':
      return (
        <ChooseEmployer
          report={stage.report}
          onChoose={(employerId, employerName) =>
            tell({ type: 'audienceChosen', audience: { type: 'employer', employerId }, employerName })
          }
          onBack={() => tell({ type: 'choiceReopened' })}
        />
      );
    case 'check':
      return (
        <CheckExport
          choice={stage.choice}
          folder={stage.folder}
          report={stage.report}
          problem={stage.problem}
          onChooseRows={(rows) => tell({ type: 'rowsChosen', rows })}
          onBack={() => tell({ type: 'choiceReopened' })}
          onOtherPlace={actions.findPlaces}
          onRun={() => actions.runExport(stage.folder, orderOf(stage.choice))}
        />
      );
    case 'running':
      return <ExportRunning isOnStick={stage.place.kind === 'stick'} onCancel={actions.cancelExport} />;
    case 'report':
      return (
        <ExportDone
          report={stage.report}
          target={stage.choice.target}
          isOnStick={stage.place.kind === 'stick'}
          onAgain={actions.findPlaces}
          onDone={() => actions.show('today')}
        />
      );
    default:
      return unreachable(stage);
  }
}
