import { RefreshCw, Send } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ErrorCode } from '../../../src-shared/contract/contract.ts';
import type { SyncState } from '../../../src-shared/contract/sync-calls.ts';
import { Button } from '../../components/button.tsx';
import { FactList } from '../fact-list.tsx';
import { Note } from '../note.tsx';
import { Panel, PanelRow } from '../panel.tsx';
import { ScreenFrame } from '../screen-frame.tsx';
import { SoundNote } from '../sound-note.tsx';
import { momentWords } from '../staff-words.ts';
import { useProblemWords } from '../use-problem-words.ts';
import { RejectedList } from './rejected-list.tsx';
import { situationOf } from './sync-situation.ts';
import { useSyncWords } from './use-sync-words.ts';

interface SyncOverviewProps {
  readonly state: SyncState;
  readonly isBusy: boolean;
  readonly problem: ErrorCode | null;
  readonly warning: ReactNode;
  readonly onSendNow: () => void;
  readonly onEnrol: () => void;
  readonly back: ReactNode;
}

/** How far everything is on its way to the hub, what holds it up, and what to do about it. */
export function SyncOverview(props: SyncOverviewProps) {
  const { state, isBusy, problem, warning, onSendNow, onEnrol, back } = props;
  const { t, i18n } = useTranslation();
  const problemWords = useProblemWords();
  const { hub, lastConfirmedAtMs } = state;
  const moment = (atMs: typeof lastConfirmedAtMs): string =>
    atMs === null ? t('sync.never') : momentWords(atMs, i18n.language);
  return (
    <ScreenFrame
      title={t('sync.title')}
      about="sync"
      testId="staff-sync"
      foot={
        <>
          {back}
          <Button
            kind="primary"
            icon={Send}
            isBusy={isBusy || state.isSending}
            testId="sync-send-now"
            onPress={onSendNow}
          >
            {state.isSending ? t('sync.isSending') : t('sync.sendNow')}
          </Button>
        </>
      }
    >
      {problem !== null && (
        <Note kind="danger" isAlert>
          {problemWords(problem)}
        </Note>
      )}
      <Situation state={state} onEnrol={onEnrol} />
      {warning}
      {state.rejected > 0 && <RejectedList records={state.rejectedRecords} count={state.rejected} />}
      <Panel title={t('sync.numbers')}>
        <FactList
          facts={[
            { id: 'sync-address', label: t('sync.address'), value: hub?.url },
            {
              id: 'sync-key',
              label: t('sync.key'),
              value: hub?.isPinned === true ? t('sync.keyPinned') : t('sync.keyByCertificate'),
            },
            { id: 'sync-since', label: t('sync.since'), value: moment(hub?.enrolledAtMs ?? null) },
            { id: 'sync-pending', label: t('sync.pending'), value: state.pending },
            { id: 'sync-confirmed', label: t('sync.confirmed'), value: state.confirmed },
            { id: 'sync-rejected', label: t('sync.rejected'), value: state.rejected },
            { id: 'sync-last', label: t('sync.lastConfirmed'), value: moment(lastConfirmedAtMs) },
          ]}
        />
        <p>{t('sync.record')}</p>
      </Panel>
      <Panel title={t('sync.enrolAgain')}>
        <PanelRow
          words={t('sync.enrolAgainMeans')}
          action={
            <Button icon={RefreshCw} testId="sync-enrol-again" onPress={onEnrol}>
              {t('sync.newCode')}
            </Button>
          }
        />
      </Panel>
    </ScreenFrame>
  );
}

function Situation({ state, onEnrol }: Pick<SyncOverviewProps, 'state' | 'onEnrol'>) {
  const { t } = useTranslation();
  const words = useSyncWords();
  const situation = situationOf(state);
  const headline = words.headline(situation);
  switch (situation.about) {
    case 'noHub':
      return null;
    case 'nothingYet':
    case 'done':
      return (
        <SoundNote title={headline} testId={`sync-${situation.about}`}>
          <p>{t(`sync.means.${situation.about}`)}</p>
        </SoundNote>
      );
    case 'sending':
    case 'waiting':
      return (
        <Note kind="plain" testId={`sync-${situation.about}`}>
          <p>
            <strong>{headline}</strong>
          </p>
          <p>{t('sync.means.waiting')}</p>
        </Note>
      );
    case 'failed':
      return (
        <Note
          kind="warning"
          testId="sync-failed"
          action={
            situation.isOurs && (
              <Button icon={RefreshCw} testId="sync-enrol-now" onPress={onEnrol}>
                {t('sync.newCode')}
              </Button>
            )
          }
        >
          <p>
            <strong>{headline}</strong>
          </p>
          <p data-testid="sync-problem" data-code={situation.problem}>
            {words.problem(situation.problem)}
          </p>
          <p>{situation.isOurs ? t('sync.means.keptUntilThen') : t('sync.means.triesOn')}</p>
        </Note>
      );
  }
}
