/** The mood of a status; the palette gives it a colour. */
export type Tone = 'neutral' | 'good' | 'busy' | 'warning' | 'bad';

const TONES: Readonly<Record<string, Tone>> = {
  accepted: 'good',
  active: 'good',
  billed: 'good',
  completed: 'good',
  finished: 'good',
  confirmed: 'good',
  issued: 'good',
  paid: 'good',
  ready: 'good',
  registered: 'good',
  sent: 'good',
  billing: 'busy',
  open: 'busy',
  planned: 'busy',
  proposal: 'busy',
  trial: 'busy',
  previewed: 'busy',
  previewing: 'busy',
  queued: 'busy',
  running: 'busy',
  sending: 'busy',
  waiting: 'busy',
  delayed: 'warning',
  paused: 'warning',
  suspended: 'warning',
  unsure: 'warning',
  withdrawn: 'warning',
  expired: 'bad',
  failed: 'bad',
  faulty: 'bad',
  overdue: 'bad',
  refused: 'bad',
  reversed: 'bad',
  revoked: 'bad',
};

/** An unknown status is neutral, as are drafts and whatever is over. */
export function toneOf(status: string): Tone {
  return TONES[status] ?? 'neutral';
}
