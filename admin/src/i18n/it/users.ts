export default {
  resources: {
    users: {
      name: 'Utente |||| Utenti',
      fields: {
        name: 'Nome',
        email: 'E-mail',
        password: 'Password',
        locale: 'Lingua',
        roleId: 'Ruolo',
        roleIds: 'Ruoli',
        resellerId: 'Rivenditore',
        active: 'Può entrare',
        lastLoginAt: 'Ultimo accesso',
        createdAt: 'Creato il',
      },
      locale: { it: 'Italiano', en: 'Inglese' },
      never: 'Mai',
      email_hint: 'È il nome con cui accede',
      password_hint: 'Almeno dodici caratteri',
      new_password_hint: 'Vuota: resta quella di prima',
      reseller_hint: 'Se indicato, vede solo i clienti di questo rivenditore',
      active_hint: 'Spento: esce da ogni dispositivo e non rientra',
    },
  },
  errors: {
    'user.not-found': 'Questo utente non esiste.',
    'user.last-administrator': 'È l’ultimo amministratore: prima nominane un altro.',
    minLength: 'Troppo corto.',
  },
};
