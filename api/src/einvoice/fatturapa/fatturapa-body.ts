import { addDays } from '@ponte/shared/calendar';
import { NATURA } from '@ponte/shared/code-lists/natura';
import { ZERO } from '@ponte/shared/money';
import type { TaxGroup } from '../../invoicing/totals';
import type {
  EinvoiceInstalment,
  EinvoiceLine,
  EinvoiceSource,
  EinvoiceWithholding,
  RelatedDocument,
} from './einvoice-source';
import { asciiText, latinPieces, latinText } from './fatturapa-text';
import type {
  Body,
  DatiGenerali,
  DatiPagamento,
  DatiRiepilogo,
  DatiRitenuta,
  DettaglioLinea,
  DettaglioPagamento,
  DocumentoCorrelato,
} from './fatturapa-tree';
import { amountText, isZero, optional, preciseText, required, some } from './fatturapa-values';

const SPLIT_PAYMENT_LAW = 'Scissione dei pagamenti, art. 17-ter DPR 633/72';

/** One FatturaElettronicaBody: the document, its lines, taxes and due dates. */
export function body(source: EinvoiceSource): Body {
  return {
    DatiGenerali: datiGenerali(source),
    DatiBeniServizi: {
      DettaglioLinee: source.lines.map(dettaglioLinea),
      DatiRiepilogo: source.taxGroups.map(datiRiepilogo),
    },
    DatiPagamento: datiPagamento(source.instalments),
  };
}

function datiGenerali({ document, related }: EinvoiceSource): DatiGenerali {
  return {
    DatiGeneraliDocumento: {
      TipoDocumento: document.type,
      Divisa: 'EUR',
      Data: document.issuedOn,
      Numero: document.number,
      DatiRitenuta: document.withholding ? [datiRitenuta(document.withholding)] : undefined,
      DatiBollo: document.stampDuty
        ? { BolloVirtuale: 'SI', ImportoBollo: amountText(document.stampDuty) }
        : undefined,
      ImportoTotaleDocumento: amountText(document.total),
      Causale: some(document.notes.flatMap((note) => latinPieces(note, 200))),
    },
    DatiOrdineAcquisto: correlati(related, 'order'),
    DatiContratto: correlati(related, 'contract'),
    DatiConvenzione: correlati(related, 'agreement'),
    DatiRicezione: correlati(related, 'receipt'),
    DatiFattureCollegate: correlati(related, 'invoice'),
  };
}

function datiRitenuta({ kind, amount, rate, reason }: EinvoiceWithholding): DatiRitenuta {
  return {
    TipoRitenuta: kind,
    ImportoRitenuta: amountText(amount),
    AliquotaRitenuta: amountText(rate),
    CausalePagamento: reason,
  };
}

function correlati(
  related: readonly RelatedDocument[],
  kind: RelatedDocument['kind'],
): readonly DocumentoCorrelato[] | undefined {
  return some(related.filter((each) => each.kind === kind).map(correlato));
}

function correlato({ number, issuedOn, cup, cig, lines }: RelatedDocument): DocumentoCorrelato {
  return {
    RiferimentoNumeroLinea: lines?.map(String),
    IdDocumento: required(asciiText(number, 20)),
    Data: issuedOn ?? undefined,
    CodiceCUP: optional(asciiText(cup ?? '', 15)),
    CodiceCIG: optional(asciiText(cig ?? '', 15)),
  };
}

function dettaglioLinea(line: EinvoiceLine, index: number): DettaglioLinea {
  const unitPrice = line.quantity.lt(ZERO) ? line.unitPrice.neg() : line.unitPrice;
  return {
    NumeroLinea: String(index + 1),
    CodiceArticolo: codiceArticolo(line.productCode ?? ''),
    Descrizione: required(latinText(line.description, 1000)),
    Quantita: preciseText(line.quantity.abs()),
    UnitaMisura: optional(asciiText(line.unit ?? '', 10)),
    DataInizioPeriodo: line.period?.from,
    DataFinePeriodo: line.period ? addDays(line.period.to, -1) : undefined,
    PrezzoUnitario: preciseText(unitPrice),
    ScontoMaggiorazione: sconto(line),
    PrezzoTotale: amountText(line.amount),
    AliquotaIVA: amountText(line.taxRate),
    Ritenuta: line.withheld ? 'SI' : undefined,
    Natura: line.natura ?? undefined,
    AltriDatiGestionali: line.letter
      ? [
          {
            TipoDato: 'INTENTO',
            RiferimentoTesto: line.letter.protocol,
            RiferimentoData: line.letter.receivedOn,
          },
        ]
      : undefined,
  };
}

function codiceArticolo(code: string): DettaglioLinea['CodiceArticolo'] {
  const CodiceValore = latinText(code, 35);
  return CodiceValore === '' ? undefined : [{ CodiceTipo: 'INTERNO', CodiceValore }];
}

/** A discount on a negative price takes away from what is taken away: it raises. */
function sconto({
  discountPercent,
  discountAmount,
  quantity,
}: EinvoiceLine): DettaglioLinea['ScontoMaggiorazione'] {
  if (!isZero(discountAmount)) {
    const raises = discountAmount.lt(ZERO) !== quantity.lt(ZERO);
    return [{ Tipo: raises ? 'MG' : 'SC', Importo: preciseText(discountAmount.abs()) }];
  }
  if (isZero(discountPercent)) return undefined;
  return [{ Tipo: discountPercent.lt(ZERO) ? 'MG' : 'SC', Percentuale: amountText(discountPercent.abs()) }];
}

/** Payability means nothing where there is no tax, and SdI refuses it on reverse charge (00420). */
function datiRiepilogo({ rate, natura, payability, law, base, tax }: TaxGroup): DatiRiepilogo {
  const usual = payability === 'S' ? SPLIT_PAYMENT_LAW : '';
  return {
    AliquotaIVA: amountText(rate),
    Natura: natura ?? undefined,
    ImponibileImporto: amountText(base),
    Imposta: amountText(tax),
    EsigibilitaIVA: isZero(rate) ? undefined : payability,
    RiferimentoNormativo: optional(latinText(law ?? (natura ? NATURA[natura] : usual), 100)),
  };
}

function datiPagamento(instalments: readonly EinvoiceInstalment[]): readonly DatiPagamento[] | undefined {
  if (instalments.length === 0) return undefined;
  const CondizioniPagamento = instalments.length > 1 ? 'TP01' : 'TP02';
  return [{ CondizioniPagamento, DettaglioPagamento: instalments.map(dettaglioPagamento) }];
}

function dettaglioPagamento({ method, dueOn, amount, iban }: EinvoiceInstalment): DettaglioPagamento {
  return {
    ModalitaPagamento: method,
    DataScadenzaPagamento: dueOn,
    ImportoPagamento: amountText(amount),
    IBAN: optional((iban ?? '').replace(/\s/g, '').toUpperCase()),
  };
}
