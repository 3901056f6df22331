export default {
  resources: {
    'sms-setting': {
      name: 'SMS |||| SMS',
      title: 'SMS',
      fields: {
        enabled: 'Gli SMS partono con questo conto',
        userName: 'Utente Skebby',
        password: 'Password',
        passwordSecret: 'Password',
        senderName: 'Mittente',
        messageType: 'Tipo di messaggio',
      },
      messageType: {
        GP: 'Classic+ (con conferma di consegna)',
        TI: 'Classic',
        SI: 'Basic (senza mittente, un solo SMS)',
      },
      route: {
        skebby: 'Gli SMS partono con Skebby, ciascuno una volta sola.',
        catcher:
          'Nella demo gli SMS non escono: si guardano in Posta (demo). Con un conto Skebby partono davvero.',
        none: 'Gli SMS non sono configurati: finché manca il conto Skebby non si possono chiedere firme o codici per SMS.',
      },
      password_hint: {
        set: 'C’è già: lascia vuoto per tenerla',
        missing: 'Si conserva cifrata e non si mostra più',
      },
      sender_hint: 'Registrato presso Skebby, al massimo 11 lettere. Vuoto: quello di Skebby',
      check: 'Credito',
      credit_left: 'Credito residuo: %{left}',
      test: 'Invia una prova',
      test_title: 'Inviare un SMS di prova?',
      test_text: 'Costa come ogni altro SMS. Com’è andata si vede fra i messaggi.',
      tested: 'La prova è in coda',
      number: 'Numero di cellulare',
    },
  },
  errors: {
    'sms.not-configured': 'Gli SMS non sono configurati: imposta il conto Skebby in Azienda.',
    'sms.account-missing': 'Per far partire gli SMS servono utente e password di Skebby.',
    'sms.unavailable': 'Skebby non risponde o non accetta il conto: %{reason}',
    'sms.invalid-number': 'Serve un numero di cellulare.',
  },
};
