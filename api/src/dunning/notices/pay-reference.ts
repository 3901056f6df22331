/** Remittance text of a SEPA credit transfer: at most 140 characters. */
const MOST = 140;

/** What a customer writes into his transfer so that we know whose money it is; invoices as far as they fit. */
export function payReference(partnerId: number, numbers: readonly string[]): string {
  const customer = `Cliente ${partnerId}`;
  const fitting = numbers.reduce((text, number) => {
    const longer = `${text}${text === '' ? ' - fatt. ' : ', '}${number}`;
    return customer.length + longer.length <= MOST ? longer : text;
  }, '');
  return `${customer}${fitting}`;
}
