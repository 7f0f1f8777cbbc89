import { ArrowLeft, CheckCheck, Download, ListX, ShieldCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ErrorCode } from '../../src-shared/contract/contract.ts';
import { MAX_LISTED_ROWS, type PreflightReport } from '../../src-shared/contract/export-contract.ts';
import type { ExportOrder } from '../../src-shared/export/export-order.ts';
import { isSealedTarget } from '../../src-shared/export/targets.ts';
import { Button } from '../components/button.tsx';
import styles from './check-export.module.css';
import { Choice } from './choice.tsx';
import { audienceName } from './choose-audience.tsx';
import choices from './choices.module.css';
import { ExportProgressBar } from './export-progress-bar.tsx';
import type { ExportChoice, Fetched } from './export-stage.ts';
import { Note } from './note.tsx';
import { Panel } from './panel.tsx';
import { ScreenFrame } from './screen-frame.tsx';
import { useProblemWords } from './use-problem-words.ts';
import { useRowProblemWords } from './use-row-problem-words.ts';

interface CheckExportProps {
  readonly choice: ExportChoice;
  readonly folder: string;
  readonly report: Fetched<PreflightReport>;
  readonly problem: ErrorCode | null;
  readonly onChooseRows: (rows: ExportOrder['rows']) => void;
  readonly onBack: () => void;
  readonly onOtherPlace: () => void;
  readonly onRun: () => void;
}

/** Step 4: what would be in the files, what the target would refuse and why, and go. */
export function CheckExport(props: CheckExportProps) {
  const { t } = useTranslation();
  const problemWords = useProblemWords();
  const { choice, report, problem } = props;
  const count = report.step === 'there' ? rowsToWrite(report.value, choice) : 0;
  const names = { target: t(`export.target.${choice.target}`), audience: useAudienceWords(choice) };
  return (
    <ScreenFrame
      title={t('export.checkTitle', names)}
      about="check"
      testId="staff-export-preflight"
      aside={<p>{t('export.step', { step: 4 })}</p>}
      foot={
        <>
          <Button icon={ArrowLeft} testId="staff-export-back" onPress={props.onBack}>
            {t('export.back')}
          </Button>
          <Button
            kind="primary"
            icon={Download}
            isDisabled={count === 0}
            testId="staff-export-run"
            onPress={props.onRun}
          >
            {t('export.run', { count })}
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
      {report.step === 'waiting' && <ExportProgressBar words={t('export.opening')} />}
      {report.step === 'failed' && (
        <Note kind="danger" isAlert testId="staff-export-refused">
          {problemWords(report.code)}
        </Note>
      )}
      {report.step === 'there' && (
        <>
          <Numbers report={report.value} audience={names.audience} />
          <FailingRows
            report={report.value}
            choice={choice}
            target={names.target}
            onChooseRows={props.onChooseRows}
          />
        </>
      )}
      <Note kind="plain">
        <p className={choices['path']}>{t('export.goesTo', { folder: props.folder })}</p>
      </Note>
      <Note kind={isSealedTarget(choice.target) ? 'plain' : 'warning'}>
        {isSealedTarget(choice.target) ? t('export.sealed') : t('staff.export.warning')}
      </Note>
    </ScreenFrame>
  );
}

function rowsToWrite({ chosen, refused }: PreflightReport, { rows }: ExportChoice): number {
  return rows === 'all' ? chosen : chosen - refused;
}

function useAudienceWords({ audience, employerName }: ExportChoice): string {
  const { t } = useTranslation();
  return employerName ?? t(`export.audience.${audienceName(audience)}`);
}

function Numbers({ report, audience }: { readonly report: PreflightReport; readonly audience: string }) {
  const { t } = useTranslation();
  const { chosen, notCovered, unreadable, refused, merged, employers } = report;
  const isSound = chosen > 0 && refused === 0 && merged === 0;
  return (
    <>
      <div className={styles['numbers']} data-testid="staff-export-numbers" role="status">
        {isSound && <ShieldCheck aria-hidden className={styles['icon']} />}
        <div>
          <p className={styles['chosen']}>{t('export.chosen', { count: chosen, audience })}</p>
          {employers.length > 0 && <p>{t('export.employerFiles', { count: employers.length })}</p>}
          {isSound && <p>{t('export.allSound')}</p>}
          {notCovered > 0 && <p>{t('export.notCovered', { count: notCovered })}</p>}
        </div>
      </div>
      {unreadable > 0 && <Note kind="warning">{t('staff.export.unreadable', { count: unreadable })}</Note>}
    </>
  );
}

interface FailingRowsProps {
  readonly report: PreflightReport;
  readonly choice: ExportChoice;
  readonly target: string;
  readonly onChooseRows: (rows: ExportOrder['rows']) => void;
}

function FailingRows({ report, choice, target, onChooseRows }: FailingRowsProps) {
  const { t } = useTranslation();
  const rowProblemWords = useRowProblemWords();
  const { refused, merged, chosen, rows } = report;
  if (rows.length === 0) return null;
  return (
    <>
      {refused > 0 && (
        <Panel title={t('export.refused', { count: refused, target })}>
          <div className={choices['tiles']} role="radiogroup" aria-label={t('export.whatAboutThem')}>
            <Choice
              icon={ListX}
              title={t('export.rows.sound', { count: chosen - refused })}
              detail={t('export.rowsWhen.sound')}
              isOn={choice.rows === 'sound'}
              testId="staff-export-rows-sound"
              onChoose={() => onChooseRows('sound')}
            />
            <Choice
              icon={CheckCheck}
              title={t('export.rows.all', { count: chosen })}
              detail={t('export.rowsWhen.all')}
              isOn={choice.rows === 'all'}
              testId="staff-export-rows-all"
              onChoose={() => onChooseRows('all')}
            />
          </div>
        </Panel>
      )}
      {merged > 0 && <Note kind="warning">{t('export.merged', { count: merged, target })}</Note>}
      <Panel title={t('export.failingRows')}>
        <ul className={styles['rows']} data-testid="staff-export-failing">
          {rows.map((row) => (
            <li key={row.id} className={styles['row']}>
              <span className={styles['name']}>
                {t('export.row', { number: row.number, name: row.name })}
              </span>
              <span>{row.problems.map(rowProblemWords).join(' ')}</span>
            </li>
          ))}
        </ul>
        {refused + merged > rows.length && <p>{t('export.moreRows', { count: MAX_LISTED_ROWS })}</p>}
      </Panel>
    </>
  );
}
