/** The customer as a document shows it: copied when the document is made, never refreshed after issue. */
export type { PartnerSnapshot as CustomerSnapshot, PrintedAddress } from '../partners/partner-snapshot';
