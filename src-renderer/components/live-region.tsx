import { useEffect, useState } from 'react';

const listeners = new Set<(message: string) => void>();

/** Said by then; what stays longer would be met by whoever reads through the page. */
const FORGET_AFTER_MS = 4000;

/** Says a change to a screen reader, politely, through the live region that is not silenced. */
export function announce(message: string): void {
  for (const listener of listeners) listener(message);
}

/** Stands in the application's root, and in each dialog: while one is open all outside of it is silent. */
export function LiveRegion() {
  // The same words said again are news, too: each message is an element of its own.
  const [said, setSaid] = useState({ number: 0, message: '' });
  useEffect(() => {
    const say = (message: string): void => {
      setSaid(({ number }) => ({ number: number + 1, message }));
    };
    listeners.add(say);
    return () => {
      listeners.delete(say);
    };
  }, []);
  useEffect(() => {
    if (said.message === '') return undefined;
    const timer = setTimeout(() => {
      setSaid(({ number }) => ({ number, message: '' }));
    }, FORGET_AFTER_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [said]);
  return (
    <div className="visually-hidden" role="status" aria-live="polite">
      {said.message !== '' && <span key={said.number}>{said.message}</span>}
    </div>
  );
}
