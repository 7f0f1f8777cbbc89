import { useEffect, useState } from 'react';

const listeners = new Set<(message: string) => void>();

/** Says a change to a screen reader, politely, through the one live region of the window. */
export function announce(message: string): void {
  for (const listener of listeners) listener(message);
}

/** The one live region; stands once, in the application's root. */
export function LiveRegion() {
  const [message, setMessage] = useState('');
  useEffect(() => {
    listeners.add(setMessage);
    return () => {
      listeners.delete(setMessage);
    };
  }, []);
  return (
    <div className="visually-hidden" role="status" aria-live="polite">
      {message}
    </div>
  );
}
