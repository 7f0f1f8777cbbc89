import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LiveRegion } from '../components/live-region.tsx';
import { setLanguage } from '../i18n/i18n.ts';
import { OnScreenKeyboard } from '../keyboard/on-screen-keyboard.tsx';
import { useKiosk } from '../kiosk-context.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { FaultScreen } from './fault-screen.tsx';
import { LoadedProvider } from './loaded-context.ts';
import type { Ports } from './ports.ts';
import { answerPresses } from './press-answer.ts';
import { describeProblem } from './report-problem.ts';
import { dropSecondTaps } from './second-tap.ts';
import { StaffDoor } from './staff-door.tsx';
import { useBoot } from './use-boot.ts';
import { Visit } from './visit.tsx';

/** A screen that broke is begun anew after so long: time to read what happened, not time to walk away. */
const RESTART_MS = 4000;

/** The whole renderer: reads what it needs, then lets one visitor after the other explore. */
export function App({ ports }: { readonly ports: Ports }) {
  const { t, i18n } = useTranslation();
  const kiosk = useKiosk();
  const [restarts, setRestarts] = useState(0);

  useEffect(() => {
    const report = (thrown: unknown): void => void kiosk['problem:report'](describeProblem(thrown));
    const onError = (event: ErrorEvent): void => {
      report(event.error);
    };
    const onRejection = (event: PromiseRejectionEvent): void => {
      report(event.reason);
    };
    window.addEventListener('error', onError);
    window.addEventListener('unhandledrejection', onRejection);
    return () => {
      window.removeEventListener('error', onError);
      window.removeEventListener('unhandledrejection', onRejection);
    };
  }, [kiosk]);

  useEffect(() => answerPresses(document, ports.schedule), [ports]);
  useEffect(() => dropSecondTaps(document), []);

  return (
    <>
      <ErrorBoundary
        key={restarts}
        fallback={
          <FaultScreen title={t('fault.restartTitle')} onStaff={null} onRetry={null}>
            {t('fault.restart')}
          </FaultScreen>
        }
        onProblem={(thrown) => {
          void kiosk['problem:report'](describeProblem(thrown));
          ports.schedule(() => {
            setRestarts((before) => before + 1);
          }, RESTART_MS);
        }}
      >
        <Screens ports={ports} />
      </ErrorBoundary>
      <OnScreenKeyboard language={i18n.language === 'en' ? 'en' : 'de'} schedule={ports.schedule} />
      <LiveRegion />
    </>
  );
}

function Screens({ ports }: { readonly ports: Ports }) {
  const { t } = useTranslation();
  const { boot, retry, describeAnew } = useBoot(ports.schedule);
  const [isStaffIn, setIsStaffIn] = useState(false);
  if (boot.step === 'loading') return null; // a few frames; the page behind is dark
  const description = boot.step === 'ready' ? boot.loaded.description : boot.description;
  // Staff who repair it stay until they go, also when there is something to show again.
  if (description !== null && isStaffIn)
    return (
      <StaffDoor
        description={description}
        edition={null}
        counts={null}
        clock={ports.clock}
        now={ports.now}
        onChooseLanguage={setLanguage}
        onSetUpChanged={describeAnew}
        onLeave={() => {
          setIsStaffIn(false);
          retry();
        }}
      />
    );
  if (boot.step === 'ready')
    return (
      <LoadedProvider value={boot.loaded}>
        <Visit ports={ports} />
      </LoadedProvider>
    );
  return (
    <FaultScreen
      title={t('fault.title')}
      onRetry={retry}
      onStaff={
        description === null
          ? null
          : () => {
              setIsStaffIn(true);
            }
      }
    >
      {t('fault.edition')}
    </FaultScreen>
  );
}
