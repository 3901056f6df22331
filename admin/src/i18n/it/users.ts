export default {
  resources: {
    users: { name: 'Utente |||| Utenti' },
  },
};
