export const STEP_KINDS = [
  'warning',
  'cut-off',
  'reactivation',
  'promise',
  'promise-kept',
  'promise-broken',
  'promise-withdrawn',
  'exemption',
  'exemption-ended',
  'dispute',
  'dispute-closed',
] as const;
export type StepKind = (typeof STEP_KINDS)[number];

export const STEP_CHANNELS = ['email', 'phone', 'letter', 'person'] as const;
/** How somebody was told: by our e-mail, or in a way that the office wrote down. */
export type StepChannel = (typeof STEP_CHANNELS)[number];
