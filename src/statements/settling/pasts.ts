import type { Sentence, Token } from '../../model/index.js'
import { SentenceTree } from '../tree.js'
import { ON_VERB } from './links.js'
import { irregular } from './participles.js'

/** Pasts that are never nouns. */
const PASTS: ReadonlySet<string> = new Set(['sank', 'fled', 'struck', 'blew', 'fell', 'began', 'fought', 'overran', 'tore', 'swept', 'shook', 'threw', 'flew', 'swore'])

/** What is told beside "shot": "shot and killed three men". */
const BESIDE_SHOT: ReadonlySet<string> = new Set(['killed', 'wounded', 'injured'])

/** What may stand between "shot dead" and those who were: "at least 12", "a", "up to 30". */
const BEFORE_NOUN: ReadonlySet<string> = new Set(['DET', 'NUM', 'ADJ', 'ADV', 'NOUN', 'PROPN'])
const BOUNDS: ReadonlySet<string> = new Set(['at', 'up', 'to', 'more', 'than', 'over', 'about', 'around'])

/**
 * A sentence in which pasts that taggers take for nouns are verbs: "after police ⟨shot⟩ dead a teenager", "A gunman ⟨shot⟩ and killed three
 * men", "after a ferry ⟨sank⟩". Who did it is what the tree has for a part of the noun; who was "shot dead" stands right behind it.
 */
export function settlePasts(sentence: Sentence): Sentence {
  const at = sentence.tokens.findIndex((token, i) => isPast(sentence.tokens, token, i))
  if (at < 0) return sentence
  const tokens = [...sentence.tokens]
  const tree = new SentenceTree(sentence)
  const form = wordAt(tokens, at)
  if (form === 'shot' && isOfNoun(tree, at)) return describedDead(tree, tokens, at, sentence)
  if (tree.upos(at) === 'NOUN' && !tellsPast(tree, tokens, at, form)) return sentence
  if (form === 'shot' && wordAt(tokens, at + 1) === 'dead') settleDead(tree, tokens, at)
  return { ...sentence, tokens }
}

/** "the reporter, ⟨shot⟩ dead in May, …": behind the comma after a noun, and without an object. */
const isOfNoun = (tree: SentenceTree, at: number): boolean => wordAt(tree.tokens, at + 1) === 'dead' && tree.upos(at) === 'VERB' && tree.tokens[at - 1]?.form === ','
  && ['NOUN', 'PROPN'].includes(tree.upos(at - 2)) && ['ADP', 'PUNCT', 'NOUN'].includes(tree.upos(at + 2)) && tree.kidBy(at, 'nsubj', 'obj', 'aux') === undefined && tree.head(at) >= 0

/** Who was "shot dead" is described by it. */
function describedDead(tree: SentenceTree, tokens: Token[], at: number, sentence: Sentence): Sentence {
  const own = tokens[at]
  const noun = tree.is(at - 2, 'flat') ? tree.head(at - 2) : at - 2
  if (own === undefined || tree.ancestors(noun).includes(at)) return sentence
  tokens[at] = { ...own, xpos: 'VBN', head: noun, deprel: 'acl' }
  return { ...sentence, tokens }
}

const wordAt = (tokens: readonly Token[], at: number): string => tokens[at]?.form.toLowerCase() ?? ''

function isPast(tokens: readonly Token[], { upos }: Token, at: number): boolean {
  const form = wordAt(tokens, at)
  if (upos === 'NOUN' && PASTS.has(form)) return true
  if (form !== 'shot') return false
  if (wordAt(tokens, at + 1) === 'dead') return upos === 'NOUN' || upos === 'VERB'
  return upos === 'NOUN' && wordAt(tokens, at + 1) === 'and' && BESIDE_SHOT.has(wordAt(tokens, at + 2))
}

/** Makes the noun a verb whose subject is what was compounded with it; whether there is one. */
function tellsPast(tree: SentenceTree, tokens: Token[], at: number, form: string): boolean {
  const own = tokens[at]
  const subject = tree.kidsBy(at, 'nsubj').at(-1) ?? tree.kids(at).findLast(kid => kid === at - 1 && (tree.is(kid, 'compound') || tree.is(kid, 'nmod')))
  if (own === undefined || subject === undefined) return false
  // "dead" is taken for the verb where "shot" is taken for its subject
  const dead = tree.lemma(at + 1) === 'dead' && tree.head(at) === at + 1 ? tokens[at + 1] : undefined
  const above = dead ?? own
  tokens[at] = { ...own, upos: 'VERB', xpos: 'VBD', lemma: irregular.get(form) ?? own.lemma, head: above.head, deprel: CLAUSES.get(above.deprel) ?? above.deprel }
  for (const kid of [...tree.kids(at), ...dead === undefined ? [] : tree.kids(at + 1)]) {
    const token = tokens[kid]
    if (token === undefined || kid === at) continue
    if (kid === subject) tokens[kid] = { ...token, head: at, deprel: 'nsubj' }
    else if (kid > at) tokens[kid] = { ...token, head: at, deprel: ON_VERB.get(token.deprel) ?? token.deprel }
    else if (token.deprel === 'case' || token.deprel === 'mark' || token.deprel === 'advmod' || tree.head(kid) !== at) tokens[kid] = { ...token, head: at, deprel: token.deprel === 'case' ? 'mark' : token.deprel }
    else tokens[kid] = { ...token, head: subject }
  }
  if (own.deprel === 'obl') for (const kid of behind(tree, at)) tokens[kid] = { ...tree.tokens[kid] ?? own, head: at }
  return true
}

/** "after a ferry sank ⟨off Peru⟩ ⟨on Monday⟩": what stands right behind the clause is told of it. */
function behind(tree: SentenceTree, at: number): number[] {
  const comma = tree.tokens.findIndex((token, i) => i > at && token.upos === 'PUNCT')
  return tree.kidsBy(tree.head(at), 'obl').filter(kid => kid > at && (comma < 0 || kid < comma))
}

/** How a clause hangs where the tree has a noun. */
const CLAUSES: ReadonlyMap<string, string> = new Map([['obl', 'advcl'], ['nmod', 'acl'], ['obj', 'ccomp'], ['nsubj', 'ccomp']])

/** "shot ⟨dead⟩ three officers": "dead" tells what came of it, and the noun behind is who was shot. */
function settleDead(tree: SentenceTree, tokens: Token[], at: number): void {
  const dead = tokens[at + 1]
  // "had shot dead", but not "was shot dead"
  if (dead === undefined || tree.kidsBy(at, 'aux', 'aux:pass').some(kid => tree.lemma(kid) !== 'have')) return
  let end = at + 2
  while (BEFORE_NOUN.has(tree.upos(end)) || BOUNDS.has(tree.lemma(end)) || (tree.tokens[end]?.form === '-' && end > at + 2)) end++
  const noun = ['NOUN', 'PROPN'].includes(tree.upos(end - 1)) ? [...tree.ancestors(end - 1).reverse(), end - 1].find(up => up > at + 1 && up < end) : undefined
  const shot = noun === undefined ? undefined : tokens[noun]
  if (noun === undefined || shot === undefined) return
  tokens[noun] = { ...shot, head: at, deprel: 'obj' }
  tokens[at + 1] = { ...dead, upos: 'ADJ', xpos: 'JJ', head: at, deprel: 'xcomp' }
}
