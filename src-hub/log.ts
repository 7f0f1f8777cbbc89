/** Every event the hub may log: numbers, codes and ids of kiosks, never anything of a record or a token. */
export const HUB_EVENTS = {
  'hub.started': 'info',
  'hub.stopping': 'info',
  'hub.stopped': 'info',
  'hub.fault': 'error',
  'database.lostConnection': 'warn',
  'kiosk.enrolled': 'info',
  'kiosk.revoked': 'warn',
  'code.made': 'info',
  'code.refused': 'warn',
  'batch.taken': 'info',
  'batch.failed': 'error',
  'request.refused': 'warn',
  'retention.done': 'info',
} as const satisfies Record<string, 'info' | 'warn' | 'error'>;
export type HubEvent = keyof typeof HUB_EVENTS;

export type HubLog = (event: HubEvent, details: Readonly<Record<string, string | number>>) => void;

/** What may be logged of a fault: its kind, not its message, in which a database likes to quote the row. */
export function describeFault(fault: unknown): { readonly name: string; readonly code: string } {
  if (!(fault instanceof Error)) return { name: typeof fault, code: '' };
  return {
    name: fault.name,
    code: 'code' in fault && typeof fault.code === 'string' ? fault.code : '',
  };
}
