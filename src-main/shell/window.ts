import { BrowserWindow, screen, type Session } from 'electron';
import { APP_ORIGIN } from './app-protocol.ts';
import { isBlockedKey } from './blocked-keys.ts';
import type { Log } from './log.ts';
import type { StartOptions } from './options.ts';

export interface WindowOptions {
  readonly session: Session;
  readonly preload: string;
  /** Arguments for the preload. */
  readonly preloadArguments: readonly string[];
  readonly windowed: StartOptions['windowed'];
  /** Address of the development server; `null` in every built program. */
  readonly devServerUrl: string | null;
  readonly mayDebug: boolean;
  readonly log: Log;
}

/** A crashed page is loaded again after this pause, so that a page that crashes at once does not spin. */
const RELOAD_PAUSE_MS = 1000;

/** `true` for the addresses that the window itself may show. */
export function isOwnPage(url: string, devServerUrl: string | null): boolean {
  return url.startsWith(`${APP_ORIGIN}/`) || (devServerUrl !== null && url.startsWith(devServerUrl));
}

/**
 * The kiosk's one window: whole screen, no menu, sandboxed, isolated; it never goes anywhere else and opens nothing.
 * https://www.electronjs.org/docs/latest/tutorial/security
 */
export function openKioskWindow(options: WindowOptions): BrowserWindow {
  const { windowed, devServerUrl, log } = options;
  const window = new BrowserWindow({
    // The place is said, too: without a window manager a slow start could leave it where a small window would have stood.
    ...(windowed === null
      ? { ...screen.getPrimaryDisplay().bounds, kiosk: true, frame: false }
      : { ...windowed, useContentSize: true }),
    title: 'Standpunkt',
    show: false,
    backgroundColor: '#0e1b33', // the attract screen's night: no white flash
    autoHideMenuBar: true,
    webPreferences: {
      session: options.session,
      preload: options.preload,
      additionalArguments: [...options.preloadArguments],
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      backgroundThrottling: false,
      devTools: options.mayDebug,
    },
  });
  window.removeMenu();
  window.once('ready-to-show', () => {
    window.show();
  });
  lockContents(window, options);
  void window.loadURL(devServerUrl ?? `${APP_ORIGIN}/index.html`).catch(() => {
    log('renderer.gone', { reason: 'load-failed', exitCode: 0 });
  });
  return window;
}

function lockContents(window: BrowserWindow, { devServerUrl, windowed, mayDebug, log }: WindowOptions): void {
  const contents = window.webContents;
  contents.setWindowOpenHandler(() => {
    log('shell.windowRefused', {});
    return { action: 'deny' };
  });
  const stayHome = (event: { preventDefault: () => void }, url: string): void => {
    if (isOwnPage(url, devServerUrl)) return;
    log('shell.navigationRefused', {});
    event.preventDefault();
  };
  contents.on('will-navigate', stayHome);
  contents.on('will-redirect', stayHome);
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
  });
  contents.on('before-input-event', (event, input) => {
    if (windowed !== null && mayDebug) return; // a developer wants the reload key
    if (isBlockedKey(input)) event.preventDefault();
  });
  contents.on('did-finish-load', () => {
    void contents.setVisualZoomLevelLimits(1, 1);
  });
  contents.on('render-process-gone', (_event, { reason, exitCode }) => {
    log('renderer.gone', { reason, exitCode });
    if (reason === 'clean-exit') return;
    setTimeout(() => {
      if (!window.isDestroyed()) contents.reload();
    }, RELOAD_PAUSE_MS);
  });
  contents.on('unresponsive', () => {
    log('renderer.hung', {});
    contents.forcefullyCrashRenderer(); // render-process-gone then loads the page again
  });
}
