import { createContext, useContext } from 'react';
import type { SessionEvent } from './session-reducer.ts';
import type { Session } from './session.ts';

export interface SessionHandle {
  readonly session: Session;
  readonly tell: (event: SessionEvent) => void;
}

const SessionContext = createContext<SessionHandle | null>(null);

export const SessionProvider = SessionContext.Provider;

/** The visitor's session and how to tell it what happened. Throws outside of a {@link SessionProvider}. */
export function useSession(): SessionHandle {
  const handle = useContext(SessionContext);
  if (handle === null) throw new Error('useSession needs a SessionProvider above it');
  return handle;
}
