import { Download, ShieldCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ExportReport } from '../../src-shared/contract/contract.ts';
import { Button } from '../components/button.tsx';
import styles from './export-done.module.css';
import { FactList } from './fact-list.tsx';
import { Note } from './note.tsx';
import { ScreenFrame } from './screen-frame.tsx';
import { shortHash, sizeWords } from './staff-words.ts';

interface ExportDoneProps {
  readonly report: ExportReport;
  readonly isOnStick: boolean;
  readonly onAgain: () => void;
  readonly onDone: () => void;
}

/** What was written and found equal when read back. */
export function ExportDone({ report, isOnStick, onAgain, onDone }: ExportDoneProps) {
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
          <p>{t('staff.export.verified', { count: report.rows })}</p>
          {isOnStick && <p>{t('staff.export.removeStick')}</p>}
        </div>
      </div>
      {report.unreadable > 0 && (
        <Note kind="warning">{t('staff.export.unreadable', { count: report.unreadable })}</Note>
      )}
      <FactList
        facts={[
          { id: 'file', label: t('staff.export.fileName'), value: report.fileName },
          { id: 'folder', label: t('staff.export.folder'), value: folderOf(report) },
          { id: 'size', label: t('staff.export.size'), value: sizeWords(report.bytes, i18n.language) },
          { id: 'checksum', label: t('staff.export.checksum'), value: shortHash(report.sha256) },
        ]}
      />
      <Note kind="warning">{t('staff.export.warning')}</Note>
    </ScreenFrame>
  );
}

/** The report names the whole path; staff read the folder apart from the file. */
function folderOf({ path, fileName }: ExportReport): string {
  return path.endsWith(fileName) ? path.slice(0, -fileName.length).replace(/(?<=.)[/\\]$/, '') : path;
}
