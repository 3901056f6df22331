import { decimal, roundCents } from '@ponte/shared/money';
import { BillImport } from '../../api/src/einvoice/received/bill-import.service';
import type { TestApp } from './app';

/** A supplier's document in a few words; the day it comes is that of the clock. */
export interface BillSketch {
  readonly number: string;
  readonly issuedOn: string;
  readonly net: string;
  /** Percent; 22 unless said. */
  readonly rate?: string;
  readonly natura?: string;
  readonly payability?: 'I' | 'D';
  readonly credit?: boolean;
  /** Percent of the net that is withheld (RT02, cause A). */
  readonly withheld?: string;
  /** VAT number of another supplier. */
  readonly supplier?: string;
  /** Instalments that the file states, by due day. */
  readonly instalments?: Readonly<Record<string, string>>;
  /** First and last day that the line is for. */
  readonly period?: { readonly from: string; readonly to: string };
  /** Bytes by the name that the file has for them. */
  readonly attachments?: Readonly<Record<string, Buffer>>;
}

const SUPPLIER = '00743110157';

/** Takes in suppliers' files as the office would upload them; throws where one is not understood. */
export async function receiveBills(app: TestApp, sketches: readonly BillSketch[]): Promise<void> {
  const [company] = await app.db.query<{ vatNumber: string }[]>(
    'SELECT vat_number AS vatNumber FROM company',
  );
  const buyer = company?.vatNumber === '' ? '00000010215' : (company?.vatNumber ?? '');
  const ids = await app.resolve(BillImport).import(
    sketches.map((sketch) => ({
      name: `IT${sketch.supplier ?? SUPPLIER}_${sketch.number}.xml`,
      bytes: Buffer.from(xml(sketch, buyer)),
    })),
  );
  const refused = await app.db.query<{ code: string }[]>(
    "SELECT code FROM received_file WHERE id IN (?) AND state <> 'read'",
    [ids],
  );
  if (refused.length > 0) throw new Error(JSON.stringify(refused));
}

function xml(
  { number, issuedOn, net, rate = '22', natura, payability = 'I', credit, ...more }: BillSketch,
  buyer: string,
): string {
  const { withheld, supplier = SUPPLIER, instalments = {}, period, attachments = {} } = more;
  const tax = roundCents(decimal(net).times(rate).div('100'));
  const total = decimal(net).plus(tax).toFixed(2);
  const percent = decimal(rate).toFixed(2);
  const why = natura === undefined ? '' : `<Natura>${natura}</Natura>`;
  const days = period
    ? `<DataInizioPeriodo>${period.from}</DataInizioPeriodo><DataFinePeriodo>${period.to}</DataFinePeriodo>`
    : '';
  const seat =
    '<Sede><Indirizzo>Via Po 1</Indirizzo><CAP>10121</CAP><Comune>Torino</Comune><Nazione>IT</Nazione></Sede>';
  return `<?xml version="1.0" encoding="UTF-8"?>
<p:FatturaElettronica versione="FPR12" xmlns:p="http://ivaservizi.agenziaentrate.gov.it/docs/xsd/fatture/v1.2">
<FatturaElettronicaHeader>
<DatiTrasmissione><IdTrasmittente><IdPaese>IT</IdPaese><IdCodice>${supplier}</IdCodice></IdTrasmittente><ProgressivoInvio>1</ProgressivoInvio><FormatoTrasmissione>FPR12</FormatoTrasmissione><CodiceDestinatario>0000000</CodiceDestinatario></DatiTrasmissione>
<CedentePrestatore><DatiAnagrafici><IdFiscaleIVA><IdPaese>IT</IdPaese><IdCodice>${supplier}</IdCodice></IdFiscaleIVA><Anagrafica><Denominazione>Fornitore Spa</Denominazione></Anagrafica><RegimeFiscale>RF01</RegimeFiscale></DatiAnagrafici>${seat}</CedentePrestatore>
<CessionarioCommittente><DatiAnagrafici><CodiceFiscale>${buyer}</CodiceFiscale><Anagrafica><Denominazione>Ponte</Denominazione></Anagrafica></DatiAnagrafici>${seat}</CessionarioCommittente>
</FatturaElettronicaHeader>
<FatturaElettronicaBody>
<DatiGenerali><DatiGeneraliDocumento><TipoDocumento>${credit ? 'TD04' : 'TD01'}</TipoDocumento><Divisa>EUR</Divisa><Data>${issuedOn}</Data><Numero>${number}</Numero>${withholding(net, withheld)}<ImportoTotaleDocumento>${total}</ImportoTotaleDocumento></DatiGeneraliDocumento></DatiGenerali>
<DatiBeniServizi><DettaglioLinee><NumeroLinea>1</NumeroLinea><Descrizione>Transito IP</Descrizione>${days}<PrezzoUnitario>${net}</PrezzoUnitario><PrezzoTotale>${net}</PrezzoTotale><AliquotaIVA>${percent}</AliquotaIVA>${why}</DettaglioLinee>
<DatiRiepilogo><AliquotaIVA>${percent}</AliquotaIVA>${why}<ImponibileImporto>${net}</ImponibileImporto><Imposta>${tax.toFixed(2)}</Imposta><EsigibilitaIVA>${payability}</EsigibilitaIVA></DatiRiepilogo></DatiBeniServizi>${terms(instalments)}${papers(attachments)}
</FatturaElettronicaBody>
</p:FatturaElettronica>`;
}

function withholding(net: string, rate: string | undefined): string {
  if (rate === undefined) return '';
  const amount = roundCents(decimal(net).times(rate).div('100')).toFixed(2);
  return `<DatiRitenuta><TipoRitenuta>RT02</TipoRitenuta><ImportoRitenuta>${amount}</ImportoRitenuta><AliquotaRitenuta>${decimal(rate).toFixed(2)}</AliquotaRitenuta><CausalePagamento>A</CausalePagamento></DatiRitenuta>`;
}

function terms(instalments: Readonly<Record<string, string>>): string {
  const parts = Object.entries(instalments).map(
    ([dueOn, amount]) =>
      `<DettaglioPagamento><ModalitaPagamento>MP05</ModalitaPagamento><DataScadenzaPagamento>${dueOn}</DataScadenzaPagamento><ImportoPagamento>${amount}</ImportoPagamento></DettaglioPagamento>`,
  );
  if (parts.length === 0) return '';
  return `<DatiPagamento><CondizioniPagamento>TP01</CondizioniPagamento>${parts.join('')}</DatiPagamento>`;
}

function papers(attachments: Readonly<Record<string, Buffer>>): string {
  const escaped = (name: string): string =>
    name.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return Object.entries(attachments)
    .map(
      ([name, bytes]) =>
        `<Allegati><NomeAttachment>${escaped(name)}</NomeAttachment><Attachment>${bytes.toString('base64')}</Attachment></Allegati>`,
    )
    .join('');
}
