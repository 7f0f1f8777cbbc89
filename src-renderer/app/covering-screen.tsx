import type { ReactNode } from 'react';
import { unreachable } from '../../src-shared/result.ts';
import { getEmployer } from '../visitor/catalogue-view.ts';
import { ContactScreen } from '../visitor/contact/contact-screen.tsx';
import { EraseScreen } from '../visitor/contact/erase-screen.tsx';
import { ReceiptScreen } from '../visitor/contact/receipt-screen.tsx';
import { useEraseLead } from '../visitor/contact/use-erase-lead.ts';
import { useLeaveLead } from '../visitor/contact/use-leave-lead.ts';
import styles from './covering-screen.module.css';
import { useLoaded } from './loaded-context.ts';
import type { Ports } from './ports.ts';
import { useSession } from './session-context.ts';
import type { SavedLead } from './session.ts';
import { StaffDoor } from './staff-door.tsx';

/** What lies over map and panel: the contact form, its receipt, erasing, the staff area; nothing while exploring. */
export function CoveringScreen({ ports }: { readonly ports: Ports }) {
  const { screen } = useSession().session;
  switch (screen.step) {
    case 'attract':
    case 'explore':
      return null;
    case 'contact':
      return (
        <Cover>
          <Contact />
        </Cover>
      );
    case 'receipt':
      return (
        <Cover>
          <Receipt saved={screen.saved} />
        </Cover>
      );
    case 'erase':
      return (
        <Cover>
          <Erase />
        </Cover>
      );
    case 'staff':
      return <Staff ports={ports} />;
    default:
      return unreachable(screen);
  }
}

/** Under the top bar, which stays at hand. */
function Cover({ children }: { readonly children: ReactNode }) {
  return <div className={styles['cover']}>{children}</div>;
}

function Contact() {
  const { description, view } = useLoaded();
  const { session, tell } = useSession();
  const { isSaving, failure, leave } = useLeaveLead((receipt, { purposes, recipients }) => {
    tell({ type: 'leadSaved', session: session.number, saved: { receipt, purposes, recipients } });
  });
  return (
    <ContactScreen
      form={session.form}
      employers={view.employers}
      consentTexts={description.consentTexts}
      language={session.language}
      keepDays={description.settings.retentionDays}
      isDemo={description.isDemo}
      isSaving={isSaving}
      failure={failure}
      onChange={(form) => {
        tell({ type: 'formChanged', form });
      }}
      onSubmit={leave}
      onBack={() => {
        tell({ type: 'wentBack' });
      }}
      onTakeAlong={() => {
        tell({ type: 'tabChosen', tab: 'shortlist' });
      }}
    />
  );
}

function Receipt({ saved }: { readonly saved: SavedLead }) {
  const { description, view } = useLoaded();
  const { session, tell } = useSession();
  const { kioskName, eventName } = description.settings;
  return (
    <ReceiptScreen
      receipt={saved.receipt}
      purposes={saved.purposes}
      recipients={saved.recipients.map((id) => getEmployer(view, id).name)}
      language={session.language}
      kioskName={kioskName}
      eventName={eventName}
      onFinish={() => {
        tell({ type: 'ended' });
      }}
      onExplore={() => {
        tell({ type: 'wentBack' });
      }}
      onErase={() => {
        tell({ type: 'eraseOpened' });
      }}
    />
  );
}

function Erase() {
  const { tell } = useSession();
  const { isErasing, outcome, erase, reset } = useEraseLead();
  return (
    <EraseScreen
      isErasing={isErasing}
      outcome={outcome}
      onErase={erase}
      onCorrect={reset}
      onBack={() => {
        tell({ type: 'wentBack' });
      }}
      onFinish={() => {
        tell({ type: 'ended' });
      }}
    />
  );
}

function Staff({ ports }: { readonly ports: Ports }) {
  const { description, describeAnew, view } = useLoaded();
  const { tell } = useSession();
  return (
    <div className={styles['all']}>
      <StaffDoor
        description={description}
        edition={view.edition}
        counts={{ employers: view.employers.length, jobs: view.jobs.length }}
        clock={ports.clock}
        now={ports.now}
        onChooseLanguage={(language) => {
          tell({ type: 'languageChosen', language });
        }}
        onSetUpChanged={describeAnew}
        onLeave={() => {
          tell({ type: 'ended' });
        }}
      />
    </div>
  );
}
