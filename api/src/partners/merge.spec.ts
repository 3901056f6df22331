import { mergeFault, movedKind, takenOver, type MergedFacts, type MergedIdentity } from './merge';

const partner = (values: Partial<MergedIdentity>): MergedIdentity => ({
  ...{
    id: 1,
    country: 'IT',
    vatNumber: null,
    fiscalCode: null,
    resellerId: null,
    agentId: null,
    mergedIntoId: null,
  },
  ...values,
});

it.each<[string, Partial<MergedIdentity>, Partial<MergedIdentity>, string | null]>([
  ['the same number', { vatNumber: '123' }, { vatNumber: '123' }, null],
  ['a number that one has', { vatNumber: '123' }, { fiscalCode: 'ABC' }, null],
  ['two numbers', { vatNumber: '123' }, { vatNumber: '456' }, 'partner.other-identity'],
  ['two countries', { vatNumber: '123' }, { vatNumber: '123', country: 'DE' }, 'partner.other-identity'],
  ['two codes', { vatNumber: '1', fiscalCode: 'A' }, { fiscalCode: 'B' }, 'partner.other-identity'],
  ['one and the same', {}, { id: 1 }, 'partner.merged-with-itself'],
  ['merged before', {}, { mergedIntoId: 7 }, 'partner.merged'],
  ['merged away', { mergedIntoId: 7 }, {}, 'partner.merged'],
  ['his own reseller', { resellerId: 2 }, {}, 'partner.own-reseller'],
  ['his own agent', {}, { agentId: 1 }, 'partner.own-agent'],
])('%s', (_, kept, duplicate, fault) => {
  expect(mergeFault(partner(kept), partner({ id: 2, ...duplicate }))).toBe(fault);
});

const facts: MergedFacts = {
  ...{ vatNumber: null, fiscalCode: 'A', recipientCode: null, pec: null, email: 'a@example.it', phone: null },
  ...{
    iban: null,
    paymentTermId: 3,
    paymentMethodId: null,
    usesCredit: null,
    revenueAccount: null,
    costAccount: null,
    priceListId: null,
    taxCodeId: null,
    notes: null,
  },
  ...{ fiscalPositionId: null, viesValidOn: null, agentId: 9 },
  ...{ customer: true, supplier: false, reseller: false, agent: false, withholdsTax: false, active: true },
};

it('fills gaps, adds roles and joins notes, and overwrites nothing', () => {
  const other = { ...facts, vatNumber: '123', email: 'b@example.it', paymentTermId: 4, paymentMethodId: 5 };
  const duplicate = { ...other, customer: false, supplier: true, agent: true, notes: 'Citofono rotto' };
  expect(takenOver({ ...facts, notes: 'Chiude il lunedì' }, duplicate)).toEqual({
    ...{
      vatNumber: '123',
      paymentMethodId: 5,
      customer: true,
      supplier: true,
      reseller: false,
      agent: true,
      withholdsTax: false,
      active: true,
    },
    notes: 'Chiude il lunedì\nCitofono rotto',
  });
});

it.each([
  ['legal', ['legal', 'site'], 'site'],
  ['legal', ['site'], 'legal'],
  ['billing', ['legal', 'billing'], 'site'],
  ['shipping', ['shipping'], 'shipping'],
] as const)('a %s address beside %s becomes one of %s', (kind, present, moved) => {
  expect(movedKind(kind, present)).toBe(moved);
});
