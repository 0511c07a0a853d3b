import type { NodeAttributes } from '../model/index.js'

/** Families of classes that a picture tells apart: more colours than these no reader keeps in mind. */
export type Family =
  | 'person' | 'group' | 'organization' | 'government' | 'military' | 'armedGroup' | 'place' | 'thing' | 'event'

/** Outline of a node. GEXF and sigma lack some; `simpleShapeOf` gives the nearest that every format has. */
export type Shape = 'circle' | 'square' | 'triangle' | 'hexagon' | 'pentagon' | 'diamond'

export type Theme = 'light' | 'dark'

/** How a family looks. */
export interface Look {
  /** Words for the legend. */
  readonly label: string
  readonly shape: Shape
  /** `#rrggbb` on a white ground. */
  readonly light: string
  /** `#rrggbb` on a near-black ground. */
  readonly dark: string
}

/**
 * The look of each family, in the order of the legend. The colours were chosen so that any two differ by
 * 14 or more in CIE Lab for a reader with normal sight and under simulated protanopia, deuteranopia and
 * tritanopia (Machado, Oliveira and Fernandes 2009), and each has a contrast of 3:1 or more with its
 * ground (WCAG 2.2, 1.4.11); `test/view/palette.test.ts` holds them to that. Shape says the same again.
 */
export const LOOKS = {
  person: { label: 'Person', shape: 'circle', light: '#1f5fd6', dark: '#4f82ee' },
  group: { label: 'Group of people', shape: 'circle', light: '#2596cc', dark: '#8dcdf2' },
  organization: { label: 'Organization', shape: 'square', light: '#bf870f', dark: '#fcc64b' },
  government: { label: 'Government or body of states', shape: 'square', light: '#7f3a8c', dark: '#b965ac' },
  military: { label: 'Military', shape: 'triangle', light: '#6b9450', dark: '#86a84e' },
  armedGroup: { label: 'Armed group', shape: 'triangle', light: '#a3220f', dark: '#f0472f' },
  place: { label: 'Place', shape: 'hexagon', light: '#0f6b4a', dark: '#3fe0a6' },
  thing: { label: 'Thing', shape: 'pentagon', light: '#8d827b', dark: '#a59a90' },
  event: { label: 'Event', shape: 'diamond', light: '#2b2b33', dark: '#f2f0ea' },
} as const satisfies Record<Family, Look>

const FAMILY_OF_CLASS: ReadonlyMap<string, Family> = new Map<string, Family>([
  ['Person', 'person'],
  ['Agent', 'group'], ['Group', 'group'],
  ['Organization', 'organization'], ['PoliticalParty', 'organization'], ['Company', 'organization'],
  ['Media', 'organization'], ['Academic', 'organization'], ['SportsTeam', 'organization'],
  ['Government', 'government'], ['InternationalBody', 'government'],
  ['Military', 'military'],
  ['ArmedGroup', 'armedGroup'],
  ['Place', 'place'], ['Country', 'place'], ['Region', 'place'], ['City', 'place'], ['District', 'place'],
  ['NaturalFeature', 'place'], ['Facility', 'place'],
])

/**
 * The family of a node. A class that the table does not know (a user's own) is a thing.
 *
 * @example familyOf({ kind: 'entity', class: 'City' }) // 'place'
 */
export function familyOf(node: { readonly kind: NodeAttributes['kind'], readonly class: string }): Family {
  return node.kind === 'event' ? 'event' : FAMILY_OF_CLASS.get(node.class) ?? 'thing'
}

/**
 * The look of a node.
 *
 * @example lookOf({ kind: 'entity', class: 'City' }).light // '#0f6b4a'
 */
export function lookOf(node: { readonly kind: NodeAttributes['kind'], readonly class: string }): Look {
  return LOOKS[familyOf(node)]
}

/** The nearest of the four shapes that GEXF's viz module and every viewer have. */
export function simpleShapeOf(shape: Shape): 'circle' | 'square' | 'triangle' | 'diamond' {
  return shape === 'hexagon' || shape === 'pentagon' ? 'circle' : shape
}
