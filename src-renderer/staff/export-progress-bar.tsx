import { useTranslation } from 'react-i18next';
import type { ExportProgress } from '../../src-shared/contract/export-contract.ts';
import { classNames } from '../components/class-names.ts';
import styles from './export-running.module.css';
import { useExportProgress } from './use-export-progress.ts';

interface ExportProgressBarProps {
  /** What is done, while nothing more exact is known. */
  readonly words: string;
}

/** How far it is, in a bar and in numbers. Before the first number it moves without promising anything. */
export function ExportProgressBar({ words }: ExportProgressBarProps) {
  const { t, i18n } = useTranslation();
  const progress = useExportProgress();
  const share = shareOf(progress);
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent' });
  return (
    <>
      <div
        className={classNames(styles['bar'], share === null && styles['unknown'])}
        role="progressbar"
        aria-label={words}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={share === null ? undefined : Math.round(share * 100)}
      >
        {share !== null && (
          <div className={styles['done']} style={{ inlineSize: `${String(Math.round(share * 100))}%` }} />
        )}
      </div>
      <p>
        {progress.step === 'idle' || share === null
          ? words
          : t(`export.progress.${progress.step}`, {
              percent: percent.format(share),
              done: progress.done,
              total: progress.total,
            })}
      </p>
    </>
  );
}

function shareOf(progress: ExportProgress): number | null {
  if (progress.step === 'idle' || progress.total === 0 || progress.step === 'making') return null;
  return Math.min(1, progress.done / progress.total);
}
