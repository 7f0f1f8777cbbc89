/** The part of Electron's `Input` that decides. */
export interface KeyPress {
  readonly key: string;
  readonly control: boolean;
  readonly alt: boolean;
  readonly meta: boolean;
}

/** Control with these moves text about in a field and stays allowed; with any other key it is a browser's command. */
const EDITING_KEYS = new Set([
  'a',
  'c',
  'v',
  'x',
  'z',
  'y',
  'arrowleft',
  'arrowright',
  'backspace',
  'delete',
  'home',
  'end',
]);
const NAMED_KEYS = new Set([
  'meta',
  'contextmenu',
  'printscreen',
  'browserback',
  'browserforward',
  'browserhome',
  'launchmail',
]);

/**
 * Whether a hardware key must not reach the page on a locked kiosk: reload, close, print, find, zoom, full screen,
 * developer tools, the system's menus. AltGr arrives as Control + Alt and types `@`, so a printable key with both passes.
 * The operating system's own keys (Ctrl+Alt+Del, often Alt+Tab) never come here; see the administrator's guide.
 */
export function isBlockedKey({ key, control, alt, meta }: KeyPress): boolean {
  const name = key.toLowerCase();
  if (NAMED_KEYS.has(name) || meta || /^f\d{1,2}$/.test(name)) return true;
  const isAltGr = control && alt && name.length === 1;
  if (isAltGr) return false;
  if (alt) return true;
  return control && !EDITING_KEYS.has(name) && name !== 'control' && name !== 'shift';
}
