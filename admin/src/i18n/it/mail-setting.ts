export default {
  resources: {
    'mail-setting': {
      name: 'Posta |||| Posta',
      title: 'Posta elettronica',
      fields: {
        fromName: 'Nome del mittente',
        fromAddress: 'Indirizzo del mittente',
        replyTo: 'Rispondere a',
        perMinute: 'Messaggi al minuto, al massimo',
      },
      route: {
        smtp: 'I messaggi partono da %{server}, mittente %{from}.',
        catcher:
          'Nella demo i messaggi non escono: si guardano in Posta (demo). Con SMTP_URL partono davvero.',
        none: 'Nessun server di posta: i messaggi restano in coda. Si imposta con SMTP_URL e MAIL_FROM.',
      },
      from_name_hint: 'Vuoto: il nome dell’azienda',
      from_address_hint: 'Vuoto: l’indirizzo di MAIL_FROM',
      see_caught: 'Guarda',
      test: 'Invia una prova',
      test_title: 'Inviare un messaggio di prova',
      test_text: 'Com’è andata si vede fra i messaggi.',
      tested: 'La prova è in coda',
    },
  },
};
