import { ArrowLeft, Download, FileSpreadsheet, Table2, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ErrorCode } from '../../src-shared/contract/contract.ts';
import { EXPORT_TARGETS, type ExportTarget } from '../../src-shared/export/targets.ts';
import { Button } from '../components/button.tsx';
import { Choice } from './choice.tsx';
import styles from './choices.module.css';
import { Note } from './note.tsx';
import { Panel } from './panel.tsx';
import { ScreenFrame } from './screen-frame.tsx';
import { useProblemWords } from './use-problem-words.ts';

const ICONS: Readonly<Record<ExportTarget, LucideIcon>> = { 'csv-excel-de': Table2, xlsx: FileSpreadsheet };

interface ChooseTargetProps {
  readonly folder: string;
  readonly target: ExportTarget;
  readonly problem: ErrorCode | null;
  readonly leadCount: number | null;
  readonly onChoose: (target: ExportTarget) => void;
  readonly onOtherFolder: () => void;
  readonly onOtherPlace: () => void;
  readonly onRun: () => void;
}

/** Step 3: the kind of file, what is in it, who can read it, and go. */
export function ChooseTarget(props: ChooseTargetProps) {
  const { t } = useTranslation();
  const problemWords = useProblemWords();
  const { leadCount, problem } = props;
  return (
    <ScreenFrame
      title={t('staff.export.title')}
      about="target"
      testId="staff-export-target"
      aside={<p>{t('staff.export.step', { step: 3 })}</p>}
      foot={
        <>
          <Button icon={ArrowLeft} testId="staff-export-other-folder" onPress={props.onOtherFolder}>
            {t('staff.export.otherFolder')}
          </Button>
          <Button kind="primary" icon={Download} testId="staff-export-run" onPress={props.onRun}>
            {leadCount === null ? t('staff.export.runUnknown') : t('staff.export.run', { count: leadCount })}
          </Button>
        </>
      }
    >
      {problem !== null && (
        <Note
          kind="danger"
          isAlert
          testId="staff-export-problem"
          action={<Button onPress={props.onOtherPlace}>{t('staff.export.otherPlace')}</Button>}
        >
          {problemWords(problem)}
        </Note>
      )}
      <Panel title={t('staff.export.targets')}>
        <div className={styles['choices']} role="radiogroup" aria-label={t('staff.export.targets')}>
          {EXPORT_TARGETS.map((target) => (
            <Choice
              key={target}
              icon={ICONS[target]}
              title={t(`staff.export.target.${target}`)}
              detail={t(`staff.export.targetWhen.${target}`)}
              isOn={target === props.target}
              testId={`staff-export-target-${target}`}
              onChoose={() => props.onChoose(target)}
            />
          ))}
        </div>
      </Panel>
      <Note kind="plain">
        <p className={styles['path']}>{t('staff.export.goesTo', { folder: props.folder })}</p>
        <p>{t('staff.export.allIncluded')}</p>
      </Note>
      <Note kind="warning">{t('staff.export.warning')}</Note>
    </ScreenFrame>
  );
}
