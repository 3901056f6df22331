import type { StringMap } from 'react-admin';

/** Lays message files over each other; a later one wins where two speak of the same key. */
export function mergeMessages<T extends StringMap>(base: T, parts: readonly StringMap[]): T {
  return parts.reduce<StringMap>(merge, base) as T;
}

/** Keys as react-admin asks for them, `resources.partners.name`, with their texts. */
export function flatten(messages: StringMap, path = ''): Record<string, string> {
  const flat: Record<string, string> = {};
  for (const [key, value] of Object.entries(messages)) {
    if (typeof value === 'string') flat[path + key] = value;
    else if (value) Object.assign(flat, flatten(value, `${path}${key}.`));
  }
  return flat;
}

/** The message files that Vite's glob found, in the order of their names. */
export function messagesIn(files: Readonly<Record<string, { readonly default: StringMap }>>): StringMap[] {
  return Object.keys(files)
    .sort()
    .map((name) => files[name]?.default ?? {});
}

function merge(base: StringMap, over: StringMap): StringMap {
  const merged: StringMap = { ...base };
  for (const [key, value] of Object.entries(over)) {
    const below = merged[key];
    merged[key] = typeof value === 'object' && typeof below === 'object' ? merge(below, value) : value;
  }
  return merged;
}
