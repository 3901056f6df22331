/** What the demo needs to know of an Italian province. */
export interface Province {
  readonly code: string;
  readonly name: string;
  readonly region: string;
  /** Digits 8 to 10 of a VAT number: the revenue office that gave it. Fermo's came with Ascoli's. */
  readonly vatOffice: string;
  /** Dialling code of its chief town. */
  readonly dialling: string;
}

/** A real Italian town. */
export interface Town {
  readonly name: string;
  readonly province: Province;
  /** A postal code (CAP) of the town; a city has several, one is enough here. */
  readonly zip: string;
  /** Cadastral (Belfiore) code, which the fiscal code carries as place of birth. */
  readonly cadastralCode: string;
  /** Share of the demo's customers: thick around the Tronto valley, thin far away. */
  readonly weight: number;
}

const province = (
  code: string,
  name: string,
  region: string,
  vatOffice: string,
  dialling: string,
): Province => ({
  code,
  name,
  region,
  vatOffice,
  dialling,
});

const PROVINCES = new Map<string, Province>(
  [
    province('AP', 'Ascoli Piceno', 'Marche', '044', '0736'),
    province('FM', 'Fermo', 'Marche', '044', '0734'),
    province('TE', 'Teramo', 'Abruzzo', '067', '0861'),
    province('MC', 'Macerata', 'Marche', '043', '0733'),
    province('AN', 'Ancona', 'Marche', '042', '071'),
    province('PU', 'Pesaro e Urbino', 'Marche', '041', '0721'),
    province('PE', 'Pescara', 'Abruzzo', '068', '085'),
    province('CH', 'Chieti', 'Abruzzo', '069', '0871'),
    province('AQ', "L'Aquila", 'Abruzzo', '066', '0862'),
    province('PG', 'Perugia', 'Umbria', '054', '075'),
    province('TR', 'Terni', 'Umbria', '055', '0744'),
    province('RI', 'Rieti', 'Lazio', '057', '0746'),
    province('RM', 'Roma', 'Lazio', '058', '06'),
    province('MI', 'Milano', 'Lombardia', '015', '02'),
    province('BO', 'Bologna', 'Emilia-Romagna', '037', '051'),
    province('RN', 'Rimini', 'Emilia-Romagna', '040', '0541'),
  ].map((entry) => [entry.code, entry]),
);

function town(name: string, code: string, zip: string, cadastralCode: string, weight: number): Town {
  const province = PROVINCES.get(code);
  if (!province) throw new RangeError(`no province ${code}`);
  return { name, province, zip, cadastralCode, weight };
}

/** Where the demo ISP has its masts, and a few cities beyond. Codes from the public registers of ISTAT and Poste. */
export const TOWNS: readonly Town[] = [
  town('Ascoli Piceno', 'AP', '63100', 'A462', 28),
  town('San Benedetto del Tronto', 'AP', '63074', 'H769', 27),
  town('Grottammare', 'AP', '63066', 'E207', 14),
  town('Monteprandone', 'AP', '63076', 'F591', 13),
  town('Castel di Lama', 'AP', '63082', 'C093', 11),
  town('Offida', 'AP', '63073', 'G005', 10),
  town('Ripatransone', 'AP', '63065', 'H321', 10),
  town('Spinetoli', 'AP', '63078', 'I912', 11),
  town('Folignano', 'AP', '63084', 'D652', 12),
  town('Acquaviva Picena', 'AP', '63075', 'A047', 10),
  town('Cupra Marittima', 'AP', '63064', 'D210', 10),
  town('Monsampolo del Tronto', 'AP', '63077', 'F380', 10),
  town('Arquata del Tronto', 'AP', '63096', 'A437', 9),
  town('Comunanza', 'AP', '63087', 'C935', 9),
  town('Force', 'AP', '63086', 'D691', 9),
  town('Montalto delle Marche', 'AP', '63068', 'F415', 9),
  town('Fermo', 'FM', '63900', 'D542', 20),
  town('Porto San Giorgio', 'FM', '63822', 'G920', 11),
  town("Porto Sant'Elpidio", 'FM', '63821', 'G921', 15),
  town("Sant'Elpidio a Mare", 'FM', '63811', 'I324', 12),
  town('Montegranaro', 'FM', '63812', 'F522', 10),
  town('Pedaso', 'FM', '63827', 'G403', 6),
  town('Amandola', 'FM', '63857', 'A252', 6),
  town('Monte Urano', 'FM', '63813', 'F653', 8),
  town('Teramo', 'TE', '64100', 'L103', 27),
  town('Martinsicuro', 'TE', '64014', 'E989', 11),
  town('Alba Adriatica', 'TE', '64011', 'A125', 10),
  town('Tortoreto', 'TE', '64018', 'L307', 9),
  town('Giulianova', 'TE', '64021', 'E058', 14),
  town('Roseto degli Abruzzi', 'TE', '64026', 'F585', 15),
  town("Sant'Egidio alla Vibrata", 'TE', '64016', 'I318', 9),
  town('Nereto', 'TE', '64015', 'F870', 7),
  town('Campli', 'TE', '64012', 'B515', 8),
  town('Atri', 'TE', '64032', 'A488', 9),
  town('Civitella del Tronto', 'TE', '64010', 'C781', 7),
  town('Ancarano', 'TE', '64010', 'A270', 6),
  town('Macerata', 'MC', '62100', 'E783', 2),
  town('Civitanova Marche', 'MC', '62012', 'C770', 2),
  town('Tolentino', 'MC', '62029', 'L191', 2),
  town('San Severino Marche', 'MC', '62027', 'I156', 2),
  town('Recanati', 'MC', '62019', 'H211', 2),
  town('Sarnano', 'MC', '62028', 'I436', 2),
  town('Ancona', 'AN', '60121', 'A271', 2),
  town('Senigallia', 'AN', '60019', 'I608', 2),
  town('Jesi', 'AN', '60035', 'E388', 2),
  town('Fabriano', 'AN', '60044', 'D451', 2),
  town('Osimo', 'AN', '60027', 'G157', 2),
  town('Pesaro', 'PU', '61121', 'G479', 1),
  town('Fano', 'PU', '61032', 'D488', 1),
  town('Pescara', 'PE', '65121', 'G482', 1),
  town('Montesilvano', 'PE', '65015', 'F646', 1),
  town('Chieti', 'CH', '66100', 'C632', 1),
  town('Lanciano', 'CH', '66034', 'E435', 1),
  town("L'Aquila", 'AQ', '67100', 'A345', 1),
  town('Avezzano', 'AQ', '67051', 'A515', 1),
  town('Perugia', 'PG', '06121', 'G478', 1),
  town('Foligno', 'PG', '06034', 'D653', 1),
  town('Spoleto', 'PG', '06049', 'I921', 1),
  town('Norcia', 'PG', '06046', 'F935', 1),
  town('Terni', 'TR', '05100', 'L117', 1),
  town('Rieti', 'RI', '02100', 'H282', 1),
  town('Roma', 'RM', '00118', 'H501', 1),
  town('Milano', 'MI', '20121', 'F205', 1),
  town('Bologna', 'BO', '40121', 'A944', 1),
  town('Rimini', 'RN', '47921', 'H294', 1),
];

/** The town of that name; a name not in the list is a RangeError. */
export function townNamed(name: string): Town {
  const found = TOWNS.find((entry) => entry.name === name);
  if (!found) throw new RangeError(`no town ${name}`);
  return found;
}

/** Countries some customers were born in, by the cadastral code the fiscal code uses for them. */
export const FOREIGN_BIRTHPLACES: readonly { readonly name: string; readonly cadastralCode: string }[] = [
  { name: 'Albania', cadastralCode: 'Z100' },
  { name: 'Francia', cadastralCode: 'Z110' },
  { name: 'Germania', cadastralCode: 'Z112' },
  { name: 'Regno Unito', cadastralCode: 'Z114' },
  { name: 'Romania', cadastralCode: 'Z129' },
  { name: 'Ucraina', cadastralCode: 'Z138' },
  { name: 'Marocco', cadastralCode: 'Z330' },
  { name: 'Argentina', cadastralCode: 'Z600' },
];
