import { styled } from '@mui/material/styles';

interface MailFrameProps {
  /** The mail's page, whoever wrote it: it runs no scripts and reaches nothing of ours. */
  readonly html: string;
  /** What it is, for those who can't see it. */
  readonly title: string;
  readonly height?: number | string;
}

/** A mail as its reader sees it; its links open in tabs of their own. */
export const MailFrame = ({ html, title, height = '70vh' }: MailFrameProps) => (
  <Frame
    sandbox="allow-popups allow-popups-to-escape-sandbox"
    referrerPolicy="no-referrer"
    srcDoc={html.replace('<head>', '<head><base target="_blank">')}
    title={title}
    style={{ height }}
  />
);

const Frame = styled('iframe')({ width: '100%', border: 0, borderRadius: 6, backgroundColor: '#fff' });
