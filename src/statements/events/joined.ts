import type { Context } from '../context.js'
import { absorb, fillersOf, SPOKEN, type Draft } from './draft.js'

/** "An ⟨earthquake⟩ ⟨struck⟩ the coast": the noun and the verb that it is the subject of tell of one happening. */
export function joinSubjects(drafts: readonly Draft[]): void {
  const nouns = new Map(drafts.filter(d => d.trigger.pos === 'NOUN').map(d => [`${d.type} ${d.trigger.sentence} ${d.trigger.token}`, d]))
  for (const verb of drafts) {
    if (verb.trigger.pos !== 'VERB') continue
    for (const subject of verb.trigger.slots.get('subj') ?? []) {
      const noun = nouns.get(`${verb.type} ${verb.trigger.sentence} ${subject}`)
      if (noun === undefined || noun.absorbedBy !== undefined || verb.absorbedBy !== undefined) continue
      // "⟨the blast⟩, which ⟨tore⟩ through a market": what was told of before
      if (noun.definite) absorb(noun, verb)
      else absorb(verb, noun)
    }
  }
}

/** "⟨marched⟩ through Lima to ⟨protest⟩ against the bill": what is done for the sake of what is its own kind is one with it. */
export function joinPurposes(context: Context, drafts: readonly Draft[]): void {
  const verbs = new Map(drafts.filter(d => d.trigger.pos === 'VERB').map(d => [`${d.type} ${d.trigger.sentence} ${d.trigger.token}`, d]))
  for (const purpose of verbs.values()) {
    const { sentence, token } = purpose.trigger
    const tree = context.sentences[sentence]?.tree
    if (tree === undefined || SPOKEN.has(purpose.type) || !(tree.is(token, 'advcl') || tree.is(token, 'xcomp'))) continue
    const above = verbs.get(`${purpose.type} ${sentence} ${tree.head(token)}`)
    const isPurpose = tree.tokens[token]?.xpos === 'VB' && tree.kids(token).some(kid => kid < token && tree.lemma(kid) === 'to')
    // "⟨won⟩ the cup, ⟨beating⟩ Norway", "⟨rallied⟩ outside, ⟨chanting⟩ his name": how a contest was won is the contest
    const isHow = (purpose.type === 'Compete' || purpose.type === 'Protest') && tree.tokens[token]?.xpos === 'VBG' && tree.kidBy(token, 'mark') === undefined
    if (above !== undefined && above.absorbedBy === undefined && (isPurpose || isHow) && !areDoneToOthers(above, purpose)) absorb(above, purpose)
  }
}

/** "⟨detained⟩ a driver in a raid to ⟨arrest⟩ his master": what is meant for another is not what was done. */
function areDoneToOthers(a: Draft, b: Draft): boolean {
  const [x, y] = [fillersOf(a, 'target', 'victim'), fillersOf(b, 'target', 'victim')]
  return x.length > 0 && y.length > 0 && !x.some(e => y.includes(e))
}
