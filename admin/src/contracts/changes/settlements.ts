/** When the effect of a change is billed: at once, or with the next regular bill. */
export const SETTLEMENTS = ['now', 'next-bill'] as const;
