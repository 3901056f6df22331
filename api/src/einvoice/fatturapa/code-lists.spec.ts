import { DOCUMENT_TYPE } from '@ponte/shared/code-lists/document-type';
import { NATURA, WITHDRAWN_NATURA } from '@ponte/shared/code-lists/natura';
import { PAYMENT_METHOD_CODE } from '@ponte/shared/code-lists/payment-method';
import { PROVINCES } from '@ponte/shared/code-lists/provinces';
import { TAX_REGIME } from '@ponte/shared/code-lists/tax-regime';
import { describeWithSpecs, specText } from '../../../../test/support/specs';
import { FATTURAPA_SCHEMA } from '../../../../test/support/xsd';

/** The codes that a simple type of the schema enumerates. */
function enumeration(type: string): string[] {
  const [definition = ''] =
    new RegExp(`<xs:simpleType name="${type}">[^]*?</xs:simpleType>`).exec(specText(FATTURAPA_SCHEMA)) ?? [];
  return [...definition.matchAll(/<xs:enumeration value="([^"]+)"/g)].map(([, code = '']) => code).sort();
}

describeWithSpecs('the code lists are those of schema 1.2.3', () => {
  it.each([
    ['TipoDocumentoType', Object.keys(DOCUMENT_TYPE)],
    ['RegimeFiscaleType', Object.keys(TAX_REGIME)],
    ['NaturaType', [...Object.keys(NATURA), ...WITHDRAWN_NATURA]],
    ['ModalitaPagamentoType', Object.keys(PAYMENT_METHOD_CODE)],
  ])('%s', (type, codes) => {
    expect([...codes].sort()).toEqual(enumeration(type));
  });

  it('and the provinces those of the municipal register', () => {
    const [, ...rows] = specText('accounting/tables/province.csv').trim().split('\n');
    expect(Object.keys(PROVINCES)).toEqual(rows.map((row) => row.slice(0, 2)));
  });
});
