import type { EventType, Slot } from '../../model/index.js'
import type { SentenceTree } from '../tree.js'
import type { Trigger } from './triggers.js'

/** Types that are about something that happens, however deep in their clause it is said. */
export const NESTING: ReadonlySet<EventType> = new Set<EventType>(['Support', 'Criticize', 'Demand', 'Pledge', 'Accuse', 'Threaten', 'Trial', 'Charge'])

/** What is done by saying it. Where it is said is seldom told: a place beside it is where what is spoken of happens. */
export const STANCES: ReadonlySet<EventType> = new Set<EventType>(['Support', 'Criticize', 'Demand', 'Pledge', 'Accuse', 'Threaten'])

const DOWN = ['obj', 'obl', 'nmod', 'xcomp', 'ccomp', 'acl', 'advcl']

/** Who is to do what is demanded: "demanded that ⟨the council⟩ close the mine". */
export function demandedOf(tree: SentenceTree, trigger: Trigger): readonly number[] {
  return [...trigger.slots.get('ccomp') ?? [], ...trigger.pos === 'NOUN' ? tree.kidsBy(trigger.token, 'acl', 'ccomp') : []]
    .filter(at => tree.upos(at) === 'VERB').flatMap(at => tree.kidsBy(at, 'nsubj')).flatMap(at => tree.conjuncts(at))
}

/** Clauses about another time or reason, not about what is said. */
const ASIDE: ReadonlySet<string> = new Set(['after', 'before', 'when', 'while', 'as', 'since', 'because', 'although', 'though', 'if', 'unless', 'until', 'once', 'whereas'])

/** The nearest event below: "urged the ministers to sign", "support for the country in its fight". */
export function nestedEvent(tree: SentenceTree, trigger: Trigger, triggers: ReadonlySet<number>): number | undefined {
  const about = trigger.pos === 'ADJ' ? trigger.slots.get('subj') : trigger.slots.get('obj')
  const lost = lostObject(tree, trigger).find(at => triggers.has(at))
  if (lost !== undefined) return lost
  let level = [trigger.carrier, trigger.token, ...about ?? []]
  for (let depth = 0; depth < 4 && level.length > 0; depth++) {
    const next = level.flatMap(at => tree.kids(at).filter(kid => kid > at && DOWN.some(link => tree.is(kid, link))
      && !(tree.is(kid, 'advcl') && ASIDE.has(tree.marker(kid) ?? ''))
      && tree.tokens[kid]?.deprel !== 'acl:relcl'))
    const found = next.find(kid => triggers.has(kid) && kid !== trigger.token)
    if (found !== undefined) return found
    level = next.filter(kid => kid !== trigger.token)
  }
  return undefined
}

/** "condemned in the strongest terms ⟨the raid⟩ carried out on Monday": trees often make a clause of an object and its participle. */
function lostObject(tree: SentenceTree, { carrier, slots }: Trigger): number[] {
  if (slots.has('obj')) return []
  const clauses = [...tree.kidsBy(carrier, 'advcl', 'ccomp'), ...tree.kidsBy(carrier, 'obl').flatMap(kid => tree.kidsBy(kid, 'acl'))]
  return clauses.filter(clause => tree.kidBy(clause, 'mark', 'aux') === undefined)
    .flatMap(clause => tree.kidsBy(clause, 'nsubj')).filter(kid => kid > carrier && tree.upos(kid) === 'NOUN')
}

/** Types in which whose a thing is, is what they are about, and not whom they are addressed to. */
export const ASKING: ReadonlySet<EventType> = new Set<EventType>(['Demand', 'Communicate'])

const ABOUT: ReadonlySet<Slot> = new Set<Slot>([
  'prep:for', 'prep:of', 'prep:over', 'prep:about', 'prep:on', 'prep:against', 'prep:to', 'prep:at', 'prep:by', 'prep:toward', 'prep:towards', 'prep:with',
])

/** Where what is said of a thing is said of whose it is. */
export const descends = (tree: SentenceTree, { entry }: Trigger, slot: Slot, token: number): boolean =>
  (entry.type === 'Support' || entry.type === 'Criticize' || ASKING.has(entry.type)) && (slot === 'obj' || ABOUT.has(slot))
  && tree.lemma(token) !== 'behalf' && !(entry.object?.includes(tree.lemma(token)) ?? false)

/** Whose or what a noun without an entity is about: "condemned ⟨Asante⟩'s policies", "welcomed the steps taken by ⟨Asante⟩". */
export function meantBy(tree: SentenceTree, token: number): number[] {
  return tree.kids(token).flatMap(kid => {
    if (tree.is(kid, 'nmod:poss')) return tree.conjuncts(kid)
    if (tree.is(kid, 'nmod') && ['of', 'for', 'by', 'from'].includes(tree.marker(kid) ?? '')) return tree.conjuncts(kid)
    if (!tree.is(kid, 'acl')) return []
    return tree.kidsBy(kid, 'obl').filter(k => tree.marker(k) === 'by').flatMap(k => tree.conjuncts(k))
  })
}
