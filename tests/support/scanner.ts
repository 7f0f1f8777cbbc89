import type { RunningKiosk } from './kiosk-app.ts';

/**
 * Types as a scanner does: all at once, through the same door as real keys. `\n` is the Enter it ends with. Playwright's
 * own keyboard is too slow for that on a busy machine.
 */
export async function typeAtOnce({ app }: RunningKiosk, text: string): Promise<void> {
  await app.evaluate(({ BrowserWindow }, typed) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (contents === undefined) throw new Error('there is no window');
    contents.focus();
    for (const character of typed) {
      const keyCode = character === '\n' ? 'Enter' : character;
      // Electron takes a letter for its key, which is the small one.
      const modifiers: 'shift'[] = character >= 'A' && character <= 'Z' ? ['shift'] : [];
      contents.sendInputEvent({ type: 'keyDown', keyCode, modifiers });
      if (character !== '\n') contents.sendInputEvent({ type: 'char', keyCode });
      contents.sendInputEvent({ type: 'keyUp', keyCode });
    }
  }, text);
}
