import type { Entity, Predicate } from '../../model/index.js'
import type { Context, SentenceContext } from '../context.js'
import type { Candidate, RelationRule } from './rule.js'

/** Plurals that say what those whom they name are to each other. */
const MUTUAL: ReadonlyMap<string, Predicate> = new Map<string, Predicate>([
  ['brother', 'siblingOf'], ['sister', 'siblingOf'], ['sibling', 'siblingOf'], ['twin', 'siblingOf'], ['half-brother', 'siblingOf'],
  ['cousin', 'relativeOf'], ['spouse', 'spouseOf'], ['newlywed', 'spouseOf'],
])

/**
 * Kin by a plural before or behind their names, each with each:
 *
 * - the brothers ⟨Thomas⟩ and ⟨Edwin Roke⟩: siblingOf
 * - ⟨Ann⟩ and ⟨Ida Lee⟩, sisters from Oslo
 */
export const pairs: RelationRule = {
  name: 'pair',
  find(context, sentence) {
    const { tree } = sentence
    return tree.tokens.flatMap((token, at): Candidate[] => {
      const predicate = token.feats.Number === 'Plur' ? MUTUAL.get(tree.lemma(at)) : undefined
      if (predicate === undefined || tree.kidBy(at, 'nmod:poss') !== undefined) return []
      const named = namedBehind(context, sentence, at) ?? namedBefore(context, sentence, at) ?? []
      return named.flatMap((subject, i) => named.slice(i + 1).filter(object => object !== subject).map((object): Candidate => ({
        subject, predicate, object, anchor: at, tokens: [at], confidence: 0.75, by: tree.lemma(at),
      })))
    })
  },
}

/** "the brothers ⟨Thomas⟩ and ⟨Edwin Roke⟩", with a comma or not. */
function namedBehind(context: Context, sentence: SentenceContext, noun: number): readonly Entity[] | undefined {
  const from = sentence.tree.tokens[noun + 1]?.form === ',' ? noun + 2 : noun + 1
  return listFrom(context, sentence, from)
}

/** "⟨Ann⟩ and ⟨Ida Lee⟩, sisters": the list that ends before the comma. */
function namedBefore(context: Context, sentence: SentenceContext, noun: number): readonly Entity[] | undefined {
  const { tree, mentions } = sentence
  const last = tree.tokens[noun - 1]?.form === ',' ? mentions.find(m => m.form === 'name' && m.last === noun - 2) : undefined
  const first = last === undefined || tree.lemma(last.first - 1) !== 'and' ? undefined : mentions.find(m => m.form === 'name' && m.last === last.first - 2)
  return first === undefined ? undefined : listFrom(context, sentence, first.first)
}

/** Persons named one after another from a token on, joined by commas and "and"; undefined for fewer than two. */
function listFrom(context: Context, { tree, mentions }: SentenceContext, from: number): readonly Entity[] | undefined {
  const found: Entity[] = []
  for (let at = from; ;) {
    // The noun may be taken into the first name: "⟨brothers Thomas⟩ and …".
    const name = mentions.find(m => m.form === 'name' && (m.first === at || (at === from && m.first === at - 1 && m.last >= at)))
    const entity = name === undefined ? undefined : context.entities[name.entity]
    if (name === undefined || entity === undefined || !context.isA(entity, 'Person')) break
    found.push(entity)
    const joint = tree.lemma(name.last + 1)
    if (joint !== 'and' && joint !== ',') break
    at = name.last + (joint === ',' && tree.lemma(name.last + 2) === 'and' ? 3 : 2)
  }
  return found.length < 2 ? undefined : found
}
