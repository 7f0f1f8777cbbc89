import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KioskDescription } from '../../src-shared/contract/contract.ts';
import type { EditionCard } from '../../src-shared/contract/content-calls.ts';
import type { EditionHead } from '../../src-shared/domain/edition.ts';
import type { Clock } from '../../src-shared/ports.ts';
import { unreachable } from '../../src-shared/result.ts';
import type { Language } from '../../src-shared/units.ts';
import type { MonotonicMs } from '../app/idle-watch.ts';
import { announce } from '../components/live-region.tsx';
import { AboutScreen } from './about-screen.tsx';
import { BooksArea } from './books-area.tsx';
import { ContentArea } from './content/content-area.tsx';
import { ExportScreen } from './export-screen.tsx';
import type { EditionFacts } from './kiosk-facts.tsx';
import { LeaveGuardProvider, useLeaveGuard } from './leave-guard.ts';
import { LeadsScreen } from './leads/leads-screen.tsx';
import { SetUpArea } from './setup/set-up-area.tsx';
import { LeaveDialog } from './leave-dialog.tsx';
import { PassphrasePad } from './passphrase-pad.tsx';
import type { StaffActions } from './staff-actions.ts';
import styles from './staff-area.module.css';
import { StaffHeader } from './staff-header.tsx';
import { StaffNav } from './staff-nav.tsx';
import { isRunning, type OpenArea, type StaffEvent } from './staff-state.ts';
import { TodayScreen } from './today-screen.tsx';
import { useStaffArea } from './use-staff-area.ts';
import { useStaffSession } from './use-staff-session.ts';

interface StaffAreaProps {
  readonly description: KioskDescription;
  /** `null`: no edition could be read. The staff area works without one. */
  readonly edition: EditionHead | null;
  readonly counts: { readonly employers: number; readonly jobs: number } | null;
  readonly clock: Clock;
  readonly now: MonotonicMs;
  /** Left out: the language cannot be changed here. */
  readonly onChooseLanguage?: ((language: Language) => void) | undefined;
  /** What the kiosk is set to was changed: the description is to be read anew. */
  readonly onSetUpChanged: () => void;
  /** Back to the visitors' side. The area locks itself when it goes. */
  readonly onLeave: () => void;
}

/**
 * The booth team's side of the kiosk, behind its passphrase: numbers, contacts, export, and the way out. It knows the
 * contract's staff calls and nothing of the visitor's session.
 */
export function StaffArea({
  description,
  edition,
  counts,
  clock,
  now,
  onChooseLanguage,
  onSetUpChanged,
  onLeave,
}: StaffAreaProps) {
  const { t } = useTranslation();
  const { state, tell, actions } = useStaffArea();
  const secondsLeft = useStaffSession({
    isOpen: state.step === 'open',
    isBusy: isRunning(state),
    lockMs: description.settings.staffLockMs,
    now,
    onStay: actions.stay,
    onTimeOver: () => {
      tell({ type: 'timeRanOut' });
      actions.lock();
    },
  });
  const isEnding = secondsLeft !== null;
  useEffect(() => {
    if (isEnding) announce(t('staff.locksSoon'));
  }, [isEnding, t]);

  const { pass, hold } = useLeaveGuard();

  // The page has the edition of before until it is loaded anew; staff are told of the one that they chose.
  const [chosen, setChosen] = useState<EditionCard | null>(null);
  const facts: EditionFacts =
    chosen === null ? { edition, counts } : { edition: chosen, counts: chosen.counts };
  return (
    <div className={styles['area']} data-testid="staff-area">
      <StaffHeader
        description={description}
        secondsLeft={secondsLeft}
        onChooseLanguage={onChooseLanguage}
        onLeave={() => pass(onLeave)}
      />
      {state.step === 'open' ? (
        <>
          <StaffNav
            shown={state.screen.view}
            isHeld={isRunning(state)}
            onShow={(view) => pass(() => actions.show(view))}
          />
          <main className={styles['main']}>
            <LeaveGuardProvider value={hold}>
              <Shown
                area={state}
                actions={actions}
                tell={tell}
                description={description}
                facts={facts}
                clock={clock}
                onSetUpChanged={onSetUpChanged}
                onEditionChosen={setChosen}
              />
            </LeaveGuardProvider>
          </main>
          {state.leaving.step !== 'no' && (
            <LeaveDialog
              leaving={state.leaving}
              overview={state.overview}
              onConfirm={actions.leaveKiosk}
              onDismiss={() => tell({ type: 'leaveDismissed' })}
            />
          )}
        </>
      ) : (
        <PassphrasePad
          note={state.step === 'locked' ? state.note : { about: 'nothing' }}
          isChecking={state.step === 'unlocking'}
          isDemo={description.isDemo}
          clock={clock}
          onUnlock={actions.unlock}
          onWaitEnd={() => tell({ type: 'waitEnded' })}
        />
      )}
    </div>
  );
}

interface ShownProps {
  readonly area: OpenArea;
  readonly actions: StaffActions;
  readonly tell: (event: StaffEvent) => void;
  readonly description: KioskDescription;
  readonly facts: EditionFacts;
  readonly clock: Clock;
  readonly onSetUpChanged: () => void;
  readonly onEditionChosen: (card: EditionCard) => void;
}

function Shown(props: ShownProps) {
  const { area, actions, tell, description, facts, clock, onSetUpChanged, onEditionChosen } = props;
  const { screen, overview } = area;
  switch (screen.view) {
    case 'today':
      return (
        <TodayScreen
          overview={overview}
          description={description}
          facts={facts}
          clock={clock}
          onRetry={() => actions.show('today')}
          onLocked={() => tell({ type: 'callRefused', code: 'STAFF_LOCKED' })}
          onExport={() => actions.show('export')}
          onHub={() => tell({ type: 'hubAsked' })}
          onLeaveKiosk={() => tell({ type: 'leaveAsked' })}
        />
      );
    case 'leads':
      return <LeadsScreen onLocked={() => tell({ type: 'callRefused', code: 'STAFF_LOCKED' })} />;
    case 'export':
      return (
        <ExportScreen
          stage={screen.stage}
          leadCount={overview.step === 'there' ? overview.value.leadCount : null}
          clock={clock}
          actions={actions}
          tell={tell}
        />
      );
    case 'content':
      return (
        <ContentArea
          onChanged={onEditionChosen}
          onLocked={() => tell({ type: 'callRefused', code: 'STAFF_LOCKED' })}
        />
      );
    case 'books':
      return (
        <BooksArea
          book={screen.book}
          clock={clock}
          onShow={(book) => tell({ type: 'bookChosen', book })}
          onExport={() => actions.show('export')}
          onHub={() => tell({ type: 'hubAsked' })}
          onLocked={() => tell({ type: 'callRefused', code: 'STAFF_LOCKED' })}
        />
      );
    case 'setup':
      return (
        <SetUpArea
          part={screen.part}
          description={description}
          edition={facts.edition}
          leadCount={overview.step === 'there' ? overview.value.leadCount : null}
          clock={clock}
          onShow={(part) => tell({ type: 'setUpPartChosen', part })}
          onChanged={onSetUpChanged}
          onIdentityReplaced={() => tell({ type: 'identityReplaced' })}
          onLocked={() => tell({ type: 'callRefused', code: 'STAFF_LOCKED' })}
        />
      );
    case 'about':
      return (
        <AboutScreen
          description={description}
          facts={facts}
          overview={overview}
          onLeaveKiosk={() => tell({ type: 'leaveAsked' })}
        />
      );
    default:
      return unreachable(screen);
  }
}
