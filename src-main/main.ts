import { mkdirSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import {
  app,
  BrowserWindow,
  clipboard,
  Menu,
  powerMonitor,
  powerSaveBlocker,
  session as electronSession,
} from 'electron';
import { argumentFromNames } from '../src-shared/contract/call-names.ts';
import { contract, type KioskDescription, type StaffOverview } from '../src-shared/contract/contract.ts';
import { createCatalogue } from './catalogue/catalogue.ts';
import { createEditionShelf } from './catalogue/edition-shelf.ts';
import { createHandlers } from './handlers.ts';
import { serveIpc } from './ipc/serve-ipc.ts';
import { keepTrying } from './keep-trying.ts';
import { loadBoothIdentity } from './leads/booth-identity.ts';
import { consentWith } from './leads/consent-with.ts';
import { loadDeviceKey } from './leads/device-key.ts';
import { salvageNotice } from './leads/mend-salvaged.ts';
import { newUuidV7, systemClock, systemMonotonic } from './ports.ts';
import { openSettings } from './settings/settings-store.ts';
import { registerAppScheme, serveApp } from './shell/app-protocol.ts';
import { describeFault, logFileIn, openLog } from './shell/log.ts';
import { parseStartOptions } from './shell/options.ts';
import { describeRuntime } from './shell/runtime.ts';
import { followLog } from './shell/log-tail.ts';
import { networkToHub } from './shell/network-to-hub.ts';
import { lockSession } from './shell/session-lock.ts';
import { systemClipboard } from './shell/system-clipboard.ts';
import { createCheckTraces } from './shell/visitor-traces.ts';
import { isOwnPage, openKioskWindow } from './shell/window.ts';
import { openVault, type Vault } from './vault.ts';

/*
 * The program's beginning: builds everything once and introduces the parts to each other. The window opens at once; database,
 * keys and edition come up beside it, and whoever needs them waits.
 */

const options = parseStartOptions(process.argv);
const runtime = describeRuntime(process.versions, process.execPath);
const devServerUrl = app.isPackaged ? null : (process.env['ELECTRON_RENDERER_URL'] ?? null);
const dataFolder = join(app.getPath('userData'), 'data');
const logFolder = join(app.getPath('userData'), 'logs');
const log = openLog(logFolder, !app.isPackaged);

/** A database that could not be opened is tried again at the earliest after this, when somebody needs it. */
const OPEN_AGAIN_AFTER_MS = 10_000;

registerAppScheme();
app.commandLine.appendSwitch('disable-pinch'); // two fingers zoom the map, never the page
app.commandLine.appendSwitch('overscroll-history-navigation', '0');
app.commandLine.appendSwitch('disable-background-networking');
app.commandLine.appendSwitch('disable-component-update');

// Electron would show a dialog, which nobody at a fair can close.
process.on('uncaughtException', (fault) => {
  log('app.fault', describeFault(fault));
});
process.on('unhandledRejection', (fault) => {
  log('app.fault', describeFault(fault));
});
app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
  log('process.gone', { type, reason, exitCode });
});

if (app.requestSingleInstanceLock()) {
  log('app.started', { version: app.getVersion(), electron: runtime.electron });
  if (runtime.isFallback) log('runtime.fallback', { electron: runtime.electron });
  void app.whenReady().then(start);
} else {
  app.exit(0); // the kiosk runs already; its window comes to the front by itself
}

function start(): void {
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  Menu.setApplicationMenu(null);

  const catalogue = createCatalogue();
  const shippedFolder =
    options.editionFolder ??
    (app.isPackaged
      ? join(process.resourcesPath, 'edition')
      : join(app.getAppPath(), 'resources', 'edition'));
  const shelf = createEditionShelf({
    folder: join(dataFolder, 'editions'),
    shippedFolder,
    catalogue,
    clock: systemClock,
  });
  const shelfStarted = shelf.start().then(({ loaded, refused }) => {
    for (const { problems } of refused)
      log('edition.refused', { problems: problems.length, first: problems[0]?.code ?? 'none' });
    if (loaded !== null) log('edition.loaded', { id: loaded.manifest.id });
  });

  const awakeId = options.windowed === null ? powerSaveBlocker.start('prevent-display-sleep') : null;
  const settings = openSettings({ folder: dataFolder, clock: systemClock, newId: newUuidV7 });
  const keys = { folder: join(dataFolder, 'keys'), clock: systemClock, newId: newUuidV7 };
  const booth = loadBoothIdentity(keys);
  const device = loadDeviceKey(keys);
  let openedVault: Vault | null = null;
  const vault = keepTrying(openVaultOrLog, { monotonic: systemMonotonic, pauseMs: OPEN_AGAIN_AFTER_MS });

  async function openVaultOrLog(): Promise<Vault | null> {
    try {
      const opened = await openVault({
        dataFolder,
        settings: await settings,
        booth: await booth,
        device: await device,
        catalogue,
        shelf,
        documentsFolder: app.getPath('documents'),
        exportPlaces: options.exportPlaces,
        userName: userInfo().username,
        power: () => ({
          isOnBattery: powerMonitor.onBatteryPower,
          isKeptAwake: awakeId !== null && powerSaveBlocker.isStarted(awakeId),
        }),
        network: { ...networkToHub(), programVersion: app.getVersion() },
        log,
      });
      log('storage.opened', {});
      openedVault = opened;
      return opened;
    } catch (fault) {
      log('storage.failed', describeFault(fault));
      return null;
    }
  }

  async function describe(): Promise<KioskDescription> {
    const isDemo = await booth.then(
      (identity) => identity.isDemo,
      () => false, // no keys: no lead can be left, so there is nothing to warn about
    );
    return {
      settings: (await settings).settings,
      isDemo,
      isWindowed: options.windowed !== null,
      programVersion: app.getVersion(),
      consentTexts: consentWith((await settings).settings.controller),
      runtime,
    };
  }

  async function noticesForStaff(): Promise<StaffOverview['notices']> {
    const opened = await vault();
    const ofVault = opened?.notices() ?? [];
    await shelfStarted;
    const fallback = shelf.fallback();
    return [
      ...(await settings).notices,
      ...salvageNotice(opened?.lastSalvage ?? null),
      ...ofVault.map((code) => ({ atMs: systemClock(), code })),
      ...(fallback === null
        ? []
        : [{ atMs: fallback.atMs, code: 'EDITION_FALLBACK' as const, values: { shown: fallback.shownId } }]),
    ];
  }

  const logTail = followLog(logFileIn(logFolder));
  // In memory only: the profile folder holds no cookie, cache or storage of any visitor.
  const session = electronSession.fromPartition('visitor', { cache: false });
  lockSession(session, (url) => isOwnPage(url, devServerUrl) || url.startsWith('blob:'), log);
  serveApp(session, join(__dirname, '../renderer'), () => catalogue.mapFile());

  const window = openKioskWindow({
    session,
    preload: join(__dirname, '../preload/preload.js'),
    preloadArguments: [argumentFromNames(Object.keys(contract))],
    windowed: options.windowed,
    devServerUrl,
    mayDebug: !app.isPackaged,
    log,
  });
  serveIpc({
    handlers: createHandlers({
      description: describe,
      catalogue,
      vault,
      notices: noticesForStaff,
      checkTraces: createCheckTraces({
        clipboard: systemClipboard(clipboard, process.platform),
        countCookies: async () => (await session.cookies.get({})).length,
        logTail: () => logTail,
      }),
      clearWindowStorage: () => session.clearStorageData(),
      dataFolder,
      leave: () => {
        app.quit();
      },
      log,
    }),
    isOwnFrame: (frame) =>
      frame !== null && frame === window.webContents.mainFrame && isOwnPage(frame.url, devServerUrl),
    isStaffOpen: () => openedVault?.staff.isOpen() === true,
    log,
  });
  // Whoever stands there after the page came anew has not typed the passphrase.
  window.webContents.on('did-navigate', () => openedVault?.staff.lock());
  window.webContents.on('render-process-gone', () => openedVault?.staff.lock());

  app.on('second-instance', () => {
    BrowserWindow.getAllWindows()[0]?.focus();
  });
  app.on('window-all-closed', () => {
    app.quit();
  });
  powerMonitor.on('resume', () => openedVault?.checkClock());
  closeVaultBeforeQuit(() => openedVault);
  log('app.ready', {});
}

/** Waits for what is being written, then ends. A pulled plug does without this; nothing depends on it. */
function closeVaultBeforeQuit(vault: () => Vault | null): void {
  let isClosed = false;
  app.on('before-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    vault()?.staff.lock();
    void Promise.resolve(vault()?.close())
      .catch((fault: unknown) => {
        log('storage.failed', describeFault(fault));
      })
      .finally(() => {
        isClosed = true;
        app.quit();
      });
  });
}
