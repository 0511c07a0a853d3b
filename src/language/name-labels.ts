/** The labels of names: for each type the first, inner and last word of a name and the only word of one; and outside. */
import type { NameType } from '../model/index.js'

export const NAME_TYPES = ['PER', 'ORG', 'GPE', 'LOC', 'FAC', 'NORP', 'EVENT', 'WORK', 'PRODUCT', 'MISC'] as const satisfies readonly NameType[]

/** Where in a name a word is. */
export const PLACE = { first: 0, inner: 1, last: 2, only: 3 } as const

/** Label of a word outside of names. */
export const OUTSIDE = 0

/** Number of labels. */
export const NAME_LABELS = 1 + 4 * NAME_TYPES.length

export function labelOf(type: number, place: number): number {
  return 1 + 4 * type + place
}

/** For each label, the labels that can come before it. */
export const BEFORE: readonly (readonly number[])[] = Array.from({ length: NAME_LABELS }, (_, label) => {
  const place = label === OUTSIDE ? PLACE.only : (label - 1) % 4
  if (place === PLACE.inner || place === PLACE.last) {
    const type = Math.floor((label - 1) / 4)
    return [labelOf(type, PLACE.first), labelOf(type, PLACE.inner)]
  }
  return Array.from({ length: NAME_LABELS }, (_, before) => before).filter(endsName)
})

/** Whether a name is over after this label, or none was open. */
export function endsName(label: number): boolean {
  const place = label === OUTSIDE ? PLACE.only : (label - 1) % 4
  return place === PLACE.last || place === PLACE.only
}

/** Whether a sentence can begin with this label. */
export function canStart(label: number): boolean {
  const place = label === OUTSIDE ? PLACE.only : (label - 1) % 4
  return place === PLACE.first || place === PLACE.only
}
