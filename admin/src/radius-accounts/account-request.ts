type Values = Readonly<Record<string, unknown>>;

/** What a form sends: a name or password that is left blank is made up, or stays as it is. */
export function accountRequest(values: Values): Values {
  const blank = (value: unknown): boolean => value === '' || value === null || value === undefined;
  return Object.fromEntries(
    Object.entries(values).filter(([name, value]) => !(MADE_UP.has(name) && blank(value))),
  );
}

const MADE_UP = new Set(['username', 'password', 'partnerId', 'serviceId']);
