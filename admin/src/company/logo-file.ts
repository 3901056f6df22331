/** The most that the API keeps of a logo, as a data URI. */
const LONGEST = 400_000;

export const LOGO_TYPES = ['image/png', 'image/jpeg'] as const;

export type LogoFault = 'logo.type' | 'logo.size';

/** What is wrong with a file chosen as logo, or null. A data URI has four characters for three bytes. */
export function logoFault({ type, size }: Pick<File, 'type' | 'size'>): LogoFault | null {
  if (!LOGO_TYPES.some((known) => known === type)) return 'logo.type';
  const prefix = `data:${type};base64,`.length;
  return prefix + Math.ceil(size / 3) * 4 > LONGEST ? 'logo.size' : null;
}

/** The content of a file as a data URI. */
export function dataUri(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () => reject(reader.error ?? new Error('The file can’t be read.'));
    reader.readAsDataURL(file);
  });
}
