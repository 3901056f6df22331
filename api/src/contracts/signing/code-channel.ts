import type { MessageChannel } from '../../messaging/new-message';
import type { SignatureRequest } from './signature-request.entity';

/** A way by which one-time codes reach signers. `Tx` is the transaction of the database. */
export interface CodeChannel<Tx> {
  /** What the evidence calls it. */
  readonly kind: MessageChannel;
  /** Where the signer's code goes; throws if there is nowhere. */
  addressOf(request: SignatureRequest): string;
  /** The same as evidence and log tell it. */
  told(address: string): string;
  /** Sends a code along with the caller's transaction. */
  send(
    tx: Tx,
    request: SignatureRequest,
    code: { readonly code: string; readonly number: number },
  ): Promise<void>;
}
