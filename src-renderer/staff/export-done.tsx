import { Download, ShieldCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ExportReport } from '../../src-shared/contract/export-contract.ts';
import { isSealedTarget, type ExportTarget } from '../../src-shared/export/targets.ts';
import { Button } from '../components/button.tsx';
import styles from './export-done.module.css';
import { FactList } from './fact-list.tsx';
import { HandOutList } from './hand-out-list.tsx';
import { Note } from './note.tsx';
import { ScreenFrame } from './screen-frame.tsx';
import { shortHash, sizeWords } from './staff-words.ts';

interface ExportDoneProps {
  readonly report: ExportReport;
  readonly target: ExportTarget;
  readonly isOnStick: boolean;
  readonly onAgain: () => void;
  readonly onDone: () => void;
}

/** What was written and found equal when read back; and whether the stick may go, which is said only when it is true. */
export function ExportDone({ report, target, isOnStick, onAgain, onDone }: ExportDoneProps) {
  const { t, i18n } = useTranslation();
  return (
    <ScreenFrame
      title={t('staff.export.doneTitle')}
      about="report"
      testId="staff-export-report"
      foot={
        <>
          <Button icon={Download} testId="staff-export-again" onPress={onAgain}>
            {t('staff.export.again')}
          </Button>
          <Button kind="primary" testId="staff-export-done" onPress={onDone}>
            {t('staff.export.toToday')}
          </Button>
        </>
      }
    >
      <div className={styles['verified']} role="status">
        <ShieldCheck aria-hidden className={styles['icon']} />
        <div>
          <p>{t('staff.export.verified', { count: report.leads })}</p>
          {isOnStick && report.isSettled && (
            <p data-testid="staff-export-safe">{t('staff.export.removeStick')}</p>
          )}
        </div>
      </div>
      {isOnStick && !report.isSettled && <Note kind="stick">{t('export.ejectFirst')}</Note>}
      {report.handOuts.length > 0 && <HandOutList handOuts={report.handOuts} />}
      {report.leftOut > 0 && <Note kind="warning">{t('export.leftOut', { count: report.leftOut })}</Note>}
      {report.unreadable > 0 && (
        <Note kind="warning">{t('staff.export.unreadable', { count: report.unreadable })}</Note>
      )}
      <FactList
        facts={[
          { id: 'folder', label: t('staff.export.folder'), value: report.path },
          ...report.files.map((file) => ({
            id: file.name,
            label: sizeWords(file.bytes, i18n.language),
            value: file.name,
          })),
          {
            id: 'read',
            label: t('export.readBack'),
            value: report.isFromMedium ? t('export.readFromMedium') : t('export.readFromMemory'),
          },
          { id: 'checksum', label: t('export.checksum'), value: shortHash(report.sha256) },
        ]}
      />
      {!isSealedTarget(target) && <Note kind="warning">{t('staff.export.warning')}</Note>}
    </ScreenFrame>
  );
}
