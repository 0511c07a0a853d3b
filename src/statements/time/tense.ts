import type { Sentence, Token } from '../../model/index.js'
import words from './words.json' with { type: 'json' }

/**
 * Where the clause around a time lies, seen from the day of publication. `open` where nothing tells:
 * no verb, a bare participle, a modal such as "may".
 */
export type Tense = 'past' | 'future' | 'open'

const FUTURE_AUX = new Set(words.futureAuxiliaries)
const MODALS = new Set(words.modals)
const FUTURE_VERBS = new Set(words.futureVerbs)
const SCHEDULED = new Set(words.scheduledVerbs)
const CONDITIONS = new Set(['if', 'unless', 'until'])
/** How far up the tree the governing verb is looked for: beyond this it governs something else. */
const MAX_STEPS = 8

/** A sentence and, for each token, its dependents; and the tenses found so far, each of which is asked for often. */
export interface Dependents {
  readonly sentence: Sentence
  readonly kids: readonly (readonly Token[])[]
  readonly known: Map<number, Tense | undefined>
}

/** Looks up all dependents once, so that each question about a tense is short. */
export function dependentsOf(sentence: Sentence): Dependents {
  const kids: Token[][] = sentence.tokens.map(() => [])
  for (const token of sentence.tokens) kids[token.head]?.push(token)
  return { sentence, kids, known: new Map() }
}

/** The tense of the clause that governs a token, from the verb above it and its auxiliaries. */
export function tenseAt(tree: Dependents, at: number): Tense {
  let token = tree.sentence.tokens[at]
  for (let steps = 0; token && token.head >= 0 && steps < MAX_STEPS; steps++) {
    if (isInvitedTo(tree, token)) return 'future'
    const tense = tree.known.has(token.head) ? tree.known.get(token.head) : clauseTense(tree, token.head, MAX_STEPS)
    tree.known.set(token.head, tense)
    if (tense !== undefined) return tense
    token = tree.sentence.tokens[token.head]
  }
  return 'open'
}

/** "was due ⟨to⟩ meet them", wherever the tree hangs the infinitive. */
function isAhead(tree: Dependents, kids: readonly Token[]): boolean {
  const to = kids.find(token => token.deprel === 'mark' && formOf(token) === 'to')
  const before = to && tree.sentence.tokens[tree.sentence.tokens.indexOf(to) - 1]
  return before?.upos === 'ADJ' && FUTURE_VERBS.has(lemmaOf(before))
}

const INVITING = new Set(['invite', 'summon', 'call'])

/** "has invited them to ⟨talks⟩ in November": what one is invited to is to come. */
function isInvitedTo(tree: Dependents, token: Token): boolean {
  const verb = tree.sentence.tokens[token.head]
  if (verb?.upos !== 'VERB' || !token.deprel.startsWith('obl')) return false
  // "looked forward to his visit in July"
  const forward = lemmaOf(verb) === 'look' ? (tree.kids[token.head] ?? []).find(kid => formOf(kid) === 'forward') : undefined
  if (forward !== undefined) return tree.sentence.tokens.indexOf(forward) < tree.sentence.tokens.indexOf(token)
  return INVITING.has(lemmaOf(verb))
    && (tree.kids[tree.sentence.tokens.indexOf(token)] ?? []).some(kid => kid.deprel === 'case' && formOf(kid) === 'to')
}

const lemmaOf = (token: Token): string => token.lemma.toLowerCase()
const formOf = (token: Token): string => token.form.toLowerCase()

/** The tense of a clause by its head; undefined where the token heads none, or has no tense of its own. */
function clauseTense(tree: Dependents, at: number, depth: number): Tense | undefined {
  const head = tree.sentence.tokens[at]
  if (!head || depth === 0) return undefined
  const kids = tree.kids[at] ?? []
  const aux = kids.filter(token => token.deprel.startsWith('aux') || token.deprel === 'cop')
  if (head.upos !== 'VERB' && head.upos !== 'AUX' && aux.length === 0) return undefined
  const isTo = kids.some(token => token.deprel === 'mark' && formOf(token) === 'to')
  // "is to visit Lima on Thursday"
  if (isTo && aux.some(token => lemmaOf(token) === 'be' && (token.xpos === 'VBZ' || token.xpos === 'VBP'))) return 'future'
  if (isTo) return isAhead(tree, kids) ? 'future' : infinitiveTense(tree, head, depth)
  // "is due in Lima on Thursday"
  if (head.upos === 'ADJ' && FUTURE_VERBS.has(lemmaOf(head))) return 'future'
  const condition = kids.some(token => token.deprel === 'mark' && CONDITIONS.has(formOf(token)))
  const tense = auxTense(aux) ?? ownTense(tree.sentence, head, condition)
  // "would be downgraded if no budget was adopted by May"
  return condition && tense === 'past' && !aux.some(token => lemmaOf(token) === 'have') ? 'future' : tense
}

function auxTense(aux: readonly Token[]): Tense | undefined {
  const perfect = aux.some(token => lemmaOf(token) === 'have')
  if (aux.some(token => FUTURE_AUX.has(formOf(token)))) return perfect ? 'past' : 'future'
  if (aux.some(token => MODALS.has(formOf(token)))) return perfect ? 'past' : 'open'
  if (perfect || aux.some(token => token.xpos === 'VBD' || token.feats.Tense === 'Past')) return 'past'
  return undefined
}

/** "plans to meet", "is set to meet", "is to meet": future; "used to meet", "managed to meet": as the verb above. */
function infinitiveTense(tree: Dependents, head: Token, depth: number): Tense | undefined {
  const above = tree.sentence.tokens[head.head]
  if (!above) return 'future'
  if (FUTURE_VERBS.has(lemmaOf(above)) || lemmaOf(above) === 'be') return 'future'
  if (head.deprel.startsWith('acl')) return 'future'
  return clauseTense(tree, head.head, depth - 1)
}

/** "The match begins on Monday", "if they lose on Monday": the present tells what is to come. */
function ownTense(sentence: Sentence, head: Token, condition: boolean): Tense | undefined {
  if (head.xpos === 'VBD') return 'past'
  if (head.xpos === 'VBZ' || head.xpos === 'VBP') {
    return !sentence.isTitle && (condition || SCHEDULED.has(lemmaOf(head))) ? 'future' : 'open'
  }
  if (head.xpos === 'VBN' && FUTURE_VERBS.has(lemmaOf(head))) return 'future'
  if (head.xpos === 'VBN' && (head.deprel.startsWith('acl') || head.deprel === 'root')) return 'past'
  return undefined
}
