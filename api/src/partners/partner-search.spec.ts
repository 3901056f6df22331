import { nameSearch, partnerSearch } from './partner-search';

describe('what is searched', () => {
  it.each([
    ['rossi', { name: '+rossi*' }],
    ['mario rossi', { name: '+mario* +rossi*' }],
    ["d'angelo", { name: '+angelo*', word0: '%d%' }],
    ['com srl', { name: '+srl*', word0: '%com%' }],
    ['+rossi -(mario)*"', { name: '+rossi* +mario*' }],
    ['al', { name: 'al%' }],
    ['2000', { name: '+2000*' }],
    ['info@ros', { email: 'info@ros%' }],
    ['rssmra85t', { fiscalCode: 'rssmra85t%' }],
    ['01234567', { number: '01234567%', phone: '01234567%', otherPhone: '+3901234567%' }],
    ['IT01234567', { number: '01234567%', phone: '01234567%', otherPhone: '+3901234567%' }],
    ['+39 0735 12', { number: '39073512%', phone: '+39073512%', otherPhone: '073512%' }],
    ['+44 20 79', { number: '442079%', phone: '+442079%', otherPhone: '+442079%' }],
  ])('%s', (typed, parameters) => {
    expect(partnerSearch(typed, 'partner').parameters).toEqual(parameters);
  });
});

it('takes wildcards for themselves', () => {
  expect(nameSearch('a%', 'p.name').parameters).toEqual({ name: 'a\\%%' });
});

it('names every value it uses, and no other', () => {
  for (const typed of ['mario rossi & al', 'x', 'a@b', '0735123456', 'rssmra85']) {
    const { where, parameters } = partnerSearch(typed, 'partner');
    const used = [...where.matchAll(/:(\w+)/g)].map(([, name]) => name);
    expect(new Set(used)).toEqual(new Set(Object.keys(parameters)));
  }
});
