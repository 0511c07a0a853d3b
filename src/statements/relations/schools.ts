import type { Entity, Mention } from '../../model/index.js'
import type { Context, SentenceContext } from '../context.js'
import { entitiesOf } from '../fillers.js'
import { slotsOf } from '../slots.js'
import type { SentenceTree } from '../tree.js'
import type { Candidate, RelationRule } from './rule.js'

/** What is done at a school by whoever learns there. */
const LEARNING: ReadonlySet<string> = new Set(['educate', 'study', 'graduate', 'attend', 'enrol', 'enroll', 'matriculate'])

/** What one gets or does there. */
const STUDIES: ReadonlySet<string> = new Set(['degree', 'doctorate', 'diploma', 'bachelor', 'master', 'masters', 'mba', 'phd', 'ph.d.', 'ph.d', 'llb', 'llm', 'bsc', 'msc', 'licentiate', 'study', 'studies', 'education', 'b.a.', 'm.a.', 'ba', 'ma'])

/** How somebody comes by what the second list has. */
const EARNING: ReadonlySet<string> = new Set(['receive', 'earn', 'obtain', 'hold', 'have', 'complete', 'get', 'gain', 'finish', 'take', 'pursue', 'continue', 'award', 'do', 'acquire', 'begin', 'start', 'undertake'])

/** What stands before the name of a school that is meant. */
const BEFORE: ReadonlySet<string> = new Set(['at', 'from', 'in', 'and', ',', 'later', 'then', 'the'])

/**
 * Where somebody learned, over all of a list of schools, each with its place:
 *
 * - ⟨Ann Lee⟩ was educated at ⟨Velm College⟩ in Velm, ⟨Arda University⟩ in Arda, and at ⟨the Orta Institute⟩: studiedAt each
 * - ⟨she⟩ received a bachelor of arts degree from ⟨Arda University⟩ and an MBA from ⟨Velm University⟩
 */
export const schools: RelationRule = {
  name: 'school',
  find(context, sentence) {
    const named = sentence.mentions.filter(m => m.form === 'name' && (e => e !== undefined && context.isA(e, 'Academic'))(context.entities[m.entity]))
    if (named.length === 0) return []
    return sentence.tree.tokens.flatMap((_, token): Candidate[] => {
      const verb = verbOf(sentence.tree, token)
      if (verb === undefined) return []
      const people = learners(context, sentence, verb, token)
      return people.length === 0 ? [] : schoolsBehind(sentence, named, token, verb).flatMap(mention => people.flatMap((subject): Candidate[] => {
        const object = context.entities[mention.entity]
        return object === undefined ? [] : [{ subject, predicate: 'studiedAt', object, anchor: token, tokens: [token, mention.first, mention.last], confidence: 0.75, by: sentence.tree.lemma(token) }]
      }))
    })
  },
}

/** The verb of which somebody is the subject who learns, by the word of learning. */
function verbOf(tree: SentenceTree, token: number): number | undefined {
  const lemma = tree.lemma(token)
  if (tree.upos(token) === 'VERB') return LEARNING.has(lemma) ? token : undefined
  if (!STUDIES.has(lemma)) return undefined
  // "is a ⟨master⟩ of law from Arda University"
  if (tree.kidBy(token, 'cop') !== undefined) return token
  const verb = tree.ancestors(token).find(at => tree.upos(at) === 'VERB')
  return verb !== undefined && EARNING.has(tree.lemma(verb)) && verb < token ? verb : undefined
}

/** Who learns: the subject, of "was educated" what the verb acts on, of "his studies at" whose they are. */
function learners(context: Context, sentence: SentenceContext, verb: number, token: number): readonly Entity[] {
  const { tree } = sentence
  if (verb === token && tree.upos(token) !== 'VERB') return entitiesOf(context, sentence, tree.kidsBy(token, 'nsubj')).filter(e => context.isA(e, 'Person'))
  const slots = slotsOf(tree, verb)
  const subjects = tree.isPassive(verb) ? slots.get('obj') ?? [] : slots.get('subj') ?? []
  return entitiesOf(context, sentence, subjects.filter(at => at !== token)).filter(e => context.isA(e, 'Person'))
}

/** The schools named behind the word, as far as nothing else is told in between. */
function schoolsBehind({ tree }: SentenceContext, named: readonly Mention[], token: number, verb: number): readonly Mention[] {
  const end = tree.tokens.findIndex((t, at) => at > token && at !== verb && ((t.upos === 'VERB' && !PARTICIPLES.has(t.xpos)) || t.upos === 'AUX' || t.form === ';' || WH.has(t.xpos)))
  const last = end < 0 ? tree.tokens.length : end
  return named.filter(m => m.first > token && m.last < last && (BEFORE.has(tree.lemma(m.first - 1)) || (m.first === token + 1 && tree.upos(token) === 'VERB')))
}

const PARTICIPLES: ReadonlySet<string> = new Set(['VBN'])

/** Where a clause of another kind begins: "where he taught", "which". */
const WH: ReadonlySet<string> = new Set(['WRB', 'WDT', 'WP'])
