import { contextBridge, ipcRenderer } from 'electron';
import { namesFromArguments } from '../src-shared/contract/call-names.ts';

/** One named function a call, nothing else: the page can say what the contract says, and only that. */
const kiosk = Object.fromEntries(
  namesFromArguments(process.argv).map((name) => [
    name,
    (input: unknown): Promise<unknown> => ipcRenderer.invoke(name, input),
  ]),
);

contextBridge.exposeInMainWorld('kiosk', kiosk);
