import {
  BULK_PHASES,
  BULK_STATUSES,
  phaseOf,
  shownPhase,
  statusAfter,
  statusDuring,
} from './bulk-change-state';

it.each([
  // phase      during         after
  ['preview', 'previewing', 'previewed'],
  ['apply', 'applying', 'applied'],
  ['undo', 'undoing', 'undone'],
] as const)('%s leads through %s to %s', (phase, during, after) => {
  expect([statusDuring(phase), statusAfter(phase)]).toEqual([during, after]);
  expect([phaseOf(during), phaseOf(after)]).toEqual([phase, null]);
  expect([shownPhase(during), shownPhase(after)]).toEqual([phase, phase]);
});

it('every state shows some phase', () => {
  expect(BULK_STATUSES.map(shownPhase).every((phase) => BULK_PHASES.includes(phase))).toBe(true);
  expect(shownPhase('discarded')).toBe('preview');
});
