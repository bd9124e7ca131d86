import '@cloudscape-design/global-styles/index.css';
import './style.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { goLive } from './live/live.ts';
import { App } from './shell/app.tsx';
import { beginMode } from './shell/mode.ts';

beginMode();
goLive();
// While the centre is not running the page still opens, and says so. Where a browser has no such workers, it cannot.
if ('serviceWorker' in navigator) void navigator.serviceWorker.register('/offline.js').catch(() => undefined);
const place = document.getElementById('page');
if (place)
  createRoot(place).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
