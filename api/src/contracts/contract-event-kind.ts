export const CONTRACT_EVENT_KINDS = [
  'move',
  'lines',
  'plan',
  'price',
  'pause',
  'pause-end',
  'recurrence',
] as const;
/** What happened: a move between states, or a change of lines, plan, price, pause or recurrence. */
export type ContractEventKind = (typeof CONTRACT_EVENT_KINDS)[number];
