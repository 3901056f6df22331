import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../signing-page/signing-page.css';
import { QuoteLinkApi } from './quote-link-api';
import { QuoteLinkPage } from './QuoteLinkPage';
import './quote-page.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

// Another link opened in the same tab changes only what stands behind `#`.
window.addEventListener('hashchange', () => window.location.reload());

createRoot(root).render(
  <StrictMode>
    <QuoteLinkPage api={new QuoteLinkApi(window.location.hash.slice(1))} />
  </StrictMode>,
);
