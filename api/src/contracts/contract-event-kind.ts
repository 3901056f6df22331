export const CONTRACT_EVENT_KINDS = [
  'move',
  'end',
  'renewal',
  'lines',
  'plan',
  'price',
  'pause',
  'pause-end',
  'recurrence',
  'revert',
  'promotion',
  'promotion-end',
] as const;
/**
 * What happened: a move between states, an end that was set for a day to come, another term, or a change of lines, plan, price, pause,
 * recurrence or promotions; `revert` takes a bulk change back.
 */
export type ContractEventKind = (typeof CONTRACT_EVENT_KINDS)[number];
