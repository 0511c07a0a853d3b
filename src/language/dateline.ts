/** Datelines: where, and by which agency, a report was filed, before its first sentence. */

/** A dateline has no more words and marks than this. */
const MOST = 16

const DASH = /^(?:—|–|--?|―)$/
const SHOUTED = /^\p{Lu}[\p{Lu}.'’-]+$/u
const PART = /^(?:\p{Lu}[\p{L}.'’-]*|\d{1,4}|[,.()/]|of|de|del|la|le|el|al|the|and|-|–)$/u
const BEGINNING = /^["“'‘(]?\p{Lu}|^["“'‘]$|^\d/u

const MONTHS = /^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)/
const ACRONYM = 4

/** "PORT VELM", "VELM, May 3": what a colon ends is a dateline where it is a place in capitals; "NATO: …" says who speaks. */
const isShoutedPlace = (forms: readonly string[]): boolean => SHOUTED.test(forms[0] ?? '') && forms.some(form => SHOUTED.test(form) && form.length > ACRONYM)
  && forms.every(form => SHOUTED.test(form) || /^[\d,.]+$/.test(form) || MONTHS.test(form))

/**
 * The index of the dash or colon that ends a dateline at the start of a paragraph: "ELMAR, Zarovia, May 3 (Agency) —", "PORT ELMAR:"; -1 where there is none.
 * It is a place in capitals, or any in front of an agency in brackets; the report goes on after the dash with a sentence of its own.
 *
 * @param forms the tokens of the paragraph
 * @param isApart whether a token has space on both sides
 */
export function datelineEnd(forms: readonly string[], isApart: (index: number) => boolean): number {
  const first = forms[0] ?? ''
  // "(Agency) —": no place at all
  const isAgency = first === '('
  if (!/^\p{Lu}/u.test(isAgency ? forms[1] ?? '' : first)) return -1
  let bracketed = isAgency
  let open = isAgency
  for (let i = 1; i < Math.min(MOST, forms.length - 1); i++) {
    const form = forms[i] ?? ''
    if (DASH.test(form) && (isApart(i) || forms[i - 1] === ')')) {
      // "Ann Lee (3 May 1902, Oslo – 11 November 1978, Lima)": a life.
      if (open) return -1
      const isDateline = bracketed || (SHOUTED.test(first) && first.length > 2)
      return isDateline && BEGINNING.test(forms[i + 1] ?? '') ? i : -1
    }
    if (form === ':' && isShoutedPlace(forms.slice(0, i)) && BEGINNING.test(forms[i + 1] ?? '')) return i
    if (form === '(') bracketed = open = true
    if (form === ')') open = false
    if (!PART.test(form)) return -1
  }
  return -1
}
