/**
 * The elements of a FatturaPA file that we write or check, under their legal names. Keys stand in the order the schema
 * demands, and leaves are the text of the file: `"22.00"`, `"2026-03-01"`. Elements the schema lets repeat are arrays.
 */
export interface FatturaPa {
  readonly versione: string;
  readonly FatturaElettronicaHeader: Header;
  readonly FatturaElettronicaBody: readonly Body[];
}

export interface Header {
  readonly DatiTrasmissione: {
    readonly IdTrasmittente: IdFiscale;
    readonly ProgressivoInvio: string;
    readonly FormatoTrasmissione: string;
    readonly CodiceDestinatario: string;
    readonly PECDestinatario?: string | undefined;
  };
  readonly CedentePrestatore: CedentePrestatore;
  readonly RappresentanteFiscale?: { readonly DatiAnagrafici: DatiAnagrafici } | undefined;
  readonly CessionarioCommittente: CessionarioCommittente;
  readonly SoggettoEmittente?: string | undefined;
}

export interface IdFiscale {
  readonly IdPaese: string;
  readonly IdCodice: string;
}

/** Either the first or the other two. */
export interface Anagrafica {
  readonly Denominazione?: string | undefined;
  readonly Nome?: string | undefined;
  readonly Cognome?: string | undefined;
}

export interface DatiAnagrafici {
  readonly IdFiscaleIVA?: IdFiscale | undefined;
  readonly CodiceFiscale?: string | undefined;
  readonly Anagrafica: Anagrafica;
}

export interface Indirizzo {
  readonly Indirizzo: string;
  readonly NumeroCivico?: string | undefined;
  readonly CAP: string;
  readonly Comune: string;
  readonly Provincia?: string | undefined;
  readonly Nazione: string;
}

export interface CedentePrestatore {
  readonly DatiAnagrafici: DatiAnagrafici & { readonly RegimeFiscale: string };
  readonly Sede: Indirizzo;
  readonly IscrizioneREA?: IscrizioneRea | undefined;
  readonly Contatti?:
    { readonly Telefono?: string | undefined; readonly Email?: string | undefined } | undefined;
}

export interface IscrizioneRea {
  readonly Ufficio: string;
  readonly NumeroREA: string;
  readonly CapitaleSociale?: string | undefined;
  readonly SocioUnico?: string | undefined;
  readonly StatoLiquidazione: string;
}

export interface CessionarioCommittente {
  readonly DatiAnagrafici: DatiAnagrafici;
  readonly Sede: Indirizzo;
  readonly RappresentanteFiscale?: { readonly IdFiscaleIVA: IdFiscale } | undefined;
}

export interface Body {
  readonly DatiGenerali: DatiGenerali;
  readonly DatiBeniServizi: {
    readonly DettaglioLinee: readonly DettaglioLinea[];
    readonly DatiRiepilogo: readonly DatiRiepilogo[];
  };
  readonly DatiPagamento?: readonly DatiPagamento[] | undefined;
}

export interface DatiGenerali {
  readonly DatiGeneraliDocumento: DatiGeneraliDocumento;
  readonly DatiOrdineAcquisto?: readonly DocumentoCorrelato[] | undefined;
  readonly DatiContratto?: readonly DocumentoCorrelato[] | undefined;
  readonly DatiConvenzione?: readonly DocumentoCorrelato[] | undefined;
  readonly DatiRicezione?: readonly DocumentoCorrelato[] | undefined;
  readonly DatiFattureCollegate?: readonly DocumentoCorrelato[] | undefined;
}

export interface DatiGeneraliDocumento {
  readonly TipoDocumento: string;
  readonly Divisa: string;
  readonly Data: string;
  readonly Numero: string;
  readonly DatiRitenuta?: readonly DatiRitenuta[] | undefined;
  readonly DatiBollo?:
    { readonly BolloVirtuale: string; readonly ImportoBollo?: string | undefined } | undefined;
  readonly DatiCassaPrevidenziale?: readonly DatiCassa[] | undefined;
  readonly ScontoMaggiorazione?: readonly ScontoMaggiorazione[] | undefined;
  readonly ImportoTotaleDocumento?: string | undefined;
  readonly Causale?: readonly string[] | undefined;
  readonly Art73?: string | undefined;
}

/** What the buyer withholds for the tax office. */
export interface DatiRitenuta {
  readonly TipoRitenuta: string;
  readonly ImportoRitenuta: string;
  readonly AliquotaRitenuta: string;
  readonly CausalePagamento: string;
}

/** Pension fund contribution of a professional. */
export interface DatiCassa {
  readonly ImportoContributoCassa: string;
  readonly AliquotaIVA: string;
  readonly Ritenuta?: string | undefined;
  readonly Natura?: string | undefined;
}

export interface ScontoMaggiorazione {
  readonly Tipo: string;
  readonly Percentuale?: string | undefined;
  readonly Importo?: string | undefined;
}

export interface DocumentoCorrelato {
  readonly RiferimentoNumeroLinea?: readonly string[] | undefined;
  readonly IdDocumento: string;
  readonly Data?: string | undefined;
  readonly CodiceCUP?: string | undefined;
  readonly CodiceCIG?: string | undefined;
}

export interface DettaglioLinea {
  readonly NumeroLinea: string;
  readonly CodiceArticolo?:
    readonly { readonly CodiceTipo: string; readonly CodiceValore: string }[] | undefined;
  readonly Descrizione: string;
  readonly Quantita?: string | undefined;
  readonly UnitaMisura?: string | undefined;
  readonly DataInizioPeriodo?: string | undefined;
  readonly DataFinePeriodo?: string | undefined;
  readonly PrezzoUnitario: string;
  readonly ScontoMaggiorazione?: readonly ScontoMaggiorazione[] | undefined;
  readonly PrezzoTotale: string;
  readonly AliquotaIVA: string;
  readonly Ritenuta?: string | undefined;
  readonly Natura?: string | undefined;
  readonly AltriDatiGestionali?: readonly AltriDatiGestionali[] | undefined;
}

export interface AltriDatiGestionali {
  readonly TipoDato: string;
  readonly RiferimentoTesto?: string | undefined;
  readonly RiferimentoData?: string | undefined;
}

export interface DatiRiepilogo {
  readonly AliquotaIVA: string;
  readonly Natura?: string | undefined;
  readonly Arrotondamento?: string | undefined;
  readonly ImponibileImporto: string;
  readonly Imposta: string;
  readonly EsigibilitaIVA?: string | undefined;
  readonly RiferimentoNormativo?: string | undefined;
}

export interface DatiPagamento {
  readonly CondizioniPagamento: string;
  readonly DettaglioPagamento: readonly DettaglioPagamento[];
}

export interface DettaglioPagamento {
  readonly ModalitaPagamento: string;
  readonly DataScadenzaPagamento?: string | undefined;
  readonly ImportoPagamento: string;
  readonly IBAN?: string | undefined;
}
