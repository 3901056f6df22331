/** Which contracts are meant, by what lists of contracts can be narrowed to; an absent filter takes all. */
export interface ContractChoice {
  readonly partnerId?: number;
  /** Paid by this partner, who is not the customer. */
  readonly payerId?: number;
  readonly groupId?: number;
  readonly status?: string;
  readonly suspensionCause?: string;
  readonly recurrenceMonths?: number;
  readonly policy?: string;
  /** With a line of this product. */
  readonly productId?: number;
  /** Whose customer carries this tag. */
  readonly tagId?: number;
  /** Where the service is used: province of two letters, beginning of the town's name, beginning of the postal code. */
  readonly province?: string;
  readonly town?: string;
  readonly zip?: string;
  /** That have this promotion, or had it. */
  readonly promotionId?: number;
  /** With something to bill up to this day. */
  readonly dueBy?: string;
  /** Running, and that end or come to the end of their term up to this day. */
  readonly endsBy?: string;
  readonly q?: string;
  /** Only these. */
  readonly contractIds?: readonly number[];
}
