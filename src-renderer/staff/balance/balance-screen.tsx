import { BookCheck, Download, FileDown, Server } from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BalanceReport } from '../../../src-shared/contract/balance-calls.ts';
import type { Closing } from '../../../src-shared/domain/balance.ts';
import { differenceWords } from '../../../src-shared/domain/balance-words.ts';
import type { Clock } from '../../../src-shared/ports.ts';
import { Button } from '../../components/button.tsx';
import { announce } from '../../components/live-region.tsx';
import { Note } from '../note.tsx';
import { Panel, PanelRow } from '../panel.tsx';
import { ScreenFrame } from '../screen-frame.tsx';
import { kioskDay, momentWords } from '../staff-words.ts';
import { useAsk } from '../use-ask.ts';
import { useProblemWords } from '../use-problem-words.ts';
import { Account } from './account.tsx';
import { balanceLines, differencesOf, isOpenAtHub } from './balance-lines.ts';
import { CloseDialog } from './close-dialog.tsx';
import { ClosingsList } from './closings-list.tsx';
import { DayTable } from './day-table.tsx';
import { SheetScreen } from './sheet-screen.tsx';
import { Verdict } from './verdict.tsx';

interface BalanceScreenProps {
  /** The way to the other book. */
  readonly tabs: ReactNode;
  readonly clock: Clock;
  readonly onExport: () => void;
  readonly onHub: () => void;
  readonly onLocked: () => void;
}

/** Where every contact is that this kiosk took in, by the line and by the day; and the days that were closed. */
export function BalanceScreen({ tabs, clock, onExport, onHub, onLocked }: BalanceScreenProps) {
  const { t, i18n } = useTranslation();
  const problemWords = useProblemWords();
  const { isBusy, problem, ask } = useAsk(onLocked);
  const [report, setReport] = useState<BalanceReport | null>(null);
  const [isAsked, setAsked] = useState(false);
  const [justClosed, setJustClosed] = useState<Closing | null>(null);
  const [sheetOf, setSheetOf] = useState<Closing | null>(null);
  useEffect(() => {
    ask((kiosk) => kiosk['balance:read'](), setReport);
  }, [ask]);
  const close = (): void => {
    ask(
      (kiosk) => kiosk['balance:close'](),
      (closed) => {
        setReport(closed);
        setAsked(false);
        setJustClosed(closed.closings[0] ?? null);
        announce(t('balance.closed', { number: closed.closings[0]?.number ?? 0 }));
      },
    );
  };

  if (sheetOf !== null)
    return <SheetScreen closing={sheetOf} onBack={() => setSheetOf(null)} onLocked={onLocked} />;
  const newest = report?.closings[0];
  const left = report === null ? 0 : report.now.contacts.stored - report.now.contacts.exported;
  return (
    <ScreenFrame
      title={t('balance.title')}
      about="balance"
      testId="staff-balance"
      aside={tabs}
      foot={
        report !== null && (
          <>
            <p>
              {newest === undefined
                ? t('balance.neverClosed')
                : t('balance.lastClosed', {
                    number: newest.number,
                    moment: momentWords(newest.closedAtMs, i18n.language),
                  })}
            </p>
            <Button
              kind="primary"
              icon={BookCheck}
              isBusy={isBusy}
              testId="balance-close"
              onPress={() => setAsked(true)}
            >
              {t('balance.close.open')}
            </Button>
          </>
        )
      }
    >
      {problem !== null && !isAsked && (
        <Note kind="danger" isAlert>
          {problemWords(problem)}
        </Note>
      )}
      {report === null && problem === null && <p>{t('balance.counting')}</p>}
      {justClosed !== null && (
        <Note
          kind="plain"
          testId="balance-just-closed"
          action={
            <Button icon={FileDown} testId="balance-save-now" onPress={() => setSheetOf(justClosed)}>
              {t('balance.saveSheet')}
            </Button>
          }
        >
          {t('balance.closed', { number: justClosed.number })}
        </Note>
      )}
      {report !== null && (
        <>
          <Verdict
            sentences={differencesOf(report).map((difference) =>
              differenceWords(difference, i18n.language === 'en' ? 'en' : 'de'),
            )}
          />
          <Account lines={balanceLines(report)} />
          {left > 0 && (
            <PanelRow
              words={t('balance.exportFirst', { count: left })}
              action={
                <Button icon={Download} testId="balance-export" onPress={onExport}>
                  {t('staff.today.exportNow')}
                </Button>
              }
            />
          )}
          {isOpenAtHub(report.now) && (
            <PanelRow
              words={t('sync.notAllConfirmed')}
              action={
                <Button icon={Server} testId="balance-hub" onPress={onHub}>
                  {t('sync.open')}
                </Button>
              }
            />
          )}
          {report.now.days.length > 0 && (
            <Panel title={t('balance.byDay')}>
              <DayTable days={report.now.days} closings={report.closings} />
            </Panel>
          )}
          {report.closings.length > 0 && (
            <Panel title={t('balance.closings')}>
              <ClosingsList closings={report.closings} count={report.closingCount} onSaveSheet={setSheetOf} />
            </Panel>
          )}
        </>
      )}
      {isAsked && report !== null && (
        <CloseDialog
          report={report}
          today={kioskDay(clock())}
          isBusy={isBusy}
          problem={problem}
          onConfirm={close}
          onDismiss={() => setAsked(false)}
        />
      )}
    </ScreenFrame>
  );
}
