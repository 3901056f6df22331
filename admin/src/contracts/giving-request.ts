type Values = Readonly<Record<string, unknown>>;

/** What gives a promotion: fields left empty are left out. A voucher names its promotion itself. */
export function givingRequest({ promotionId, voucherCode, startsOn }: Values): Values {
  return {
    ...(voucherCode ? { voucherCode } : promotionId ? { promotionId } : {}),
    ...(startsOn ? { startsOn } : {}),
  };
}
