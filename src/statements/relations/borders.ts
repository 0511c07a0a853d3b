import type { Entity, Mention } from '../../model/index.js'
import type { Context, SentenceContext } from '../context.js'
import { entitiesOf } from '../fillers.js'
import { slotsOf } from '../slots.js'
import type { SentenceTree } from '../tree.js'
import type { Candidate, RelationRule } from './rule.js'

const BORDERING: ReadonlySet<string> = new Set(['border', 'bound', 'adjoin', 'abut'])

/** What may stand right before a neighbour's name. */
const BEFORE: ReadonlySet<string> = new Set(['by', 'and', ',', 'the', 'with', 'border', 'bound', 'adjoin', 'abut', 'to', 'on', 'both'])

/** Words of a list of neighbours: sides of the compass, joints, what a name may have before it. */
const WITHIN: ReadonlySet<string> = new Set(['by', 'and', ',', 'the', 'to', 'on', 'in', 'with', 'as', 'well', 'also', 'both', 'district', 'province', 'region', 'state', 'town', 'city', 'of', 'village', 'country'])

const SIDE = /^(?:north|south|east|west)(?:-?(?:north|south|east|west|ern))*$/

/**
 * Where a land lies by its neighbours, over all of a list by sides:
 *
 * - ⟨the Karun region⟩ is bordered on the south by ⟨Velm⟩, on the west by ⟨Lake Tola⟩, and on the north by ⟨Orta⟩ and ⟨Luna⟩: near each
 * - ⟨it⟩ borders ⟨Zarovia⟩ to the north and ⟨Arda⟩ to the west
 */
export const borders: RelationRule = {
  name: 'border',
  find(context, sentence) {
    const { tree } = sentence
    return tree.tokens.flatMap((_, verb): Candidate[] => {
      if (tree.upos(verb) !== 'VERB' || !BORDERING.has(tree.lemma(verb))) return []
      const slots = slotsOf(tree, verb)
      const lands = entitiesOf(context, sentence, (tree.isPassive(verb) ? slots.get('obj') : slots.get('subj')) ?? []).filter(e => context.isA(e, 'Place'))
      return lands.flatMap(subject => neighbours(context, sentence, verb).flatMap((mention): Candidate[] => {
        const object = context.entities[mention.entity]
        return object === undefined ? [] : [{ subject, predicate: 'near', object, temporal: 'current', anchor: verb, tokens: [verb, mention.first, mention.last], confidence: 0.75, by: tree.lemma(verb) }]
      }))
    })
  },
}

/** The names behind the verb, as far as its list of neighbours goes. */
function neighbours(context: Context, { mentions, tree }: SentenceContext, verb: number): readonly Mention[] {
  const out: Mention[] = []
  let at = verb + 1
  while (at < tree.tokens.length) {
    const name = mentions.filter(m => m.form === 'name' && m.first === at).sort((a, b) => b.last - a.last)[0]
    if (name === undefined) {
      if (!goesOn(tree, at)) break
      at++
    } else {
      if (BEFORE.has(tree.lemma(at - 1)) && isLand(context.entities[name.entity])) out.push(name)
      at = name.last + 1
    }
  }
  return out
}

const goesOn = (tree: SentenceTree, at: number): boolean => WITHIN.has(tree.lemma(at)) || SIDE.test(tree.lemma(at))

const isLand = (entity: Entity | undefined): boolean => entity !== undefined && /^(?:Country|Region|City|District|NaturalFeature|Place|Facility)$/.test(entity.class)
