import type { Sentence, Token } from '../../model/index.js'
import { isNominal } from '../slot-map.js'
import { SentenceTree } from '../tree.js'

/**
 * A sentence in which "between" has its two sides. "The clash between the Wolves, a local militia, ⟨and the army⟩ killed ten": after an
 * aside trees often hang the second side on a noun before "between", or make it the subject of what follows.
 */
export function settleBetween(sentence: Sentence): Sentence {
  if (!sentence.tokens.some(token => token.lemma === 'between')) return sentence
  const tree = new SentenceTree(sentence)
  const changes = new Map<number, Partial<Token>>()
  sentence.tokens.forEach((token, at) => {
    const first = token.head
    if (token.lemma !== 'between' || token.deprel !== 'case' || first <= at || !isNominal(tree, first)) return
    joinSecond(tree, first, changes)
    const noun = nounAbove(tree, first)
    if (noun !== undefined) changes.set(first, { head: noun })
  })
  sentence.tokens.forEach((_, at) => {
    const side = changes.size === 0 ? undefined : ledSide(tree, at)
    if (side !== undefined) changes.set(at, { head: side })
  })
  if (changes.size === 0) return sentence
  return { ...sentence, tokens: sentence.tokens.map((token, at) => ({ ...token, ...changes.get(at) })) }
}

/** What two sides have with each other. */
const MUTUAL: ReadonlySet<string> = new Set([
  'talk', 'negotiation', 'dialogue', 'discussion', 'consultation', 'hostility', 'fighting', 'clash', 'tie', 'relation', 'contact', 'cooperation', 'conflict', 'war', 'violence', 'tension',
])

/**
 * "the deal on 2 December between …", "talks in Paris between …", "the deal signed in May between …": nothing is between by its name,
 * so the noun above the name is meant. "the resumption of ⟨talks⟩ between …": what two sides have is between them, not that it goes on.
 */
function nounAbove(tree: SentenceTree, first: number): number | undefined {
  let at = tree.head(first)
  if (!tree.is(first, 'nmod')) return undefined
  if (tree.upos(at) === 'NOUN') {
    const mutual = tree.kidsBy(at, 'nmod').findLast(kid => kid > at && kid < first && tree.marker(kid) === 'of')
    return mutual !== undefined && MUTUAL.has(tree.lemma(mutual)) && !MUTUAL.has(tree.lemma(at)) ? mutual : undefined
  }
  while (tree.upos(at) === 'PROPN' && tree.is(at, 'nmod')) at = tree.head(at)
  if (tree.is(at, 'obl') && tree.is(tree.head(at), 'acl')) at = tree.head(tree.head(at))
  return tree.upos(at) === 'NOUN' && at < first ? at : undefined
}

/** Participles that say of a body who acts for it. */
const LED: ReadonlySet<string> = new Set(['lead', 'head', 'command', 'chair', 'represent', 'back', 'run'])

/** "between the government, ⟨led by Ann Lee⟩, and …": the side right before the comma, which trees pass over for the noun before "between". */
function ledSide(tree: SentenceTree, at: number): number | undefined {
  if (!tree.is(at, 'acl') || !LED.has(tree.lemma(at)) || tree.kidBy(at, 'obl:agent') === undefined || tree.tokens[at - 1]?.form !== ',') return undefined
  let side = at - 2
  while (tree.is(side, 'flat') || tree.is(side, 'compound') || tree.marker(side) === 'of') side = tree.head(side)
  return side > tree.head(at) && isNominal(tree, side) ? side : undefined
}

/** "between the government of Peru ⟨and the Hill Front⟩": with a single "and", the second side is what it joins, wherever trees hang it. */
function innerSide(tree: SentenceTree, first: number): number | undefined {
  const below = tree.subtree(first).filter(at => at > first)
  const [and, other] = below.filter(at => tree.lemma(at) === 'and' && tree.is(at, 'cc'))
  if (and === undefined || other !== undefined) return undefined
  const joined = tree.head(and)
  const name = tree.head(joined)
  return tree.is(joined, 'conj') && isNominal(tree, joined) && tree.is(name, 'nmod') && tree.head(name) === first && tree.marker(name) === 'of'
    ? joined : undefined
}

/** Joins the noun after the next "and" to the first side, where that is one thing and has no other beside it. */
function joinSecond(tree: SentenceTree, first: number, changes: Map<number, Partial<Token>>): void {
  if (tree.tokens[first]?.feats.Number === 'Plur' && tree.upos(first) === 'NOUN') return
  if (tree.kidBy(first, 'conj') !== undefined) return
  const and = tree.tokens.findIndex((token, at) => at > first && token.lemma === 'and' && token.deprel === 'cc' && !isInside(tree, at, first))
  const joined = tree.head(and)
  if (and < 0 || !isNominal(tree, joined)) {
    const inner = innerSide(tree, first)
    if (inner !== undefined) {
      changes.set(inner, { head: first })
      return
    }
  }
  if (and < 0 || joined < and) return
  if (tree.is(joined, 'conj') && isNominal(tree, joined) && isAround(tree, tree.head(joined), first)) {
    changes.set(joined, { head: first })
    return
  }
  const second = tree.kidBy(joined, 'nsubj')
  const noun = tree.head(first)
  if (second === undefined || second < and || !tree.is(joined, 'conj') || tree.upos(joined) !== 'VERB' || !isNominal(tree, second) || !isNominal(tree, noun)) return
  // the noun of the happening is the subject that the verb had lost
  changes.set(second, { head: first, deprel: 'conj' })
  changes.set(and, { head: second })
  changes.set(joined, { head: tree.head(noun), deprel: tree.tokens[noun]?.deprel ?? 'root' })
  changes.set(noun, { head: joined, deprel: tree.tokens[second]?.deprel ?? 'nsubj' })
}

/** Whether a coordination stands inside the first side: "the Minister of Finance and Trade". */
const isInside = (tree: SentenceTree, and: number, first: number): boolean => {
  const up = tree.ancestors(and)
  const below = up.slice(0, Math.max(0, up.indexOf(first)))
  return up.includes(first) && !below.some(at => tree.is(at, 'appos') || tree.is(at, 'acl'))
}

/** Whether a token is above the first side, or in an aside to it. */
const isAround = (tree: SentenceTree, at: number, first: number): boolean => tree.ancestors(first).includes(at) || tree.ancestors(at).includes(first)
