import type { Entity } from '../../model/index.js'
import type { Context, SentenceContext } from '../context.js'
import { entityOf } from '../fillers.js'
import { slotsOf } from '../slots.js'
import type { Candidate, RelationRule } from './rule.js'

/** Who takes command has it then, who gives it had it before. */
const TAKING: ReadonlySet<string> = new Set(['take', 'assume', 'accept'])
const GIVING: ReadonlySet<string> = new Set(['relinquish', 'cede', 'surrender', 'pass', 'hand'])

/**
 * Changes of command:
 *
 * - ⟨Ann Lee⟩ took command of ⟨9th Wing⟩ from ⟨Tom Reed⟩: Lee commands it, Reed did, Lee succeeds Reed
 * - ⟨Tom Reed⟩ relinquished command of ⟨9th Wing⟩ to ⟨Ann Lee⟩
 *
 * and who has it meanwhile: "under the command of ⟨Ann Lee⟩, ⟨the brigade⟩ was moved to the coast".
 */
export const commands: RelationRule = {
  name: 'command',
  find(context, sentence) {
    const { tree } = sentence
    return tree.tokens.flatMap((_, verb): Candidate[] => {
      if (tree.lemma(verb) === 'command' || tree.lemma(verb) === 'leadership') return commanded(context, sentence, verb)
      if (tree.upos(verb) !== 'VERB' || !(TAKING.has(tree.lemma(verb)) || GIVING.has(tree.lemma(verb)))) return []
      const slots = slotsOf(tree, verb)
      const command = slots.get('obj')?.find(at => tree.lemma(at) === 'command')
      if (command === undefined) return []
      const taking = TAKING.has(tree.lemma(verb))
      const own = slotsOf(tree, command)
      const at = (...slot: readonly ('subj' | 'prep:from' | 'prep:to')[]): Entity | undefined =>
        person(context, sentence, slot.flatMap(s => [...slots.get(s) ?? [], ...s === 'subj' ? [] : own.get(s) ?? []]))
      const [now, before] = taking ? [at('subj'), at('prep:from')] : [at('prep:to'), at('subj')]
      const unit = [...own.get('prep:of') ?? [], ...slots.get('prep:of') ?? []].map(i => entityOf(context, sentence, i))
        .find(e => e !== undefined && context.isA(e, 'Military', 'ArmedGroup', 'Group'))
      const base = { anchor: verb, tokens: [verb, command], by: tree.lemma(verb) }
      return [
        ...now !== undefined && unit !== undefined ? [{ ...base, subject: now, predicate: 'commands' as const, object: unit, confidence: 0.8 }] : [],
        ...before !== undefined && unit !== undefined ? [{ ...base, subject: before, predicate: 'commands' as const, object: unit, temporal: 'former' as const, confidence: 0.8 }] : [],
        ...now !== undefined && before !== undefined && now !== before ? [{ ...base, subject: now, predicate: 'succeeds' as const, object: before, confidence: 0.8 }] : [],
      ]
    })
  },
}

/** "⟨the brigade⟩ fought under the command of ⟨Ann Lee⟩": what the clause is about, by its verb or its noun. */
function commanded(context: Context, sentence: SentenceContext, command: number): Candidate[] {
  const { tree } = sentence
  if (tree.upos(command) !== 'NOUN' || tree.marker(command) !== 'under') return []
  const [subject] = (slotsOf(tree, command).get('prep:of') ?? []).flatMap(at => entityOf(context, sentence, at) ?? []).filter(e => context.isA(e, 'Person', 'Organization'))
  // "The brigades are ⟨under⟩ the leadership of Ann Lee": a predicate of its own
  const isPredicate = tree.kidBy(command, 'cop') !== undefined
  const above = isPredicate ? command : tree.head(command)
  const slots = above < 0 || isPredicate ? undefined : slotsOf(tree, above)
  const led = isPredicate ? tree.kidsBy(command, 'nsubj') : tree.upos(above) === 'VERB' ? (tree.isPassive(above) ? slots?.get('obj') : slots?.get('subj')) ?? [] : [above]
  return subject === undefined ? [] : led.flatMap((token): Candidate[] => {
    const object = entityOf(context, sentence, token)
    if (object === undefined || object === subject) return []
    const isUnit = context.isA(object, 'Military', 'ArmedGroup')
    const predicate = isUnit && context.isA(subject, 'Person') ? 'commands' as const : tree.lemma(command) === 'leadership' && context.isA(object, 'Organization') ? 'leads' as const : undefined
    return predicate === undefined ? [] : [{ subject, predicate, object, anchor: command, tokens: [command, token], confidence: 0.75, by: tree.lemma(command) }]
  })
}

const person = (context: Context, sentence: SentenceContext, tokens: readonly number[]): Entity | undefined =>
  tokens.map(token => entityOf(context, sentence, token)).find(e => e !== undefined && context.isA(e, 'Person'))
