import type { Entity } from '../../model/index.js'
import type { Context, SentenceContext } from '../context.js'
import { entityOf } from '../fillers.js'
import type { RelationSide, RelationWord } from '../lexicon/index.js'
import { slotsOf, type Slots } from '../slots.js'
import { EXAMPLES } from './bearer.js'
import type { Candidate, RelationRule } from './rule.js'

/**
 * Verbs and adjectives that state relations, active, passive and as participles:
 * ⟨Acme⟩ was founded by ⟨Ann Lee⟩; ⟨a company⟩ owned by ⟨the state⟩; ⟨he⟩ lives in ⟨Oslo⟩.
 */
export const verbs: RelationRule = {
  name: 'relation verb',
  find(context, sentence, lexicon) {
    const { tree } = sentence
    return tree.tokens.flatMap((_, token): Candidate[] => {
      const upos = tree.upos(token)
      if (upos !== 'VERB' && upos !== 'ADJ') return []
      const words = lexicon.relations.words(tree.lemma(token), upos)
      if (words.length === 0) return []
      const slots = slotsOf(tree, token)
      for (const word of words) {
        const found = fromVerb(context, sentence, token, word, slots)
        if (found.length > 0) return found
      }
      return []
    })
  },
}

function fromVerb(
  context: Context,
  sentence: SentenceContext,
  token: number,
  word: RelationWord,
  slots: Slots,
): Candidate[] {
  if (word.particle !== undefined && !sentence.tree.hasParticle(token, word.particle)) return []
  const temporal = word.temporal ?? (isOver(sentence, token) ? 'former' : undefined)
  const out: Candidate[] = []
  for (const subject of fill(context, sentence, slots, word.subject)) {
    for (const object of fill(context, sentence, slots, word.object)) {
      const predicate = word.predicateFor(subject.entity, object.entity, (e, classes) => context.isA(e, ...classes))
      if (predicate === undefined || subject.entity === object.entity) continue
      out.push({
        subject: subject.entity,
        predicate,
        object: object.entity,
        ...(temporal === undefined ? {} : { temporal }),
        anchor: token,
        tokens: [token, subject.token, object.token],
        confidence: word.weight,
        by: word.lemma,
      })
    }
  }
  return out
}

/** "had led the bank for 12 years", "led the party until 2019": told as over. */
function isOver({ tree }: SentenceContext, verb: number): boolean {
  if (tree.upos(verb) !== 'VERB' || tree.isPassive(verb)) return false
  const had = tree.kidsBy(verb, 'aux').some(kid => tree.lemma(kid) === 'have' && tree.tokens[kid]?.xpos === 'VBD')
  return had || (tree.tokens[verb]?.xpos === 'VBD' && tree.kidsBy(verb, 'obl').some(kid => tree.marker(kid) === 'until'))
}

function fill(
  context: Context,
  sentence: SentenceContext,
  slots: Slots,
  side: RelationSide,
): { entity: Entity; token: number }[] {
  if (side === 'self') return []
  for (const slot of side) {
    const found = (slots.get(slot) ?? []).flatMap(token => [token, ...examplesOf(context, sentence, token)]).flatMap(token => {
      const entity = entityOf(context, sentence, token)
      return entity === undefined ? [] : [{ entity, token }]
    })
    if (found.length > 0) return found
  }
  return []
}

/** "an area including ⟨the Salt Gulf⟩ and ⟨the Amber Sea⟩": what a description without a name takes in. */
function examplesOf(context: Context, sentence: SentenceContext, token: number): number[] {
  const { tree } = sentence
  if (context.entityAt(sentence.index, token)?.named === true) return []
  const described = [token, ...tree.kidsBy(token, 'nmod').filter(kid => tree.marker(kid) === 'of')]
  return described.flatMap(at => tree.kidsBy(at, 'nmod', 'obl')).filter(kid => EXAMPLES.has(tree.marker(kid) ?? ''))
    .flatMap(kid => tree.conjuncts(kid))
}
