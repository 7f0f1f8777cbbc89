import { join } from 'node:path';
import electronLog from 'electron-log/node';

/** Every event the program may log. A log line is one of these with numbers and codes; it never carries personal text. */
export const LOG_EVENTS = {
  'app.started': 'info',
  'app.ready': 'info',
  'app.leaving': 'info',
  'app.fault': 'error',
  'runtime.fallback': 'warn',
  'edition.loaded': 'info',
  'edition.refused': 'error',
  'edition.notLoaded': 'warn',
  'storage.opened': 'info',
  'storage.failed': 'error',
  'storage.salvaged': 'error',
  'settings.setAside': 'warn',
  'lead.saved': 'info',
  'lead.failed': 'error',
  'lead.erased': 'info',
  'lead.corrected': 'info',
  'setUp.changed': 'info',
  'setUp.refused': 'warn',
  'consent.textsChanged': 'error',
  'journal.broken': 'error',
  'visit.tracesFound': 'error',
  'retention.done': 'info',
  'retention.refused': 'warn',
  'staff.unlocked': 'info',
  'staff.refused': 'warn',
  'staff.locked': 'info',
  'export.done': 'info',
  'export.failed': 'error',
  'sync.enrolled': 'info',
  'sync.refused': 'warn',
  'sync.sent': 'info',
  'sync.failed': 'warn',
  'sync.fault': 'error',
  'ipc.foreignSender': 'error',
  'ipc.badRequest': 'error',
  'ipc.badAnswer': 'error',
  'ipc.fault': 'error',
  'renderer.problem': 'error',
  'renderer.gone': 'error',
  'renderer.hung': 'error',
  'process.gone': 'error',
  'shell.permissionRefused': 'warn',
  'shell.downloadRefused': 'warn',
  'shell.requestRefused': 'warn',
  'shell.navigationRefused': 'warn',
  'shell.windowRefused': 'warn',
} as const satisfies Record<string, 'info' | 'warn' | 'error'>;
export type LogEvent = keyof typeof LOG_EVENTS;

export type Log = (event: LogEvent, details: Readonly<Record<string, string | number | boolean>>) => void;

/** One file and one older copy of it: enough to see the last days, never a full disk. */
const MAX_LOG_BYTES = 2 * 1024 * 1024;

/** The file in `folder` that is written to now; the older one is `standpunkt.old.log`. */
export function logFileIn(folder: string): string {
  return join(folder, 'standpunkt.log');
}

/** Logs to {@link logFileIn}, one JSON object a line, and to the console while developing. */
export function openLog(folder: string, isConsole: boolean): Log {
  const logger = electronLog.create({ logId: 'standpunkt' });
  logger.transports.file.resolvePathFn = () => logFileIn(folder);
  logger.transports.file.maxSize = MAX_LOG_BYTES;
  logger.transports.file.level = 'info';
  logger.transports.file.format = ({ message }) => [
    JSON.stringify({ at: message.date.toISOString(), level: message.level, ...asFields(message.data[0]) }),
  ];
  logger.transports.console.level = isConsole ? 'info' : false;
  logger.transports.console.format = ({ message }) => [JSON.stringify(message.data[0])];
  return (event, details) => {
    logger[LOG_EVENTS[event]]({ event, ...details });
  };
}

function asFields(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {};
}

/**
 * What may be logged of a fault: its kind and where in our code, never its message, which may quote what somebody typed.
 */
export function describeFault(fault: unknown): { readonly name: string; readonly at: string } {
  if (!(fault instanceof Error)) return { name: typeof fault, at: '' };
  const code = 'code' in fault && typeof fault.code === 'string' ? ` ${fault.code}` : '';
  const frames = (fault.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 6)
    .map((line) => line.trim().replace(/\(?[^\s(]*[\\/]([^\\/)]+)\)?$/, '$1'));
  return { name: `${fault.name}${code}`, at: frames.join(' < ') };
}
