import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect } from '@playwright/test';
import { contract } from '../../src-shared/contract/contract.ts';
import { sharedTest as test } from '../support/kiosk-app.ts';

/** Asks the page's bridge as any script in the page could. */
const ask = (name: string, input?: unknown) => ({ name, input });

test.describe('the window', () => {
  test('fills the screen, sandboxed and isolated, with no menu', async ({ kiosk: { app, page } }) => {
    const state = await app.evaluate(({ BrowserWindow, Menu, screen }) => {
      const [window] = BrowserWindow.getAllWindows();
      if (window === undefined) throw new Error('there is no window');
      return {
        isKiosk: window.isKiosk(),
        bounds: window.getBounds(),
        display: screen.getPrimaryDisplay().bounds,
        isMenuShown: window.isMenuBarVisible(),
        applicationMenu: Menu.getApplicationMenu() === null,
      };
    });
    expect(state.isKiosk).toBe(true);
    expect(state.bounds).toEqual(state.display);
    expect(state.isMenuShown).toBe(false);
    expect(state.applicationMenu).toBe(true);

    const seen = await page.evaluate(() => ({
      require: typeof Reflect.get(globalThis, 'require'),
      process: typeof Reflect.get(globalThis, 'process'),
      origin: location.origin,
      isSecure: isSecureContext,
    }));
    expect(seen).toEqual({
      require: 'undefined',
      process: 'undefined',
      origin: 'app://kiosk',
      isSecure: true,
    });
  });

  test('stays where it is and opens nothing', async ({ kiosk: { app, page } }) => {
    await page.evaluate(() => {
      location.href = 'https://example.org/';
    });
    expect(await page.evaluate(() => window.open('https://example.org/') === null)).toBe(true);
    await page.waitForTimeout(300);
    expect(page.url()).toBe('app://kiosk/index.html');
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  });

  test('grants no permission', async ({ kiosk: { page } }) => {
    const answers = await page.evaluate(async () => ({
      location: await new Promise((resolve) => {
        navigator.geolocation.getCurrentPosition(
          () => {
            resolve('granted');
          },
          () => {
            resolve('refused');
          },
        );
      }),
      notification: await Notification.requestPermission(),
      clipboard: await navigator.clipboard.readText().then(
        () => 'granted',
        () => 'refused',
      ),
    }));
    expect(answers).toEqual({ location: 'refused', notification: 'denied', clipboard: 'refused' });
  });

  test('downloads nothing', async ({ kiosk: { app, page } }) => {
    const started = app.evaluate(
      ({ BrowserWindow }) =>
        new Promise<string>((resolve) => {
          const session = BrowserWindow.getAllWindows()[0]?.webContents.session;
          session?.once('will-download', (event) => {
            resolve(event.defaultPrevented ? 'refused' : 'started');
          });
        }),
    );
    await page.evaluate(() => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob(['x']));
      link.download = 'x.txt';
      link.click();
    });
    expect(await started).toBe('refused');
  });

  test('serves only its own files and runs only its own scripts', async ({ kiosk: { page } }) => {
    const seen = await page.evaluate(async () => {
      const status = (address: string, init?: RequestInit): Promise<number | string> =>
        fetch(address, init).then(
          (response) => response.status,
          () => 'refused',
        );
      const index = await fetch('/index.html');
      const script = document.createElement('script');
      script.textContent = 'globalThis.wasRun = true';
      document.head.append(script);
      let evaluated = 'ran';
      try {
        // Exactly what the policy must refuse.
        Reflect.construct(Function, ['return 1']);
      } catch {
        evaluated = 'refused';
      }
      return {
        map: await status('/edition/map.json'),
        missing: await status('/missing.js'),
        climbing: await status('/..%2f..%2fpackage.json'),
        broken: await status('/%E0%A4%A'),
        posted: await status('/index.html', { method: 'POST' }),
        foreign: await status('https://example.org/'),
        file: await status('file:///etc/hostname'),
        evaluated,
        inline: Reflect.get(globalThis, 'wasRun') === true ? 'ran' : 'refused',
        policy: index.headers.get('content-security-policy'),
      };
    });
    expect(seen).toMatchObject({
      map: 200,
      missing: 404,
      broken: 400,
      posted: 405,
      foreign: 'refused',
      file: 'refused',
      evaluated: 'refused',
      inline: 'refused',
    });
    expect([403, 404]).toContain(seen.climbing);
    expect(seen.policy).toContain("default-src 'none'");
    expect(seen.policy).not.toContain('unsafe');
  });

  test('keeps browser keys away from the page and lets typing through', async ({ kiosk: { app, page } }) => {
    await page.evaluate(() => {
      const keys: string[] = [];
      Reflect.set(globalThis, 'keysSeen', keys);
      addEventListener('keydown', (event) => keys.push(event.key));
    });
    // Playwright's own keyboard goes in behind the filter; these go through it, as a real key does.
    await app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      contents?.sendInputEvent({ type: 'keyDown', keyCode: 'F5' });
      contents?.sendInputEvent({ type: 'keyDown', keyCode: 'R', modifiers: ['control'] });
      contents?.sendInputEvent({ type: 'keyDown', keyCode: 'F4', modifiers: ['alt'] });
      contents?.sendInputEvent({ type: 'keyDown', keyCode: 'I', modifiers: ['control', 'shift'] });
      contents?.sendInputEvent({ type: 'keyDown', keyCode: 'B' });
    });
    await expect
      .poll(() => page.evaluate(() => Reflect.get(globalThis, 'keysSeen') as unknown))
      .toEqual(['b']);
  });

  test('runs only once for one profile', async ({ kiosk: { app, profile } }) => {
    const binary = await app.evaluate(() => process.execPath);
    const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const second = spawn(binary, ['.', `--user-data-dir=${profile.userData}`, ...sandbox], {
      stdio: 'ignore',
    });
    const [code] = (await once(second, 'exit')) as [number | null];
    expect(code).toBe(0);
    expect(app.windows()).toHaveLength(1);
  });
});

const AN_ORDER = {
  target: 'xlsx',
  audience: { type: 'controller' },
  period: { type: 'all' },
  rows: 'all',
};

test.describe('the bridge', () => {
  test('offers the contract by name and nothing else', async ({ kiosk: { page } }) => {
    const offered = await page.evaluate(() => Object.keys(window.kiosk ?? {}).sort());
    expect(offered).toEqual(Object.keys(contract).sort());
  });

  test('refuses staff calls without a passphrase, and words that do not fit', async ({ kiosk: { page } }) => {
    const calls = [
      ask('staff:overview'),
      ask('lead:list', { page: 0 }),
      ask('export:run', { folder: '/tmp', order: AN_ORDER }),
      ask('export:preflight', AN_ORDER),
      ask('export:progress'),
      ask('kiosk:leave'),
      ask('lead:leave', { firstName: 'Ada' }),
      ask('lead:erase', { code: "' OR 1=1 --" }),
      ask('staff:unlock', { passphrase: 7 }),
    ];
    const answers = await page.evaluate(
      (all) => Promise.all(all.map(async ({ name, input }) => window.kiosk?.[name]?.(input))),
      calls,
    );
    const error = (code: string) => ({ ok: false, error: code });
    expect(answers).toEqual([
      error('STAFF_LOCKED'),
      error('STAFF_LOCKED'),
      error('STAFF_LOCKED'),
      error('STAFF_LOCKED'),
      error('STAFF_LOCKED'),
      error('STAFF_LOCKED'),
      error('BAD_REQUEST'),
      error('BAD_REQUEST'),
      error('BAD_REQUEST'),
    ]);
  });

  test('is not to be had in a frame: the kiosk refuses to be framed', async ({ kiosk: { page } }) => {
    const isRefused = await page.evaluate(async () => {
      const frame = document.createElement('iframe');
      frame.src = '/index.html';
      document.body.append(frame);
      await new Promise((resolve) => setTimeout(resolve, 500));
      return frame.contentDocument === null; // an error page of another origin
    });
    expect(isRefused).toBe(true);
  });
});
