import { fiscalCodeCheckCharacter } from '@ponte/shared/fiscal-code';
import { testApp } from '../support/app';

type Json = Record<string, unknown>;

const HOME = {
  kind: 'legal',
  street: 'Via Roma',
  houseNumber: '1',
  zip: '63074',
  town: 'San Benedetto del Tronto',
  province: 'AP',
};
const MARIO = {
  kind: 'person',
  firstName: 'Mario',
  lastName: 'Rossi',
  fiscalCode: 'rssmra85t10a562s',
  addresses: [HOME],
};

const fieldsOf = ({ errors }: Json) =>
  (errors as { field: string; code: string }[]).map(({ field, code }) => `${field}: ${code}`);

describe('partners', () => {
  const app = testApp();

  const names = async (query: Record<string, string | number | boolean>, token?: string) =>
    (await app.list('/partners', query, token === undefined ? {} : { token })).map(({ name }) => name);

  it('keeps a person, named by surname and first name, numbers bare', async () => {
    const person = await app.post('/partners', {
      ...MARIO,
      phone: '0039 0735 123-456',
      email: 'mario@rossi.example',
    });
    expect(person).toMatchObject({
      ...{
        name: 'Rossi Mario',
        fiscalCode: 'RSSMRA85T10A562S',
        phone: '+390735123456',
        customer: true,
        supplier: false,
      },
      ...{
        country: 'IT',
        language: 'it',
        town: 'San Benedetto del Tronto',
        tagIds: [],
        contacts: [],
        version: 1,
      },
      addresses: [{ ...HOME, country: 'IT' }],
    });
    const renamed = await app.patch(`/partners/${String(person.id)}`, {
      version: 1,
      firstName: 'Maria',
      fiscalCode: 'RSSMRA85T50A562W',
    });
    expect(renamed).toMatchObject({ name: 'Rossi Maria', version: 2 });
    expect(await app.get(`/partners/${String(person.id)}`)).toEqual(renamed);
  });

  it('says field by field what is wrong', async () => {
    const person = { ...MARIO, fiscalCode: 'RSSMRA85T10A562T', iban: 'IT60X0542811101000000123457' };
    const wrong = await app.post(
      '/partners',
      { ...person, addresses: [{ ...HOME, zip: '630', province: 'XX' }] },
      { expect: 422 },
    );
    expect(wrong.code).toBe('partner.invalid');
    expect(fieldsOf(wrong)).toEqual([
      'fiscalCode: fiscal-code.check-character',
      'iban: iban.check-digits',
      'addresses.0.zip: address.zip-format',
      'addresses.0.province: address.province-unknown',
    ]);
    const body = {
      kind: 'public-body',
      name: 'Comune',
      fiscalCode: '00743110157',
      recipientCode: 'ABC1234',
      addresses: [],
    };
    expect(fieldsOf(await app.post('/partners', body, { expect: 422 }))).toEqual([
      'recipientCode: recipient-code.length',
      'addresses: partner.legal-address-required',
    ]);
    const missing = await app.post(
      '/partners',
      { ...MARIO, resellerId: (await app.given.partner()).id },
      { expect: 422 },
    );
    expect(fieldsOf(missing)).toEqual(['resellerId: partner.no-reseller']);
    const nobody = await app.post(
      '/partners',
      { ...MARIO, agentId: (await app.given.partner()).id },
      { expect: 422 },
    );
    expect(fieldsOf(nobody)).toEqual(['agentId: partner.no-agent']);
    const reference = await app.post('/partners', { ...MARIO, paymentTermId: 999_999 }, { expect: 422 });
    expect(fieldsOf(reference)).toEqual(['paymentTermId: not-found']);
  });

  it('changes, adds and takes out addresses, contacts of contacts and tags as one record', async () => {
    const vip = await app.post('/tags', { name: 'vip' });
    const old = await app.post('/tags', { name: 'storico' });
    const partner = await app.given.partner({
      tagIds: [vip.id],
      addresses: [HOME, { ...HOME, kind: 'site', street: 'Via del Mare' }],
      contacts: [
        {
          name: 'Ufficio',
          contacts: [{ name: 'Anna', role: 'amministrazione', phone: '0735 1' }, { name: 'Bruno' }],
        },
      ],
    });
    const path = `/partners/${partner.id}`;
    const [legal] = partner.addresses as { id: number }[];
    const [office] = partner.contacts as { id: number; contacts: { id: number; name: string }[] }[];
    expect(office?.contacts.map(({ name }) => name)).toEqual(['Anna', 'Bruno']);

    const anna = office?.contacts[0];
    const changed = await app.patch(path, {
      version: 1,
      tagIds: [vip.id, old.id],
      addresses: [
        { ...HOME, id: legal?.id, houseNumber: '2' },
        { ...HOME, kind: 'billing', street: 'Casella 7' },
      ],
      contacts: [{ ...anna, email: 'anna@example.it' }, { name: 'Carla' }],
    });
    expect(changed).toMatchObject({
      version: 2,
      tagIds: [vip.id, old.id],
      addresses: [
        { id: legal?.id, houseNumber: '2' },
        { kind: 'billing', street: 'Casella 7' },
      ],
      contacts: [
        { id: anna?.id, name: 'Anna', role: 'amministrazione', email: 'anna@example.it', contacts: [] },
        { name: 'Carla' },
      ],
    });
    expect(await app.get(path)).toEqual(changed);
    expect(await names({ tagId: Number(old.id) })).toEqual([partner.name]);

    const stranger = await app.patch(
      path,
      { version: 2, addresses: [{ ...HOME, id: 999_999 }] },
      { expect: 422 },
    );
    expect(stranger.code).toBe('record.invalid-part');
    expect(await app.patch(path, { version: 1, notes: 'tardi' }, { expect: 409 })).toMatchObject({
      code: 'record.changed',
      params: { current: { version: 2 }, yours: { notes: 'tardi' } },
    });

    await app.delete(`/tags/${String(old.id)}`);
    expect((await app.get(path)).tagIds).toEqual([vip.id]);
  });

  it('is found by words of the name, VAT number, fiscal code, e-mail and telephone', async () => {
    await app.given.partner({
      name: "Trattoria D'Angelo di Zeno Quaglia",
      vatNumber: '12345678903',
      email: 'zeno@quaglia.example',
      phone: '+39 0861 987654',
    });
    await app.given.partner({ name: 'Quaglia Impianti Srl' });
    const trattoria = ["Trattoria D'Angelo di Zeno Quaglia"];
    for (const q of [
      'trat',
      'zeno quag',
      "d'angelo",
      'ANGELO',
      '123456789',
      'IT12345678903',
      'zeno@qua',
      '0861 98',
      '+390861',
      '0861987654',
    ]) {
      expect([q, await names({ q })]).toEqual([q, trattoria]);
    }
    expect(await names({ q: 'quaglia' })).toEqual(['Quaglia Impianti Srl', ...trattoria]);
    expect(await names({ q: 'quaglia nessuno' })).toEqual([]);
    expect(await names({ q: '%' })).toEqual([]);
    expect(await names({ q: 'RSSMRA85T50' })).toEqual(['Rossi Maria']);
  });

  it('is listed page by page, by kind and role', async () => {
    await app.given.partner({ name: 'Zeta Fornitore Srl', supplier: true, customer: false });
    expect(await names({ supplier: true })).toEqual(['Zeta Fornitore Srl']);
    expect(await names({ kind: 'person' })).toEqual(['Rossi Maria']);
    const all = await names({});
    const { data, total } = await app.get<{ data: Json[]; total: number }>(
      '/partners?page=2&perPage=3&sort=name&order=DESC',
    );
    expect(total).toBe(all.length);
    expect(data.map(({ name }) => name)).toEqual([...all].reverse().slice(3, 6));
  });

  it('warns of who may be there already', async () => {
    const { id } = await app.given.partner({
      name: 'Doppio Srl',
      email: 'doppio@example.it',
      phone: '0733 555666',
    });
    const search = (query: string) => app.get<Json[]>(`/partners/duplicates?${query}`);
    expect(await search('phone=%2B390733555666&email=DOPPIO@example.it')).toEqual([
      { partnerId: id, name: 'Doppio Srl', fields: ['email', 'phone'] },
    ]);
    expect(await search(`email=doppio@example.it&exceptId=${String(id)}`)).toEqual([]);
    expect(await search('')).toEqual([]);
  });

  it('tells of changes, and keeps who made them', async () => {
    const { id } = await app.given.partner();
    await app.patch(`/partners/${String(id)}`, { version: 1, notes: 'chiamare' });
    const events = await app.db.query<{ payload: string }[]>(
      "SELECT payload FROM outbox_event WHERE type = 'partner.changed' AND JSON_CONTAINS(payload, ?, '$.partnerIds')",
      [String(id)],
    );
    expect(events).toHaveLength(2);
    const history = await app.list('/audit-entries', { resource: 'partner', resourceId: id });
    expect(history).toContainEqual(
      expect.objectContaining({ action: 'updated', before: { notes: null }, after: { notes: 'chiamare' } }),
    );
    expect(history).toContainEqual(
      expect.objectContaining({ action: 'created', part: expect.stringMatching(/^address:/) }),
    );
  });

  it('are looked after by agents, of whom nobody is his own', async () => {
    const agent = await app.given.partner({ name: 'Agenzia Piceno', agent: true });
    const { id } = await app.given.partner({ name: 'Cliente dell’agenzia', agentId: agent.id });
    expect(await app.list('/partners', { agentId: agent.id })).toMatchObject([{ id, agentId: agent.id }]);
    expect((await app.list('/partners', { agent: true })).map((each) => each.id)).toContain(agent.id);
    const own = { version: agent.version, agentId: agent.id };
    const refused = await app.patch(`/partners/${String(agent.id)}`, own, { expect: 422 });
    expect(fieldsOf(refused)).toEqual(['agentId: partner.no-agent']);
    const merge = await app.post(`/partners/${String(id)}/merge`, { duplicateId: agent.id }, { expect: 409 });
    expect(merge).toMatchObject({ code: 'partner.own-agent' });
  });

  it('shows a reseller’s key the reseller’s own partners and no other', async () => {
    const reseller = await app.given.partner({ name: 'Rivendita Srl', reseller: true });
    const own = await app.given.partner({ name: 'Cliente della rivendita', resellerId: reseller.id });
    const other = await app.given.partner({ name: 'Cliente diretto', email: 'diretto@example.it' });
    const { key: secret } = await app.post('/api-keys', {
      ...{
        name: 'rivendita',
        scopes: ['partner.read', 'partner.write', 'contract.read', 'contract.write', 'product.read'],
      },
      resellerId: reseller.id,
    });
    const key = { apiKey: String(secret) };
    const listed = await app.list('/partners', {}, key);
    expect(listed.map(({ name }) => name)).toEqual(['Cliente della rivendita']);
    expect(await app.get(`/partners/${String(own.id)}`, key)).toMatchObject({
      name: 'Cliente della rivendita',
    });
    expect(await app.get(`/partners/${String(other.id)}`, { ...key, expect: 404 })).toMatchObject({
      code: 'partner.not-found',
    });
    await app.patch(`/partners/${String(other.id)}`, { version: 1, notes: 'mio' }, { ...key, expect: 404 });
    expect(await app.get('/partners/duplicates?email=diretto@example.it', key)).toEqual([]);

    const luca = 'RSSLCU85T10A562';
    const made = await app.post(
      '/partners',
      { ...MARIO, firstName: 'Luca', fiscalCode: `${luca}${fiscalCodeCheckCharacter(luca)}`, resellerId: 1 },
      key,
    );
    expect(made.resellerId).toBe(reseller.id);
    const stranger = await app.given.partner({ agent: true });
    const foreign = { version: made.version, agentId: stranger.id };
    await app.patch(`/partners/${String(made.id)}`, foreign, { ...key, expect: 422 });

    const contract = await app.given.contract({ partnerId: other.id, draft: true });
    expect(await app.list('/contracts', {}, key)).toEqual([]);
    await app.get(`/contracts/${String(contract.id)}`, { ...key, expect: 404 });
    await app.patch(
      `/contracts/${String(contract.id)}`,
      { version: 1, notes: 'mio' },
      { ...key, expect: 404 },
    );
    await app.post('/contracts', { partnerId: other.id, startsOn: '2025-01-01' }, { ...key, expect: 404 });
    await app.post('/contracts', { partnerId: own.id, startsOn: '2025-01-01' }, { ...key, expect: 201 });
    expect(await app.list('/contracts', {}, key)).toHaveLength(1);
  });
});

describe('payment terms and methods', () => {
  const app = testApp();

  it('are kept, and a term makes the whole', async () => {
    const rules = [
      { days: 30, endOfMonth: true, percent: '50' },
      { days: 60, endOfMonth: true, percent: '50' },
    ];
    const term = await app.post('/payment-terms', { code: '3060FM', name: '30/60 fine mese', rules });
    expect(term).toMatchObject({ code: '3060FM', rules, version: 1 });
    const short = await app.patch(
      `/payment-terms/${String(term.id)}`,
      { version: 1, rules: [rules[0]] },
      { expect: 422 },
    );
    expect(short).toMatchObject({ code: 'payment-term.invalid', errors: [{ field: 'rules' }] });

    const method = await app.post('/payment-methods', {
      code: 'VAGLIA',
      name: 'Vaglia',
      mpCode: 'MP06',
      cashAccount: '1801',
    });
    expect(method).toMatchObject({ mpCode: 'MP06', active: true });
    await app.patch(`/payment-methods/${String(method.id)}`, { version: 1, active: false });
    expect((await app.list('/payment-methods', { active: false })).map(({ code }) => code)).toEqual([
      'VAGLIA',
    ]);
  });
});
