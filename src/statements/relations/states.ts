import type { Entity, Mention } from '../../model/index.js'
import type { Context, SentenceContext } from '../context.js'

/** How many times as often as any other the country of an article is named. */
const LEAD = 2

/** What is known of the countries of an article: those that are the subject of something, and all, the one named most often first. */
interface States {
  readonly acting: readonly Entity[]
  readonly named: readonly (readonly [Entity, number])[]
}

/** Which countries come into question. */
type Fits = (country: Entity) => boolean
const any: Fits = () => true

const known = new WeakMap<Context, States>()

function statesOf(context: Context): States {
  const before = known.get(context)
  if (before !== undefined) return before
  const acting = new Set<Entity>()
  const named = new Map<Entity, number>()
  for (const sentence of context.sentences) {
    for (const mention of sentence.mentions) {
      const entity = context.entities[mention.entity]
      if (entity === undefined || !context.isA(entity, 'Country')) continue
      named.set(entity, (named.get(entity) ?? 0) + 1)
      if (sentence.tree.is(mention.head, 'nsubj')) acting.add(entity)
    }
  }
  const found = { acting: [...acting], named: [...named].sort((a, b) => b[1] - a[1]) }
  known.set(context, found)
  return found
}

/** The one country of those that fit which is the subject of something in the article; where some do not fit, also the only one that does. */
export function actingCountry(context: Context, fits: Fits = any): Entity | undefined {
  const { acting, named } = statesOf(context)
  const [first, second] = acting.filter(fits)
  if (first !== undefined) return second === undefined ? first : undefined
  const left = named.filter(([country]) => fits(country))
  return left.length === 1 && left.length < named.length ? left[0]?.[0] : undefined
}

/** The country that an article is about: named at least twice as often as any other that fits. */
export function mainCountry(context: Context, fits: Fits = any): Entity | undefined {
  const [first, second] = statesOf(context).named.filter(([country]) => fits(country))
  return first !== undefined && first[1] >= LEAD * (second?.[1] ?? 0) ? first[0] : undefined
}

/** The country of an article that is called so. */
export const countryCalled = (context: Context, label: string): Entity | undefined =>
  statesOf(context).named.find(([country]) => country.label === label)?.[0]

/** How many sentences before its own an office without a state looks back for one. */
const SENTENCES_BACK = 3

/** The country that the text spoke of last before a word, in its own sentence or a few before. */
export function countryBefore(context: Context, sentence: SentenceContext, token: number, back = SENTENCES_BACK, fits: Fits = any): Entity | undefined {
  for (let at = sentence.index; at >= 0 && at >= sentence.index - back; at--) {
    const found = context.sentences[at]?.mentions.filter(m => at < sentence.index || m.last < token).map(m => countryOf(context, m))
      .findLast(country => country !== undefined && fits(country))
    if (found !== undefined) return found
  }
  return undefined
}

function countryOf(context: Context, mention: Mention): Entity | undefined {
  const entity = context.entities[mention.entity]
  return entity !== undefined && context.isA(entity, 'Country') ? entity : undefined
}
