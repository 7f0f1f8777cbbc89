import type { KioskClient } from '../../src-shared/contract/contract.ts';
import type { ExportPlace } from '../../src-shared/contract/export-contract.ts';
import type { ExportOrder } from '../../src-shared/export/export-order.ts';
import type { StaffEvent, StaffView } from './staff-state.ts';

/** The pre-flight of this order lists every employer for whom there is a contact. */
const EVERY_EMPLOYER = {
  target: 'employer-files',
  audience: { type: 'each-employer' },
  rows: 'all',
} as const satisfies Omit<ExportOrder, 'period'>;

/** What staff can do that needs the main process. Each call's answer comes back as an event; none throws. */
export interface StaffActions {
  /** The area is on the screen. */
  readonly enter: () => void;
  /** The area is gone: locks what is open, and what a passphrase on its way may still open. */
  readonly exit: () => void;
  readonly unlock: (passphrase: string) => void;
  readonly lock: () => void;
  readonly stay: () => void;
  readonly show: (view: StaffView) => void;
  readonly findPlaces: () => void;
  readonly openFolder: (place: ExportPlace, path: string) => void;
  /** Asks for which employers there are contacts in the order's period. */
  readonly findEmployers: (period: ExportOrder['period']) => void;
  readonly checkExport: (order: ExportOrder) => void;
  readonly cancelExport: () => void;
  readonly runExport: (folder: string, order: ExportOrder) => void;
  readonly leaveKiosk: () => void;
}

export function createStaffActions(kiosk: KioskClient, tell: (event: StaffEvent) => void): StaffActions {
  /** Waits for an answer and does `then` with it. The client's promises never reject, so nothing is left floating. */
  const whenAnswered = <T>(answer: Promise<T>, then: (answer: T) => void): void => {
    void answer.then(then);
  };

  let isOnScreen = false;
  /** Whether main may hold a session open for this area. */
  let mayBeOpen = false;
  const lock = (): void => {
    mayBeOpen = false;
    // Whatever it answers, this area shows nothing any more; should the call go astray, main's own time ends the session.
    void kiosk['staff:lock']();
  };

  const readOverview = (): void => {
    whenAnswered(kiosk['staff:overview'](), (answer) => tell({ type: 'overviewArrived', answer }));
  };
  const readPlaces = (): void => {
    whenAnswered(kiosk['export:places'](), (answer) => tell({ type: 'placesArrived', answer }));
  };

  return {
    enter: () => {
      isOnScreen = true;
    },
    exit: () => {
      isOnScreen = false;
      if (mayBeOpen) lock();
    },
    unlock: (passphrase) => {
      tell({ type: 'passphraseSent' });
      whenAnswered(kiosk['staff:unlock']({ passphrase }), (answer) => {
        mayBeOpen = answer.ok && answer.value.step === 'open';
        // Too late: it would stand open behind the visitors' screen.
        if (!isOnScreen && mayBeOpen) lock();
        if (!isOnScreen) return;
        tell({ type: 'unlockAnswered', answer });
        if (mayBeOpen) readOverview();
      });
    },
    lock,
    stay: () => {
      whenAnswered(kiosk['staff:stay'](), (answer) => {
        if (!answer.ok) tell({ type: 'callRefused', code: answer.error });
      });
    },
    show: (view) => {
      tell({ type: 'viewChosen', view });
      readOverview();
      if (view === 'export') readPlaces();
    },
    findPlaces: () => {
      tell({ type: 'placesAsked' });
      readPlaces();
    },
    openFolder: (place, path) => {
      tell({ type: 'folderAsked', place, path });
      whenAnswered(kiosk['export:folders']({ path }), (answer) =>
        tell({ type: 'folderArrived', path, answer }),
      );
    },
    findEmployers: (period) => {
      tell({ type: 'employersAsked' });
      whenAnswered(kiosk['export:preflight']({ ...EVERY_EMPLOYER, period }), (answer) =>
        tell({ type: 'employersArrived', answer }),
      );
    },
    checkExport: (order) => {
      tell({ type: 'checkAsked' });
      whenAnswered(kiosk['export:preflight'](order), (answer) => tell({ type: 'checkArrived', answer }));
    },
    cancelExport: () => {
      whenAnswered(kiosk['export:cancel'](), () => undefined); // the export's own answer says what became of it
    },
    runExport: (folder, order) => {
      tell({ type: 'exportStarted' });
      whenAnswered(kiosk['export:run']({ folder, order }), (answer) => {
        tell({ type: 'exportEnded', answer });
        if (answer.ok) readOverview();
      });
    },
    leaveKiosk: () => {
      tell({ type: 'leaveConfirmed' });
      whenAnswered(kiosk['kiosk:leave'](), (answer) => {
        if (!answer.ok) tell({ type: 'leaveRefused', code: answer.error });
      });
    },
  };
}
