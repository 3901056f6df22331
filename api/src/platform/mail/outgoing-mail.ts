/** A message ready to leave. Addresses are bare unless they are called `from`. */
export interface OutgoingMail {
  /** `Name <address>` or an address. */
  readonly from: string;
  readonly replyTo: string | null;
  readonly to: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /** Without its angle brackets; the same at every try, so that a receiver knows a repeated message. */
  readonly messageId: string;
  readonly date: Date;
  readonly attachments: readonly MailAttachment[];
}

export interface MailAttachment {
  readonly name: string;
  readonly mime: string;
  readonly bytes: Buffer;
  /** Shown inside the page as `cid:…`; null for what hangs on the message. */
  readonly contentId: string | null;
}

/** How a try to send ended. */
export type SendOutcome =
  /** The server took it; its words. */
  | { readonly kind: 'sent'; readonly response: string }
  /** Surely not taken. Later it may be, unless the server said never. */
  | { readonly kind: 'refused'; readonly permanent: boolean; readonly error: string }
  /** The text was on its way when the line fell: taken or not, nobody knows. */
  | { readonly kind: 'unsure'; readonly error: string };
