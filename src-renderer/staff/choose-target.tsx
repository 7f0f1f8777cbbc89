import {
  ArrowLeft,
  ArrowRight,
  Braces,
  Contact,
  FileArchive,
  FileLock,
  FileSpreadsheet,
  Files,
  Table2,
  UsersRound,
  type LucideIcon,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Audience } from '../../src-shared/export/audience.ts';
import type { Period } from '../../src-shared/export/period.ts';
import { TARGET_GROUPS, type ExportTarget, type TargetGroup } from '../../src-shared/export/targets.ts';
import type { IsoDay } from '../../src-shared/units.ts';
import { Button } from '../components/button.tsx';
import { Choice } from './choice.tsx';
import { ChooseAudience } from './choose-audience.tsx';
import { ChoosePeriod } from './choose-period.tsx';
import styles from './choices.module.css';
import type { ExportChoice } from './export-stage.ts';
import { Panel } from './panel.tsx';
import { ScreenFrame } from './screen-frame.tsx';

const ICONS: Readonly<Record<ExportTarget, LucideIcon>> = {
  xlsx: FileSpreadsheet,
  'csv-excel-de': Table2,
  'employer-files': Files,
  'organiser-bundle': FileLock,
  hubspot: UsersRound,
  salesforce: UsersRound,
  pipedrive: UsersRound,
  brevo: UsersRound,
  'csv-crm': Table2,
  vcard: Contact,
  'vcard-zip': FileArchive,
  'json-lines': Braces,
};

// The names of an object's own keys, which the type of `Object.keys` does not tell.
const GROUPS = Object.keys(TARGET_GROUPS) as readonly TargetGroup[];

interface ChooseTargetProps {
  readonly choice: ExportChoice;
  readonly today: IsoDay;
  readonly onChooseTarget: (target: ExportTarget) => void;
  readonly onChooseAudience: (audience: Audience) => void;
  readonly onAskEmployer: () => void;
  readonly onChoosePeriod: (period: Period) => void;
  readonly onOtherFolder: () => void;
  readonly onCheck: () => void;
}

/** Step 3: for whom, from when, and the kind of file. */
export function ChooseTarget(props: ChooseTargetProps) {
  const { t } = useTranslation();
  const { choice } = props;
  return (
    <ScreenFrame
      title={t('staff.export.title')}
      about="target"
      testId="staff-export-target"
      aside={<p>{t('export.step', { step: 3 })}</p>}
      foot={
        <>
          <Button icon={ArrowLeft} testId="staff-export-other-folder" onPress={props.onOtherFolder}>
            {t('staff.export.otherFolder')}
          </Button>
          <Button kind="primary" iconAfter={ArrowRight} testId="staff-export-check" onPress={props.onCheck}>
            {t('export.check')}
          </Button>
        </>
      }
    >
      <Panel title={t('staff.export.targets')}>
        {GROUPS.map((group) => (
          <div key={group} className={styles['group']}>
            <h3 className={styles['groupTitle']}>{t(`export.group.${group}`)}</h3>
            <div className={styles['tiles']} role="radiogroup" aria-label={t(`export.group.${group}`)}>
              {TARGET_GROUPS[group].map((target) => (
                <Choice
                  key={target}
                  icon={ICONS[target]}
                  title={t(`export.target.${target}`)}
                  detail={t(`export.targetWhen.${target}`)}
                  isOn={target === choice.target}
                  testId={`staff-export-target-${target}`}
                  onChoose={() => props.onChooseTarget(target)}
                />
              ))}
            </div>
          </div>
        ))}
      </Panel>
      <ChooseAudience choice={choice} onChoose={props.onChooseAudience} onAskEmployer={props.onAskEmployer} />
      <ChoosePeriod period={choice.period} today={props.today} onChoose={props.onChoosePeriod} />
    </ScreenFrame>
  );
}
