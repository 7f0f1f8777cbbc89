import { Download, RefreshCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { KioskDescription, StaffOverview } from '../../src-shared/contract/contract.ts';
import type { Clock } from '../../src-shared/ports.ts';
import { Button } from '../components/button.tsx';
import { classNames } from '../components/class-names.ts';
import { CheckClock } from './check-clock.tsx';
import type { Fetched } from './export-stage.ts';
import { KioskFacts, type EditionFacts } from './kiosk-facts.tsx';
import { LeaveKiosk } from './leave-kiosk.tsx';
import { Note } from './note.tsx';
import { Panel, PanelRow } from './panel.tsx';
import { ScreenFrame } from './screen-frame.tsx';
import { momentWords } from './staff-words.ts';
import { SyncPanel } from './sync/sync-panel.tsx';
import { TodayInsights } from './today-insights.tsx';
import styles from './today-screen.module.css';
import { useProblemWords } from './use-problem-words.ts';

interface TodayScreenProps {
  readonly overview: Fetched<StaffOverview>;
  readonly description: KioskDescription;
  readonly facts: EditionFacts;
  readonly onRetry: () => void;
  readonly clock: Clock;
  readonly onExport: () => void;
  readonly onHub: () => void;
  readonly onLocked: () => void;
  readonly onLeaveKiosk: () => void;
}

/** What is on this kiosk, what is still to be taken home, and what needs somebody's attention. */
export function TodayScreen(props: TodayScreenProps) {
  const { t } = useTranslation();
  const problemWords = useProblemWords();
  const { overview, description, facts } = props;
  const retry = (
    <Button icon={RefreshCw} onPress={props.onRetry}>
      {t('staff.retry')}
    </Button>
  );
  return (
    <ScreenFrame title={t('staff.today.title')} about="today" testId="staff-today">
      {overview.step === 'waiting' && <p>{t('common.loading')}</p>}
      {overview.step === 'failed' && (
        <Note kind="danger" isAlert action={retry}>
          {problemWords(overview.code)}
        </Note>
      )}
      {overview.step === 'there' && <Numbers overview={overview.value} onExport={props.onExport} />}
      {overview.step === 'there' && <SyncPanel state={overview.value.sync} onOpen={props.onHub} />}
      {overview.step === 'there' && <Notices {...props} overview={overview.value} />}
      {overview.step === 'there' && <TodayInsights insights={overview.value.insights} />}
      {description.isDemo && <Note kind="warning">{t('staff.demo')}</Note>}
      <LeaveKiosk onLeaveKiosk={props.onLeaveKiosk} />
      <Panel title={t('staff.kiosk.title')}>
        <KioskFacts
          description={description}
          facts={facts}
          dataFolder={overview.step === 'there' ? overview.value.dataFolder : null}
        />
      </Panel>
    </ScreenFrame>
  );
}

function Numbers({
  overview,
  onExport,
}: {
  readonly overview: StaffOverview;
  readonly onExport: () => void;
}) {
  const { t, i18n } = useTranslation();
  const { leadCount, leadCountToday, unexportedCount, lastExport } = overview;
  const situation = ((): string | null => {
    if (leadCount === 0) return t('staff.today.noLeads');
    return unexportedCount === 0 ? t('staff.today.allExported') : null;
  })();
  return (
    <>
      <ul className={styles['numbers']}>
        <Big id="total" count={leadCount} words={t('staff.today.total', { count: leadCount })} />
        <Big id="today" count={leadCountToday} words={t('staff.today.today', { count: leadCountToday })} />
        <Big
          id="unexported"
          count={unexportedCount}
          words={t('staff.today.unexported', { count: unexportedCount })}
          isOpen={unexportedCount > 0}
        />
      </ul>
      {situation !== null && <p>{situation}</p>}
      <Panel title={t('staff.today.lastExport')}>
        <PanelRow
          words={
            lastExport === null
              ? t('staff.today.neverExported')
              : t('staff.today.lastExportRows', {
                  count: lastExport.rows,
                  moment: momentWords(lastExport.atMs, i18n.language),
                  fileName: lastExport.fileName,
                })
          }
          action={
            leadCount > 0 && (
              <Button
                kind={unexportedCount > 0 ? 'primary' : 'secondary'}
                icon={Download}
                testId="staff-today-export"
                onPress={onExport}
              >
                {t('staff.today.exportNow')}
              </Button>
            )
          }
        />
      </Panel>
    </>
  );
}

interface BigProps {
  readonly id: string;
  readonly count: number;
  readonly words: string;
  /** Something is left to do about it. */
  readonly isOpen?: boolean;
}

function Big({ id, count, words, isOpen = false }: BigProps) {
  return (
    <li className={classNames(styles['number'], isOpen && styles['open'])} data-testid={`staff-count-${id}`}>
      <span className={styles['count']}>{count}</span>
      <span className={styles['words']}>{words}</span>
    </li>
  );
}

interface NoticesProps extends Pick<TodayScreenProps, 'clock' | 'onRetry' | 'onLocked'> {
  readonly overview: StaffOverview;
}

function Notices({ overview, clock, onRetry, onLocked }: NoticesProps) {
  const { t, i18n } = useTranslation();
  if (overview.notices.length === 0) return null;
  return (
    <Panel title={t('staff.today.notices')}>
      {overview.notices.map(({ atMs, code, values }) => (
        <Note
          key={`${code}-${atMs}`}
          kind="warning"
          action={
            code === 'RETENTION_PAUSED' && (
              <CheckClock clock={clock} onConfirmed={onRetry} onLocked={onLocked} />
            )
          }
        >
          <p className={styles['moment']}>{momentWords(atMs, i18n.language)}</p>
          <p>{t(`staff.notice.${code}`, { ...values })}</p>
        </Note>
      ))}
    </Panel>
  );
}
