export default {
  app: {
    automatic: 'automatico',
    tagline: 'Gestionale per operatori Internet',
    language: 'Lingua',
    phone_open: 'Apri %{name}',
    none: '—',
  },
  menu: {
    name: 'Menu',
    registry: 'Anagrafica',
    catalog: 'Catalogo',
    contracts: 'Contratti',
    network: 'Rete',
    billing: 'Fatturazione',
    collection: 'Incassi',
    mail: 'Posta',
    books: 'Contabilità',
    system: 'Sistema',
  },
  action: {
    add_line: 'Aggiungi riga',
    confirm: 'Conferma',
    done: 'Fatto',
    download: 'Scarica',
    open_pdf: 'Apri il PDF',
    retry: 'Riprova',
    working: 'In corso…',
  },
  conflict: {
    title: 'Il record è cambiato nel frattempo',
    explain:
      'Un altro utente lo ha salvato mentre lo modificavi. Ecco i campi in cui il tuo testo e il record di oggi differiscono.',
    current: 'Adesso',
    yours: 'Il tuo',
    reload: 'Ricarica il record',
    overwrite: 'Salva comunque il mio',
    field: 'Campo',
    before: 'Prima',
    after: 'Dopo',
  },
  stream: {
    connecting: 'Collegamento…',
    lost: 'Collegamento perso: si riprova.',
  },
  pdf: {
    loading: 'Preparazione del PDF…',
    failed: 'Il PDF non si può mostrare.',
  },
  period: {
    since: 'dal %{from}',
  },
};
