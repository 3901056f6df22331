/** What GSM 03.38 writes in seven bits, and what takes two of its places. */
const BASIC =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
const EXTENDED = '€^{}\\[~]|';

const PLAIN: Readonly<Record<string, string>> = {
  ...{ '’': "'", '‘': "'", '“': '"', '”': '"', '«': '"', '»': '"', '–': '-', '—': '-', '…': '...' },
  ...{ À: "A'", È: "E'", Ì: "I'", Ò: "O'", Ù: "U'", ç: 'c', '°': 'o', '\u00a0': ' ' },
};

const SIZES = { gsm: { one: 160, part: 153, most: 1000 }, ucs2: { one: 70, part: 67, most: 450 } } as const;

/** How a text travels. */
export interface SmsSize {
  readonly encoding: 'gsm' | 'ucs2';
  /** Messages it is cut into, each of which is paid. */
  readonly parts: number;
  /** False: longer than is taken. */
  readonly fits: boolean;
}

/** A text with typographic signs written so that they cost no dearer alphabet. */
export function plainSms(text: string): string {
  return [...text].map((sign) => PLAIN[sign] ?? sign).join('');
}

/** How many messages a text is: 160 signs in the GSM alphabet (then 153 each), 70 in any other (then 67). */
export function smsSize(text: string): SmsSize {
  const signs = [...text];
  const gsm = signs.every((sign) => BASIC.includes(sign) || EXTENDED.includes(sign));
  const length = gsm ? signs.length + signs.filter((sign) => EXTENDED.includes(sign)).length : text.length;
  const encoding = gsm ? 'gsm' : 'ucs2';
  const { one, part, most } = SIZES[encoding];
  return { encoding, parts: length <= one ? 1 : Math.ceil(length / part), fits: length <= most };
}
