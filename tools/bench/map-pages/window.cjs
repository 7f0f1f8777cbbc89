// The bench's own window: the kiosk's size and switches, an empty page, nothing of the kiosk.
const { app, BrowserWindow } = require('electron');

app.commandLine.appendSwitch('disable-pinch'); // as in the kiosk: two fingers zoom the map, never the page
void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1080, height: 1920, useContentSize: true, frame: false });
  void window.loadURL('about:blank');
});
