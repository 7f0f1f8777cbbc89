import type { Session } from 'electron';
import type { Log } from './log.ts';

/**
 * Closes a session: no permission is ever granted, nothing is downloaded, and no request leaves the application.
 * `mayRequest` says which addresses are ours.
 * https://www.electronjs.org/docs/latest/tutorial/security#5-handle-session-permission-requests-from-remote-content
 */
export function lockSession(session: Session, mayRequest: (url: string) => boolean, log: Log): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => {
    log('shell.permissionRefused', { permission });
    answer(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => {
    log('shell.downloadRefused', {});
    event.preventDefault();
  });
  session.webRequest.onBeforeRequest((details, answer) => {
    const isAllowed = mayRequest(details.url);
    if (!isAllowed) log('shell.requestRefused', { scheme: details.url.slice(0, details.url.indexOf(':')) });
    answer({ cancel: !isAllowed });
  });
  session.setSpellCheckerEnabled(false);
}
