/** What SdI would say, for the person who has to put it right. */
export interface RuleMessage {
  readonly it: string;
  readonly en: string;
}

// prettier-ignore
/** The checks of SdI that we can make before sending (Elenco controlli 2.0), by its own codes. */
export const RULE_MESSAGES = {
  '00001': { it: 'Il nome del file non è valido.', en: 'The file name is not valid.' },
  '00003': { it: 'Il file supera i 5 MB.', en: 'The file is larger than 5 MB.' },
  '00106': { it: 'Il file è vuoto.', en: 'The file is empty.' },
  '00200': { it: 'Un dato manca o non ha il formato previsto dal tracciato.', en: 'A value is missing or not in the form the schema wants.' },
  '00301': { it: 'La partita IVA del cedente non è corretta.', en: "The seller's VAT number is not correct." },
  '00302': { it: 'Il codice fiscale del cedente non è corretto.', en: "The seller's fiscal code is not correct." },
  '00303': { it: 'La partita IVA del rappresentante fiscale non è corretta.', en: "The tax representative's VAT number is not correct." },
  '00304': { it: 'Il codice fiscale del rappresentante fiscale non è corretto.', en: "The tax representative's fiscal code is not correct." },
  '00305': { it: 'La partita IVA del cliente non è corretta.', en: "The buyer's VAT number is not correct." },
  '00306': { it: 'Il codice fiscale del cliente non è corretto.', en: "The buyer's fiscal code is not correct." },
  '00313': { it: 'Il codice destinatario XXXXXXX vale solo per clienti con identificativo IVA estero.', en: 'Recipient code XXXXXXX is only for buyers with a foreign VAT number.' },
  '00330': { it: 'La PEC del destinatario è una casella del Sistema di Interscambio.', en: "The recipient's PEC is a mailbox of SdI itself." },
  '00400': { it: 'Una riga ad aliquota zero non indica la natura.', en: 'A line at rate zero has no natura.' },
  '00401': { it: 'Una riga con aliquota diversa da zero indica una natura.', en: 'A line with a rate above zero has a natura.' },
  '00403': { it: 'La data del documento è successiva a quella di invio.', en: 'The document is dated after the day of sending.' },
  '00409': { it: 'Due documenti dello stesso file hanno lo stesso numero e anno.', en: 'Two documents of the file have the same number and year.' },
  '00411': { it: 'Una riga è soggetta a ritenuta, ma mancano i dati della ritenuta.', en: 'A line is subject to withholding, but there is no withholding block.' },
  '00413': { it: 'Una cassa previdenziale ad aliquota zero non indica la natura.', en: 'A pension fund contribution at rate zero has no natura.' },
  '00414': { it: 'Una cassa previdenziale con aliquota diversa da zero indica una natura.', en: 'A pension fund contribution with a rate above zero has a natura.' },
  '00415': { it: 'Una cassa previdenziale è soggetta a ritenuta, ma mancano i dati della ritenuta.', en: 'A pension fund contribution is subject to withholding, but there is no withholding block.' },
  '00417': { it: 'Il cliente non ha né partita IVA né codice fiscale.', en: 'The buyer has neither VAT number nor fiscal code.' },
  '00418': { it: 'La data del documento è anteriore a quella di una fattura collegata.', en: 'The document is dated before an invoice it refers to.' },
  '00419': { it: "Manca il riepilogo di un'aliquota usata nelle righe.", en: 'A rate used by the lines has no summary.' },
  '00420': { it: "La scissione dei pagamenti non è ammessa con l'inversione contabile (N6).", en: 'Split payment is not allowed with reverse charge (N6).' },
  '00421': { it: "L'imposta di un riepilogo non corrisponde ad aliquota per imponibile.", en: 'The tax of a summary is not rate times base.' },
  '00422': { it: "L'imponibile di un'aliquota non corrisponde alla somma delle righe.", en: 'The base of a rate is not the sum of its lines.' },
  '00423': { it: 'Il totale di una riga non corrisponde a prezzo per quantità.', en: 'The total of a line is not price times quantity.' },
  '00424': { it: "Un'aliquota non è espressa in percentuale (22.00, non 0.22).", en: 'A rate is not a percentage (22.00, not 0.22).' },
  '00425': { it: 'Il numero del documento non contiene cifre.', en: 'The document number has no digit.' },
  '00427': { it: 'La lunghezza del codice destinatario non corrisponde al formato: 6 caratteri per la PA, 7 per gli altri.', en: 'The recipient code has the wrong length: 6 characters for public bodies, 7 for others.' },
  '00428': { it: 'Il formato di trasmissione non corrisponde alla versione del file.', en: "The transmission format differs from the file's version." },
  '00429': { it: 'Un riepilogo ad aliquota zero non indica la natura.', en: 'A summary at rate zero has no natura.' },
  '00430': { it: 'Un riepilogo con aliquota diversa da zero indica una natura.', en: 'A summary with a rate above zero has a natura.' },
  '00437': { it: 'Uno sconto sul documento non ha né percentuale né importo.', en: 'A discount on the document has neither percentage nor amount.' },
  '00438': { it: 'Uno sconto di riga non ha né percentuale né importo.', en: 'A discount on a line has neither percentage nor amount.' },
  '00443': { it: "Un'aliquota delle righe non compare nei riepiloghi.", en: 'A rate of the lines is not among the summaries.' },
  '00444': { it: 'Una natura delle righe non compare nei riepiloghi.', en: 'A natura of the lines is not among the summaries.' },
  '00445': { it: 'Le nature N2, N3 e N6 vanno indicate con il dettaglio (per esempio N2.2).', en: 'Natura N2, N3 and N6 must be given in detail (N2.2, say).' },
  '00471': { it: 'Cedente e cliente non possono coincidere per questo tipo di documento.', en: 'Seller and buyer must not be the same for this type of document.' },
  '00472': { it: 'Cedente e cliente devono coincidere per questo tipo di documento.', en: 'Seller and buyer must be the same for this type of document.' },
  '00473': { it: 'Il paese del cedente non è ammesso per questo tipo di documento.', en: "The seller's country is not allowed for this type of document." },
  '00474': { it: "Un'autofattura per splafonamento non può avere righe ad aliquota zero.", en: 'A self-invoice for exceeding the ceiling has no lines at rate zero.' },
  '00475': { it: 'Manca la partita IVA del cliente, richiesta da questo tipo di documento.', en: "This type of document needs the buyer's VAT number." },
  '00476': { it: 'Cedente e cliente sono entrambi esteri.', en: 'Seller and buyer are both foreign.' },
} as const satisfies Readonly<Record<string, RuleMessage>>;

/** One of SdI's codes. */
export type RuleCode = keyof typeof RULE_MESSAGES;

/** A rule broken, and where: `FatturaElettronicaBody.0.DatiBeniServizi.DettaglioLinee.2.Natura`. */
export interface FatturaPaFault {
  readonly code: RuleCode;
  readonly message: RuleMessage;
  readonly path: string;
}

export function fault(code: RuleCode, path: string): FatturaPaFault {
  return { code, message: RULE_MESSAGES[code], path };
}
