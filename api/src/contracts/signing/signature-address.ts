import { DomainError } from '@ponte/shared/domain-error';
import { addressFault, type MessageChannel } from '../../messaging/new-message';
import { mobileNumber } from '../../platform/sms/phone-number';
import type { SignatureMode } from './request-state';

/** How a signer is to be reached, as it was asked for. */
export interface WantedReach {
  readonly mode: SignatureMode;
  readonly linkBy: MessageChannel;
  readonly codeBy: MessageChannel;
  readonly to: string | null;
  readonly phone: string | null;
}

/** Where what is sent goes; null where nothing does. */
export interface SignerReach {
  readonly toAddress: string | null;
  /** E.164. */
  readonly toPhone: string | null;
}

/** True when something goes by that channel. */
export function goesBy(
  { mode, linkBy, codeBy }: Pick<WantedReach, 'mode' | 'linkBy' | 'codeBy'>,
  channel: MessageChannel,
): boolean {
  return mode === 'link' && (linkBy === channel || codeBy === channel);
}

/**
 * Where link, code and copy go. `signature.invalid-address` where something goes by e-mail and the address would reach nobody,
 * `signature.invalid-phone` where something goes by SMS and the number takes none. An address is kept for the copy wherever there is one.
 */
export function signerReach(wanted: WantedReach): SignerReach {
  const { to, phone } = wanted;
  const toAddress = addressFault(to) === null ? to : null;
  if (goesBy(wanted, 'email') && toAddress === null)
    throw new DomainError('signature.invalid-address', { to });
  if (!goesBy(wanted, 'sms')) return { toAddress, toPhone: null };
  const toPhone = mobileNumber(phone ?? '');
  if (toPhone === null) throw new DomainError('signature.invalid-phone', { phone });
  return { toAddress, toPhone };
}
