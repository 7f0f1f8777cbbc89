import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { systemPorts } from './app/ports.ts';
import { startTexts } from './i18n/i18n.ts';
import { connectKiosk } from './kiosk-client.ts';
import { KioskProvider } from './kiosk-context.ts';
import './theme/base.css';
import './theme/fonts.css';

const root = document.getElementById('root');
if (root === null || window.kiosk === undefined) throw new Error('the page was opened outside of the kiosk');

startTexts('de');
createRoot(root).render(
  <KioskProvider value={connectKiosk(window.kiosk)}>
    <App ports={systemPorts} />
  </KioskProvider>,
);
