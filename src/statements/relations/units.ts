import type { Entity, Mention } from '../../model/index.js'
import type { Context, SentenceContext } from '../context.js'
import type { Candidate, RelationRule } from './rule.js'

/** Units of an army, the smaller before the larger. */
const SIZES: readonly (readonly string[])[] = [
  ['squad', 'team', 'detachment'], ['platoon', 'troop'], ['company', 'battery'], ['battalion', 'squadron'], ['regiment', 'group', 'infantry', 'cavalry', 'artillery', 'marines'],
  ['brigade', 'combat team', 'wing'], ['division', 'flotilla'], ['corps', 'fleet'], ['army', 'force', 'command', 'navy', 'marine corps'],
]

const SIZE: ReadonlyMap<string, number> = new Map(SIZES.flatMap((words, size) => words.map(word => [word, size] as const)))

/** Where a unit has its seat, when its name comes right after the unit's. */
const SEATS = /^(?:Fort|Camp|Joint|Naval|Marine|RAF|Base|Barracks)$/

/**
 * Units of an army one after another, each with the one that it belongs to, and where the last is at home:
 *
 * - ⟨2nd Battalion⟩, ⟨9th Infantry Regiment⟩, ⟨4th Armored Division⟩, ⟨Fort Elmar⟩: 2nd Battalion partOf 9th Infantry
 *   Regiment, that partOf 4th Armored Division, that basedIn Fort Elmar
 */
export const units: RelationRule = {
  name: 'unit',
  find(context, sentence) {
    return sentence.mentions.flatMap((mention): Candidate[] => {
      const unit = unitOf(context, mention)
      const next = unit === undefined ? undefined : nameAfter(sentence, mention)
      const whole = next === undefined ? undefined : context.entities[next.entity]
      if (unit === undefined || next === undefined || whole === undefined || whole === unit) return []
      const base = { subject: unit, object: whole, anchor: mention.head, tokens: [mention.first, next.last], by: 'comma' }
      if (isLarger(context, sentence, mention, next)) return [{ ...base, predicate: 'partOf', confidence: 0.75 }]
      const seat = context.isA(whole, 'Facility', 'City') && SEATS.test(sentence.tree.tokens[next.first]?.form ?? '')
      return seat ? [{ ...base, predicate: 'basedIn', confidence: 0.65 }] : []
    })
  },
}

const unitOf = (context: Context, mention: Mention): Entity | undefined => {
  const entity = mention.form === 'name' ? context.entities[mention.entity] : undefined
  return entity !== undefined && context.isA(entity, 'Military') ? entity : undefined
}

/** As many words as an arm in brackets takes. */
const BRACKET = 5

/** The longest name right after a name and a comma. */
function nameAfter({ tree, mentions }: SentenceContext, mention: Mention): Mention | undefined {
  // "1st Group (Airborne), …"
  const close = tree.tokens[mention.last + 1]?.form === '(' ? tree.tokens.findIndex((token, at) => at > mention.last && token.form === ')') : mention.last
  if (close < 0 || close > mention.last + BRACKET || tree.tokens[close + 1]?.form !== ',') return undefined
  return mentions.filter(m => m.form === 'name' && m.first === close + 2).sort((a, b) => b.last - a.last)[0]
}

/** Whether the second of two units is the larger, by the last words of their names. */
export function isLarger(context: Context, sentence: SentenceContext, part: Mention, whole: Mention): boolean {
  if (unitOf(context, whole) === undefined) return false
  const [small, large] = [part, whole].map(({ last }) => SIZE.get(sentence.tree.lemma(last)))
  return small !== undefined && large !== undefined && small < large
}

/** A unit that only says what the one before it belongs to: who is "assigned to 2nd Battalion, 9th Regiment" is so to the battalion. */
export function isWholeOfUnit(context: Context, sentence: SentenceContext, token: number): boolean {
  const mention = sentence.mentions.find(m => m.form === 'name' && m.head === token)
  if (mention === undefined || unitOf(context, mention) === undefined) return false
  const part = sentence.mentions.find(m => m.form === 'name' && m.last === mention.first - 2)
  return part !== undefined && sentence.tree.tokens[mention.first - 1]?.form === ',' && isLarger(context, sentence, part, mention)
}
