import { ArrowLeft, Building } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PreflightReport } from '../../src-shared/contract/export-contract.ts';
import type { EmployerId } from '../../src-shared/domain/employer.ts';
import { Button } from '../components/button.tsx';
import { Choice } from './choice.tsx';
import styles from './choices.module.css';
import type { Fetched } from './export-stage.ts';
import { ExportProgressBar } from './export-progress-bar.tsx';
import { Note } from './note.tsx';
import { ScreenFrame } from './screen-frame.tsx';
import { useProblemWords } from './use-problem-words.ts';

interface ChooseEmployerProps {
  readonly report: Fetched<PreflightReport>;
  readonly onChoose: (id: EmployerId, name: string) => void;
  readonly onBack: () => void;
}

/** Which employer the files are for: those for whom somebody left a contact, with how many. */
export function ChooseEmployer({ report, onChoose, onBack }: ChooseEmployerProps) {
  const { t } = useTranslation();
  const problemWords = useProblemWords();
  return (
    <ScreenFrame
      title={t('export.employers')}
      about="employer"
      testId="staff-export-employers"
      foot={
        <Button icon={ArrowLeft} testId="staff-export-back" onPress={onBack}>
          {t('export.back')}
        </Button>
      }
    >
      {report.step === 'waiting' && <ExportProgressBar words={t('export.opening')} />}
      {report.step === 'failed' && (
        <Note kind="danger" isAlert>
          {problemWords(report.code)}
        </Note>
      )}
      {report.step === 'there' && report.value.employers.length === 0 && (
        <Note kind="plain">{t('export.noEmployers')}</Note>
      )}
      {report.step === 'there' && (
        <ul className={styles['tiles']}>
          {report.value.employers.map(({ id, name, leads }) => (
            <li key={id}>
              <Choice
                icon={Building}
                title={name}
                detail={t('export.employerLeads', { count: leads })}
                testId="staff-export-employer"
                onChoose={() => onChoose(id, name)}
              />
            </li>
          ))}
        </ul>
      )}
    </ScreenFrame>
  );
}
