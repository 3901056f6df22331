export default {
  resources: {
    'audit-entries': {
      name: 'Modifica |||| Registro modifiche',
      fields: {
        at: 'Quando',
        actorName: 'Chi',
        actorKind: 'Da parte di',
        resource: 'Record',
        resourceId: 'Numero del record',
        action: 'Che cosa',
        after: 'Campi',
        from: 'Dal',
        to: 'Al',
      },
      action: {
        created: 'Creazione',
        updated: 'Modifica',
        deleted: 'Eliminazione',
        issued: 'Emissione',
        'roles-assigned': 'Ruoli assegnati',
        'session-revoked': 'Sessione chiusa',
        'refresh-token-reused': 'Sessione rubata',
        revealed: 'Password o segreto mostrati',
        tried: 'Accesso provato',
        traced: 'Indirizzo cercato',
        merged: 'unito',
      },
      actorKind: {
        user: 'utente',
        'api-key': 'chiave API',
        system: 'sistema',
        anonymous: 'anonimo',
      },
      by: '%{name} (%{kind}), %{at}',
      open_record: 'Apri il record',
    },
  },
};
