import type { Entity } from '../../model/index.js'
import type { Context } from '../context.js'
import type { Candidate, RelationRule } from './rule.js'

/** What makes the name of a people from that of its country: "Syria" and "Syrians", "Iraq" and "Iraqis". */
const ENDINGS: readonly string[] = ['n', 'ns', 'an', 'ans', 'i', 'is', 'ian', 'ians', 'ese', 'er', 'ers']

/**
 * A people by the name of its country, where the article names both:
 *
 * - ⟨Zarovians⟩ fled: Zarovians citizenOf Zarovia
 */
export const demonyms: RelationRule = {
  name: 'demonym',
  find(context, sentence) {
    return sentence.mentions.flatMap((mention): Candidate[] => {
      const people = context.entities[mention.entity]
      if (people === undefined || mention.form === 'pronoun' || !context.isA(people, 'Group')) return []
      const word = sentence.tree.tokens[mention.head]?.form ?? ''
      const country = /^\p{Lu}/u.test(word) ? countriesOf(context).get(word) : undefined
      if (country === undefined || country === people) return []
      return [{ subject: people, predicate: 'citizenOf', object: country, anchor: mention.head, tokens: [mention.head], confidence: 0.6, by: 'name' }]
    })
  },
}

const known = new WeakMap<Context, ReadonlyMap<string, Entity>>()

/** The names that the peoples of the article's countries may have. */
function countriesOf(context: Context): ReadonlyMap<string, Entity> {
  const before = known.get(context)
  if (before !== undefined) return before
  const found = new Map<string, Entity>()
  for (const entity of context.entities) {
    if (!context.isA(entity, 'Country')) continue
    for (const { start, end, form } of entity.mentions) {
      if (form !== 'name') continue
      const name = context.article.text.slice(start, end)
      for (const stem of [name, name.replace(/[aeoy]$/, '')]) for (const ending of ENDINGS) found.set(stem + ending, entity)
      found.set(`${name}s`, entity)
    }
  }
  known.set(context, found)
  return found
}
