import { useResourceContext, useTranslate } from 'react-admin';

/**
 * The words for a closed set of values, `resources.<resource>.<group>.<value>`; a value without a word stands for itself.
 * Without `resource` the words of the page's own.
 */
export function useWords(group: string, resource?: string): (value: string) => string {
  const translate = useTranslate();
  const own = useResourceContext() ?? '';
  return (value) => translate(`resources.${resource ?? own}.${group}.${value}`, { _: value });
}
