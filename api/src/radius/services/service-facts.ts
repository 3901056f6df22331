/** How lines of a service come in; a word for the office, the answer is the same. */
export const SERVICE_KINDS = ['pppoe', 'dhcp', 'hotspot'] as const;
export type ServiceKind = (typeof SERVICE_KINDS)[number];

/** Where an attribute of a service comes from. */
export type AttributeOrigin = 'template' | 'own';
