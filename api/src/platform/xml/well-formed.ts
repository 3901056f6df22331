import { XMLValidator } from 'fast-xml-parser';

/** Whether a text is XML whose elements all end where they should. The reader alone would mend what is not. */
export function isWellFormed(text: string): boolean {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- its successor would be one more package for the same code
  return XMLValidator.validate(text) === true;
}
