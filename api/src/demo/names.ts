/** Lists run from common to rare, as `Random.skewed` wants them. Some are there because they are awkward. */
export const MALE_NAMES: readonly string[] =
  'Marco,Andrea,Francesco,Giuseppe,Luca,Alessandro,Matteo,Antonio,Giovanni,Roberto,Stefano,Paolo,Mario,Luigi,Davide,Simone,Lorenzo,Fabio,Daniele,Massimo,Claudio,Giorgio,Emidio,Maurizio,Riccardo,Federico,Vincenzo,Domenico,Gabriele,Enrico,Sergio,Tommaso,Nicola,Pietro,Michele,Nazzareno,Gianluca,Filippo,Emanuele,Diego,Giacomo,Serafino,Nicolò,Gian Marco,Ugo,Pier Luigi,Ivo,Settimio'.split(
    ',',
  );

export const FEMALE_NAMES: readonly string[] =
  'Maria,Anna,Francesca,Laura,Sara,Giulia,Chiara,Elena,Paola,Valentina,Silvia,Martina,Federica,Alessia,Roberta,Elisa,Barbara,Daniela,Simona,Cristina,Patrizia,Giovanna,Rosa,Angela,Monica,Ilaria,Claudia,Eleonora,Lucia,Michela,Serena,Alice,Sofia,Beatrice,Rita,Emidia,Loredana,Marina,Veronica,Noemi,Teresa,Carla,Maria Grazia,Anna Maria,Ida,Zoë,Ludovica,Mafalda'.split(
    ',',
  );

export const SURNAMES: readonly string[] =
  "Rossi,Marini,Ricci,Mancini,Bruni,Fioravanti,Capriotti,Di Pietro,Ferri,Amadio,Cicconi,Traini,Spinozzi,Rosati,Galli,Romani,Angelini,Massi,Vagnoni,Silvestri,Pompei,Merli,De Angelis,Marcozzi,Bruno,Mariani,Santori,Corradetti,Di Marco,Palestini,Felicetti,Carboni,Neroni,Giorgi,Tomassetti,Straccia,Ciarrocchi,Verdecchia,Pignotti,Bianchini,Del Prete,Assenti,Sgattoni,Speca,Narcisi,Di Battista,Illuminati,Cameli,D'Angelo,Grilli,Gabrielli,Marchetti,Moretti,Fabiani,Scarpetta,Cocci,Di Giacinto,Paci,Cinelli,Vallorani,Testa,Poli,Antonelli,Lelli,Quinzi,Olivieri,Di Felice,Valentini,Perozzi,Curti,Marconi,Nardi,Bartolomei,D'Amico,Fanesi,Ottaviani,Del Moro,Cipollini,Acciarri,Bo,Fo,Ré,Ubaldi,Zeppilli,Dell'Osso,Nì".split(
    ',',
  );

/** Surnames of customers born abroad, by the cadastral code of their country of birth. */
export const FOREIGN_SURNAMES: Readonly<Record<string, readonly string[]>> = {
  Z100: ['Hoxha', 'Shehu', 'Gjoka', 'Marku'],
  Z110: ['Dubois', 'Lefèvre', 'Moreau'],
  Z112: ['Müller', 'Schäfer', 'Weiß'],
  Z114: ["O'Neill", 'Smith', 'Taylor'],
  Z129: ['Popescu', 'Ionescu', 'Dumitru', 'Șerban'],
  Z138: ['Shevchenko', 'Bondarenko', 'Kovalenko'],
  Z330: ['El Amrani', 'Benali', 'Haddad'],
  Z600: ['Fernández', 'Giménez', 'Paz'],
};

export const STREETS: readonly string[] =
  "Via Roma,Via Garibaldi,Via Mazzini,Via Cavour,Via Dante Alighieri,Via dei Mille,Via della Repubblica,Corso Vittorio Emanuele,Viale Marconi,Via Salaria,Via Adriatica,Contrada San Salvatore,Via Aldo Moro,Via Pasubio,Via del Mare,Via Leopardi,Via Gramsci,Piazza del Popolo,Contrada Valtesino,Via Piemonte,Via Trento,Via Monte Vettore,Via Gran Sasso,Lungomare Cristoforo Colombo,Via San Francesco d'Assisi,Via Bonifica,Via Fonte Viva,Via 25 Aprile,Contrada Colle d'Oro,Largo Mattei,Via Nazionale,Via della Conciliazione,Strada Provinciale Valdaso,Via Enrico Berlinguer,Viale della Vittoria,Frazione Piane di Morro".split(
    ',',
  );

/** What a company does, the way firms hereabouts begin their names. */
export const TRADES: readonly string[] =
  'Edil,Tecno,Meccanica,Impianti,Agricola,Calzaturificio,Immobiliare,Trasporti,Ristorante,Hotel,Cantina,Frantoio,Arredamenti,Logistica,Autocarrozzeria,Ortofrutta,Pelletteria,Elettronica,Serramenti,Vivai,Farmacia,Panificio,Ittica,Costruzioni'.split(
    ',',
  );

/** The second word of a company's name when it is not its founder's. */
export const COMPANY_WORDS: readonly string[] =
  'Picena,Adriatica,Tronto,Sibillini,Vettore,Laga,Riviera,Truentum,Aso,Tesino,Italia,Centro,Service,Group,2000,Nuova Era,Vibrata,Conero'.split(
    ',',
  );

export const COMPANY_FORMS: readonly string[] =
  'S.r.l.,S.r.l.,S.n.c.,S.a.s.,S.r.l.s.,S.p.A.,Soc. Coop.'.split(',');

/** What a sole trader does: "Autofficina Rossi di Rossi Marco". */
export const SOLE_TRADES: readonly string[] =
  'Autofficina,Bar,Tabaccheria,Studio Tecnico,Idraulica,Pizzeria,Ferramenta,Parrucchiere,Azienda Agricola,Agriturismo,Elettricista,Fotografia,Falegnameria,Alimentari,Edicola,B&B'.split(
    ',',
  );

/** Non-profit bodies; the town follows. */
export const ASSOCIATIONS: readonly string[] = [
  'Pro Loco',
  'A.S.D. Calcio',
  'Circolo ACLI',
  'Croce Verde',
  'Associazione Culturale',
  'Polisportiva',
  'Centro Anziani',
  'Banda Musicale',
];

/** Who answers the telephone at a company. */
export const OFFICES: readonly string[] = [
  'Amministrazione',
  'Ufficio acquisti',
  'Responsabile IT',
  'Segreteria',
  'Magazzino',
];
