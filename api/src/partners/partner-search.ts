import { startsWith } from '../platform/http/list-rows';
import { phoneVariants } from './phone';

/** A condition of a query builder with its values. */
export interface SearchCondition {
  readonly where: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** Shortest word that InnoDB's full-text index keeps (innodb_ft_min_token_size). */
const SHORTEST_INDEXED = 3;

/** Words of three letters and more that InnoDB's full-text index leaves out (INNODB_FT_DEFAULT_STOPWORD). */
const NOT_INDEXED = new Set(
  'about are com for from how that the this was what when where who will with und www'.split(' '),
);

/**
 * Quick search over partners: an e-mail address as far as typed, the beginning of a VAT number, fiscal code or telephone
 * number, else the beginnings of words of the name, in any order. Each of them is answered by an index.
 */
export function partnerSearch(typed: string, alias: string): SearchCondition {
  const text = typed.trim();
  if (text.includes('@'))
    return { where: `${alias}.email LIKE :email`, parameters: { email: startsWith(text) } };
  const number = /^(?:IT)?([+\d][\d\s./-]{4,})$/i.exec(text)?.[1];
  if (number !== undefined) return numberSearch(number, alias);
  if (/^[a-z]{6}\d[a-z\d]*$/i.test(text)) {
    return { where: `${alias}.fiscalCode LIKE :fiscalCode`, parameters: { fiscalCode: startsWith(text) } };
  }
  return nameSearch(text, `${alias}.name`);
}

/** Words of a name by their beginnings, in any order; `column` needs a full-text index. */
export function nameSearch(text: string, column: string): SearchCondition {
  const words = text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  const indexed = words.filter((word) => isIndexed(word));
  if (indexed.length === 0) return { where: `${column} LIKE :name`, parameters: { name: startsWith(text) } };
  const parameters: Record<string, string> = { name: indexed.map((word) => `+${word}*`).join(' ') };
  const conditions = [`MATCH(${column}) AGAINST(:name IN BOOLEAN MODE)`];
  words
    .filter((word) => !isIndexed(word))
    .forEach((word, index) => {
      parameters[`word${index}`] = `%${word}%`;
      conditions.push(`${column} LIKE :word${index}`);
    });
  return { where: conditions.join(' AND '), parameters };
}

function numberSearch(text: string, alias: string): SearchCondition {
  const [phone = '', otherPhone = phone] = phoneVariants(text);
  return {
    where: `(${[
      'vatNumber LIKE :number',
      'fiscalCode LIKE :number',
      'phone LIKE :phone',
      'phone LIKE :otherPhone',
    ]
      .map((condition) => `${alias}.${condition}`)
      .join(' OR ')})`,
    parameters: {
      number: startsWith(text.replace(/\D/g, '')),
      phone: startsWith(phone),
      otherPhone: startsWith(otherPhone),
    },
  };
}

function isIndexed(word: string): boolean {
  return word.length >= SHORTEST_INDEXED && !NOT_INDEXED.has(word.toLowerCase());
}
