import type { ClipboardPort } from './visitor-traces.ts';

/**
 * Electron's clipboard, of either age: the pinned one answers with promises and has X11's marked text under `selection`, the
 * older fallback answers at once and takes `'selection'` as an argument.
 */
interface ElectronClipboard {
  clear(kind?: 'selection'): void;
  readText(kind?: 'selection'): string | Promise<string>;
  readonly selection?: ElectronClipboard;
}

/** The clipboard of the operating system. On X11 there are two: what was copied, and what was merely marked. */
export function systemClipboard(clipboard: ElectronClipboard, platform: NodeJS.Platform): ClipboardPort {
  const { selection } = clipboard;
  const hasMarked = platform === 'linux';
  return {
    clear: () => {
      clipboard.clear();
      if (!hasMarked) return;
      if (selection === undefined) clipboard.clear('selection');
      else selection.clear();
    },
    isEmpty: async () => {
      const copied = await clipboard.readText();
      if (!hasMarked) return copied === '';
      const marked = await (selection === undefined ? clipboard.readText('selection') : selection.readText());
      return copied === '' && marked === '';
    },
  };
}
