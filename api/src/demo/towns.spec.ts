import { PROVINCES } from '@ponte/shared/code-lists/provinces';
import { townNamed, TOWNS } from './towns';

describe('towns', () => {
  it('are about sixty, each once', () => {
    expect(TOWNS.length).toBeGreaterThanOrEqual(60);
    expect(new Set(TOWNS.map(({ name }) => name)).size).toBe(TOWNS.length);
    expect(new Set(TOWNS.map(({ cadastralCode }) => cadastralCode)).size).toBe(TOWNS.length);
  });

  it('lie in provinces of the official list', () => {
    for (const { province } of TOWNS) expect(Object.keys(PROVINCES)).toContain(province.code);
  });

  it('have well-formed codes', () => {
    for (const { zip, cadastralCode, province } of TOWNS) {
      expect(zip).toMatch(/^\d{5}$/);
      expect(cadastralCode).toMatch(/^[A-L]\d{3}$/);
      expect(province.vatOffice).toMatch(/^0\d\d$/);
    }
  });

  it.each([
    ['Ascoli Piceno', 'A462', '63100', 'AP'],
    ['Teramo', 'L103', '64100', 'TE'],
    ['Roma', 'H501', '00118', 'RM'],
    ["L'Aquila", 'A345', '67100', 'AQ'],
  ])('%s is %s, %s, %s', (name, cadastralCode, zip, province) => {
    expect(townNamed(name)).toMatchObject({ cadastralCode, zip, province: { code: province } });
  });

  it('mostly are the ISP’s own', () => {
    const total = (codes: string[]): number =>
      TOWNS.filter(({ province }) => codes.includes(province.code)).reduce(
        (sum, { weight }) => sum + weight,
        0,
      );
    const all = TOWNS.reduce((sum, { weight }) => sum + weight, 0);
    expect(total(['AP', 'FM', 'TE']) / all).toBeGreaterThan(0.7);
  });
});
