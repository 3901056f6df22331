import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { SigningApi } from './signing-api';
import { SigningPage } from './SigningPage';
import './signing-page.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

// Another link opened in the same tab changes only what stands behind `#`.
window.addEventListener('hashchange', () => window.location.reload());

createRoot(root).render(
  <StrictMode>
    <SigningPage api={new SigningApi(window.location.hash.slice(1))} />
  </StrictMode>,
);
