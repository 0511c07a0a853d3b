import type { Entity, Mention } from '../../model/index.js'
import type { Context, SentenceContext } from '../context.js'

/** How many times as often as any other the country of an article is named. */
const LEAD = 2

/** What is known of the countries of an article. */
interface States {
  readonly acting: Entity | undefined
  readonly main: Entity | undefined
}

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
  const [first, second] = [...named].sort((a, b) => b[1] - a[1])
  const found = {
    acting: acting.size === 1 ? [...acting][0] : undefined,
    main: first !== undefined && first[1] >= LEAD * (second?.[1] ?? 0) ? first[0] : undefined,
  }
  known.set(context, found)
  return found
}

/** The one country that is the subject of something in the article, if there is just one. */
export const actingCountry = (context: Context): Entity | undefined => statesOf(context).acting

/** The country that an article is about: named at least twice as often as any other. */
export const mainCountry = (context: Context): Entity | undefined => statesOf(context).main

/** How many sentences before its own an office without a state looks back for one. */
const SENTENCES_BACK = 3

/** The country that the text spoke of last before a word, in its own sentence or a few before. */
export function countryBefore(context: Context, sentence: SentenceContext, token: number, back = SENTENCES_BACK): Entity | undefined {
  for (let at = sentence.index; at >= 0 && at >= sentence.index - back; at--) {
    const found = context.sentences[at]?.mentions.findLast(m => (at < sentence.index || m.last < token) && isCountry(context, m))
    if (found !== undefined) return context.entities[found.entity]
  }
  return undefined
}

const isCountry = (context: Context, mention: Mention): boolean => {
  const entity = context.entities[mention.entity]
  return entity !== undefined && context.isA(entity, 'Country')
}
