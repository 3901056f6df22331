export default {
  resources: {
    'accounting-setting': {
      name: 'Impostazioni contabili |||| Impostazioni contabili',
      fields: {
        vatCadence: 'Liquidazione IVA',
        declarantFiscalCode: 'Codice fiscale del dichiarante',
        declarantRole: 'Carica',
        advanceMethod: 'Metodo dell’acconto',
        deferralMethod: 'Calcolo dei risconti',
      },
      deferralMethod: { days: 'A giorni', months: 'A mesi' },
      vatCadence: { monthly: 'Mensile', quarterly: 'Trimestrale' },
      cadence_hint: 'Un cambio vale dall’anno seguente.',
      declarantRole: {
        '1': '1 · Rappresentante legale',
        '2': '2 · Rappresentante di minore o incapace',
        '3': '3 · Curatore fallimentare',
        '4': '4 · Commissario liquidatore',
        '5': '5 · Custode giudiziario o amministratore giudiziario',
        '6': '6 · Rappresentante fiscale di soggetto non residente',
        '7': '7 · Erede',
        '8': '8 · Liquidatore',
        '11': '11 · Soggetto esercente l’attività tutoria',
        '12': '12 · Liquidatore di ditta individuale',
        '13': '13 · Amministratore di condominio',
        '14': '14 · Per conto di una pubblica amministrazione',
        '15': '15 · Commissario liquidatore di una pubblica amministrazione',
      },
      advanceMethod: { '1': 'Storico', '2': 'Previsionale', '3': 'Analitico', '4': 'Soggetti particolari' },
    },
    'accounting-periods': {
      name: 'Periodo contabile |||| Periodi contabili',
      title: 'Periodi contabili',
      about:
        'Un mese chiuso ai più prende scritture solo da chi può superare la chiusura. Un mese bloccato non si riapre più, e con lui tutti quelli prima.',
      fields: { id: 'Mese', state: 'Stato', entries: 'Registrazioni', drafts: 'Bozze' },
      status: { open: 'Aperto', soft: 'Chiuso ai più', locked: 'Bloccato' },
      action: { open: 'Riapri', soft: 'Chiudi ai più', locked: 'Blocca' },
      lock_title: 'Bloccare %{month}?',
      lock_text:
        'Si bloccano questo mese e tutti quelli prima. Non si torna indietro. Prima di bloccare dicembre si chiude l’esercizio: dopo non si può più.',
    },
  },
  errors: {
    'period.locked': 'Il mese è chiuso: scegli un’altra data.',
    'period.year-closed': 'L’esercizio %{year} è chiuso: scegli un’altra data, o annulla prima la chiusura.',
    'period.final': 'Un mese bloccato non si riapre.',
    'period.not-over': 'Il mese non è ancora finito.',
    'period.has-drafts': 'Fino a quel mese ci sono bozze: %{count}. Registrale o eliminale.',
    'period.has-unposted': 'Fino a quel mese ci sono documenti non ancora in contabilità: %{count}.',
    'period.not-found': 'Il mese non esiste.',
  },
};
