const UNITS = ['kilobit', 'megabit', 'gigabit'] as const;

/** kbit/s in the unit that reads best: `2500` → `2,5 Mbit/s`. */
export function readSpeed(kbps: number, locale: string): string {
  const step = kbps < 1 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(kbps) / 3));
  const figure = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: `${UNITS[step] ?? 'kilobit'}-per-second`,
    unitDisplay: 'short',
    maximumFractionDigits: 2,
  });
  return figure.format(kbps / 1000 ** step);
}
