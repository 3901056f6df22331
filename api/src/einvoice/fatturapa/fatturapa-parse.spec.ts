import { describeWithSpecs, specText } from '../../../../test/support/specs';
import { parseFatturaPa } from './fatturapa-parse';

const minimal = (inside = '', before = '') =>
  `${before}<b:FatturaElettronica xmlns:b="x" versione="FPR12"><FatturaElettronicaHeader><DatiTrasmissione><ProgressivoInvio>00123</ProgressivoInvio></DatiTrasmissione>
  <CedentePrestatore><x/></CedentePrestatore><CessionarioCommittente><x/></CessionarioCommittente></FatturaElettronicaHeader><FatturaElettronicaBody>
  <DatiGenerali><DatiGeneraliDocumento><Numero> 007 </Numero>${inside}</DatiGeneraliDocumento></DatiGenerali>
  <DatiBeniServizi><DettaglioLinee><PrezzoUnitario>1.00</PrezzoUnitario></DettaglioLinee><DatiRiepilogo><Imposta>0.00</Imposta></DatiRiepilogo></DatiBeniServizi>
  </FatturaElettronicaBody></b:FatturaElettronica>`;

const document = (xml: string) =>
  parseFatturaPa(xml).FatturaElettronicaBody[0]?.DatiGenerali.DatiGeneraliDocumento;

describe('parseFatturaPa', () => {
  it('leaves numbers as text, whatever the prefix, and trims blanks', () => {
    const parsed = parseFatturaPa(minimal());
    expect(parsed.versione).toBe('FPR12');
    expect(parsed.FatturaElettronicaHeader.DatiTrasmissione.ProgressivoInvio).toBe('00123');
    expect(document(minimal())?.Numero).toBe('007');
  });

  it('gives lists for what may be repeated', () => {
    expect(document(minimal('<Causale>a</Causale>'))?.Causale).toEqual(['a']);
    expect(document(minimal('<Causale>a</Causale><Causale>b</Causale>'))?.Causale).toEqual(['a', 'b']);
  });

  it('decodes entities and character references, once', () => {
    expect(document(minimal('<Causale>R&amp;S &lt;&#233;&#xE8;&gt; &amp;lt;</Causale>'))?.Causale).toEqual([
      'R&S <éè> &lt;',
    ]);
  });

  it.each([
    ['a DOCTYPE', minimal('', '<!DOCTYPE a [<!ENTITY b "c">]>'), 'fatturapa.invalid-doctype'],
    ['an open element', '<a><b></a>', 'fatturapa.invalid-xml'],
    ['no XML at all', 'PK\u0003\u0004', 'fatturapa.invalid-xml'],
    ['nothing', '', 'fatturapa.invalid-xml'],
    ['a simplified invoice', '<FatturaElettronicaSemplificata/>', 'fatturapa.invalid-structure'],
    ['too much', minimal(`<Causale>${'a'.repeat(5_000_000)}</Causale>`), 'fatturapa.invalid-size'],
  ])('refuses %s', (_, xml, code) => {
    expect(() => parseFatturaPa(xml)).toThrow(expect.objectContaining({ code }));
  });
});

describeWithSpecs('files of the specifications', () => {
  it.each(['billion_laughs', 'entity_expansion'])('refuses %s without expanding it', (name) => {
    expect(() => parseFatturaPa(specText(`einvoice/malicious/${name}.xml`))).toThrow(
      'fatturapa.invalid-doctype',
    );
  });

  it.each(['missing_CedentePrestatore', 'missing_FatturaElettronicaBody'])('refuses %s', (name) => {
    expect(() => parseFatturaPa(specText(`einvoice/invalid/${name}.xml`))).toThrow(
      'fatturapa.invalid-structure',
    );
  });

  it('reads both documents of a lot', () => {
    const lot = parseFatturaPa(specText('einvoice/valid/IT01234567890_FPA03.xml'));
    expect(lot.FatturaElettronicaBody).toHaveLength(2);
  });
});
