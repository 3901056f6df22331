import { sessionAction, type GrantedAttribute, type SessionChange } from './session-action';

const rate = (value: string): GrantedAttribute => ({ name: 'Mikrotik-Rate-Limit', value, changeable: true });
const list: GrantedAttribute = { name: 'Mikrotik-Address-List', value: 'MOROSI', changeable: true };
const pool = (value: string): GrantedAttribute => ({ name: 'Framed-Pool', value, changeable: false });

const plan30 = [rate('3M/30M'), pool('clienti')];
const plan100 = [rate('10M/100M'), pool('clienti')];
const walledByList = [rate('512k/512k'), list];
const walledByPool = [rate('512k/512k'), pool('morosi')];

const change = (values: Partial<SessionChange>): SessionChange => ({
  trigger: 'service_change',
  state: 'active',
  mode: 'coa_then_disconnect',
  before: plan30,
  after: plan100,
  ...values,
});

describe('what happens to an open session', () => {
  it.each<[string, Partial<SessionChange>, string]>([
    ['another speed', {}, 'coa'],
    ['another speed, NAS without CoA', { mode: 'disconnect' }, 'disconnect'],
    ['another speed, NAS that listens to nothing', { mode: 'none' }, 'none'],
    ['another pool', { after: [rate('10M/100M'), pool('aziende')] }, 'disconnect'],
    ['a service that sends less', { before: [...plan30, list] }, 'disconnect'],
    ['a service whose past is unknown', { before: null }, 'disconnect'],
    ['walled by address list', { trigger: 'default', state: 'walled', after: walledByList }, 'coa'],
    ['walled by pool', { trigger: 'default', state: 'walled', after: walledByPool }, 'disconnect'],
    ['blocked', { trigger: 'default', state: 'blocked', after: [] }, 'disconnect'],
    [
      'paid, walled by CoA, all overwritten',
      { trigger: 'payment', before: [...plan30, rate('512k/512k')], after: plan30 },
      'coa',
    ],
    [
      'paid, walled by CoA with a list',
      { trigger: 'payment', before: [...plan30, ...walledByList] },
      'disconnect',
    ],
    ['paid, dialled in when walled', { trigger: 'payment', before: walledByList }, 'disconnect'],
    ['closed', { trigger: 'contract_closed', state: 'closed', after: [] }, 'disconnect'],
    ['another password', { trigger: 'password_change', after: plan30 }, 'disconnect'],
    ['another MAC', { trigger: 'mac_change', after: plan30 }, 'disconnect'],
    ['disabled', { trigger: 'admin_disable', state: 'blocked', after: [] }, 'disconnect'],
    ['the button', { trigger: 'manual', after: plan30 }, 'disconnect'],
  ])('%s', (_, values, action) => {
    expect(sessionAction(change(values))).toBe(action);
  });
});
