import bold from './fonts/bold.bin'
import italic from './fonts/italic.bin'
import regular from './fonts/regular.bin'

/** Name by which the fonts that come along go. */
export const CARRIED_FAMILY = 'Arimo'

/** The fonts that come along, as WOFF2: a picture has the same letters on every machine, also where no font is installed. */
export function carriedFonts(): Uint8Array[] {
  return [regular, bold, italic].map((base64) => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)))
}
