export const CONTRACT_EVENT_KINDS = [
  'move',
  'lines',
  'plan',
  'price',
  'pause',
  'pause-end',
  'recurrence',
  'revert',
] as const;
/** What happened: a move between states, or a change of lines, plan, price, pause or recurrence; `revert` takes a bulk change back. */
export type ContractEventKind = (typeof CONTRACT_EVENT_KINDS)[number];
