import { isFree, slotOf, type SlotState } from './schedule-slot';

describe('the slot of an instant', () => {
  it.each([
    // schedule                time     slot
    [{ everyMinutes: 60 }, '09:00', '2026-03-10 09:00'],
    [{ everyMinutes: 60 }, '09:59', '2026-03-10 09:00'],
    [{ everyMinutes: 15 }, '23:59', '2026-03-10 23:45'],
    [{ everyMinutes: 1 }, '00:00', '2026-03-10 00:00'],
    [{ dailyAt: '03:00' }, '03:00', '2026-03-10'],
    [{ dailyAt: '03:00' }, '23:10', '2026-03-10'],
    [{ dailyAt: '03:00' }, '02:59', '2026-03-09'],
  ])('%j at %s is %s', (schedule, time, slot) => {
    expect(slotOf(schedule, '2026-03-10', time)).toBe(slot);
  });
});

describe('a slot is free', () => {
  const NOW = new Date('2026-03-10T09:00:00Z');
  const SILENCE = 300_000;
  const state = (values: Partial<SlotState>): SlotState => ({
    ...{ slot: '2026-03-10', aliveAt: NOW, finishedAt: null },
    ...values,
  });

  it.each([
    ['that nobody ever took', null, true],
    ['after the last one', state({ slot: '2026-03-09' }), true],
    ['not while its worker is alive', state({}), false],
    ['once its worker has fallen silent', state({ aliveAt: new Date('2026-03-10T08:54:59Z') }), true],
    ['not once it is finished', state({ aliveAt: new Date(0), finishedAt: NOW }), false],
    ['not when the clock was set back', state({ slot: '2026-03-11' }), false],
  ])('%s', (_, last, free) => {
    expect(isFree(last, '2026-03-10', NOW, SILENCE)).toBe(free);
  });
});
