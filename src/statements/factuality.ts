import type { Factuality, Token } from '../model/index.js'
import type { Cues } from './lexicon/index.js'
import type { SentenceTree } from './tree.js'

const STRENGTH: Readonly<Record<Factuality, number>> = { asserted: 0, possible: 1, intended: 2, negated: 3 }

const stronger = (a: Factuality, b: Factuality): Factuality => (STRENGTH[b] > STRENGTH[a] ? b : a)

/**
 * How sure the text is that something happens, read from the modals, negations and governing words
 * on the way from its trigger up the tree: "is seeking to attack" is intended, "may have attacked"
 * possible, "denied attacking" negated. Follows the layered scope of FactBank (Saurí and
 * Pustejovsky 2009) with one reader: the article.
 *
 * @param trigger index of the token that evokes the event
 * @param carrier index of the light verb that carries a noun trigger ("carry out" an attack), or the trigger itself
 */
export function factualityOf(tree: SentenceTree, trigger: number, carrier: number, cues: Cues): Factuality {
  let found = local(tree, trigger, cues)
  // "cancelled a match": what carries the noun may also undo it
  if (carrier !== trigger) found = stronger(stronger(found, local(tree, carrier, cues)), cues.governor(tree, carrier, tree.tokens[trigger]?.deprel ?? '', trigger) ?? 'asserted')
  let at = carrier
  for (let steps = 0; steps < tree.tokens.length; steps++) {
    const head = tree.head(at)
    if (head < 0) break
    const link = tree.tokens[at]?.deprel ?? ''
    const effect = isDone(tree, at, link) || isVoted(tree, head) ? undefined : cues.governor(tree, head, link, at)
    if (effect !== undefined) found = stronger(found, effect)
    if (!carriesOn(tree, at, link)) break
    if (link === 'conj' && sharesAuxiliaries(tree, at)) found = stronger(found, local(tree, head, cues))
    else if (link === 'xcomp' || link === 'ccomp') found = stronger(found, modality(tree, head, cues, link))
    at = head
  }
  return found
}

/** "the agreement ⟨signed⟩ in Lima" has been, whereas "an agreement to sign" is only meant. */
const isDone = (tree: SentenceTree, at: number, link: string): boolean =>
  link === 'acl' && tree.tokens[at]?.xpos === 'VBN' && tree.kidBy(at, 'mark', 'aux') === undefined

/** "lawmakers ⟨voted⟩ to remove the speaker": by their vote it is done. */
const isVoted = (tree: SentenceTree, head: number): boolean => tree.lemma(head) === 'vote' && tree.tokens[head]?.xpos === 'VBD'

/** Which links pass the governor's uncertainty down. */
function carriesOn(tree: SentenceTree, at: number, link: string): boolean {
  if (link === 'xcomp' || link === 'ccomp' || link === 'conj' || link === 'csubj') return true
  return link === 'acl' && tree.kidBy(at, 'mark') !== undefined
}

function sharesAuxiliaries(tree: SentenceTree, at: number): boolean {
  return tree.kidBy(at, 'aux', 'nsubj', 'mark') === undefined && tree.upos(at) === 'VERB'
}

/** The modals above a complement: "may begin to attack". Modals of a clause that merely reports do not pass. */
function modality(tree: SentenceTree, head: number, cues: Cues, link: string): Factuality {
  return link === 'ccomp' ? 'asserted' : local(tree, head, cues)
}

/** What the words around one predicate say of it. */
function local(tree: SentenceTree, at: number, cues: Cues): Factuality {
  let found: Factuality = 'asserted'
  for (const kid of tree.kids(at)) {
    const effect = cues.dependent(tree, kid)
    if (effect !== undefined) found = stronger(found, effect)
  }
  if (isYetTo(tree, at)) return 'negated'
  return isToBe(tree, at) ? stronger(found, 'intended') : found
}

/** "has yet to ⟨name⟩ a judge", "is yet to ⟨begin⟩": what has not happened. */
const isYetTo = (tree: SentenceTree, at: number): boolean => tree.kids(at).some(k => tree.is(k, 'mark') && tree.lemma(k) === 'to'
  && tree.lemma(k - 1) === 'yet' && (tree.lemma(k - 2) === 'have' || tree.lemma(k - 2) === 'be'))

/** Clauses that tell something by themselves: "she is to visit Lima, two diplomats said". */
const IN_MAIN = ['root', 'ccomp', 'parataxis', 'conj'] as const

/** "The vote is to be held", "a bridge to be built", "ways to end the war", in a title "Norwell to buy rival": told of before it happens. */
function isToBe(tree: SentenceTree, at: number): boolean {
  const to = tree.kids(at).some(k => tree.is(k, 'mark') && tree.lemma(k) === 'to' && tree.tokens[k]?.xpos === 'TO')
  if (!to) return false
  if (tree.sentence.isTitle && !tree.tokens.some(isFinite) && (tree.is(at, 'root') || (tree.is(tree.head(at), 'root') && tree.upos(tree.head(at)) !== 'VERB'))) return true
  return tree.is(at, 'acl') ? tree.isPassive(at) || tree.kidBy(at, 'aux:pass') !== undefined
    : tree.kids(at).some(k => (tree.is(k, 'aux') || tree.is(k, 'cop')) && tree.lemma(k) === 'be' && k < at - 1)
      && IN_MAIN.some(link => tree.is(at, link))
}

const isFinite = ({ xpos }: Token): boolean => xpos === 'VBZ' || xpos === 'VBD' || xpos === 'VBP' || xpos === 'MD'
