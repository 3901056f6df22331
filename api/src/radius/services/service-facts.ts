/** How lines of a service come in; a word for the office, the answer is the same. */
export const SERVICE_KINDS = ['pppoe', 'dhcp', 'hotspot'] as const;
export type ServiceKind = (typeof SERVICE_KINDS)[number];

/** Whose attributes carry the limits. */
export const SERVICE_VENDORS = ['mikrotik', 'wispr', 'cisco', 'juniper', 'huawei', 'generic'] as const;
export type ServiceVendor = (typeof SERVICE_VENDORS)[number];

/** Where an attribute of a service comes from. */
export type AttributeOrigin = 'template' | 'own';
