import type { EventType, Sentence, Token } from '../../model/index.js'
import type { EventLexicon, Reporting } from '../lexicon/index.js'
import { SentenceTree } from '../tree.js'

/** What is done by speaking: a speaker says one thing and does the other, "said that …, and urged …". */
const SPOKEN: ReadonlySet<EventType> = new Set<EventType>([
  'Support', 'Criticize', 'Demand', 'Pledge', 'Threaten', 'Accuse', 'Communicate', 'ClaimResponsibility', 'Meet', 'Travel', 'EndPosition', 'Appoint',
])

const MODALS: ReadonlySet<string> = new Set(['would', 'will', 'could', 'can', 'may', 'might', 'should', 'must', 'shall'])

/**
 * A sentence whose coordinated verbs hang where their forms say. "He said troops ⟨seized⟩ a truck and ⟨arrested⟩ two men" tells
 * what the troops did, "the ministry ⟨has denied⟩ that shots were fired and ⟨has promised⟩ an inquiry" what the ministry did: trees
 * often have it the other way round.
 */
export function settleCoordination(sentence: Sentence, reporting: Reporting, events: EventLexicon): Sentence {
  if (!sentence.tokens.some(isVerbConjunct)) return sentence
  const tree = new SentenceTree(sentence)
  const heads = new Map<number, number>()
  sentence.tokens.forEach((token, at) => {
    const head = isVerbConjunct(token) && tree.kidBy(at, 'nsubj') === undefined ? betterHead(tree, at, reporting, events) : undefined
    if (head !== undefined) heads.set(at, head)
  })
  if (heads.size === 0) return sentence
  return { ...sentence, tokens: sentence.tokens.map((token, at) => ({ ...token, head: heads.get(at) ?? token.head })) }
}

const isVerbConjunct = (token: Token): boolean => token.deprel === 'conj' && token.upos === 'VERB'

function betterHead(tree: SentenceTree, at: number, reporting: Reporting, events: EventLexicon): number | undefined {
  const head = tree.head(at)
  const speaker = speakerOf(tree, at, reporting, events)
  if (speaker !== undefined) return speaker
  if (tree.upos(head) !== 'VERB') return undefined
  const past = pastAbove(tree, at, head)
  if (past !== undefined) return past
  const relative = relativeBefore(tree, at)
  if (relative !== undefined) return relative
  const said = tree.kidsBy(head, 'ccomp').find(kid => kid > head && kid < at && tree.upos(kid) === 'VERB')
  if (said !== undefined && reporting.word(tree, head) !== undefined) {
    const speaks = reporting.word(tree, at) !== undefined || isSpoken(tree, at, events)
    return !speaks && isNamed(tree, said) && formOf(tree, said) === formOf(tree, at) ? said : undefined
  }
  const above = tree.head(head)
  if (!tree.is(head, 'ccomp') || above < 0 || above > head || reporting.word(tree, above) === undefined) return undefined
  const [own, below, speaking] = [formOf(tree, at), formOf(tree, head), formOf(tree, above)]
  if (own === below || own !== speaking) return undefined
  // "had been beaten and humiliated": a participle may share the auxiliaries before it, but not a modal
  const shares = own === 'past' && below !== 'modal' && !(tree.tokens[at]?.xpos === 'VBD' && below === 'pluperfect' && isSpoken(tree, at, events))
  return shares ? undefined : above
}

/** "arrested a man as he tried to board a plane, and ⟨raided⟩ his office": a past tense goes on with a past tense, and behind a comma with the first. */
function pastAbove(tree: SentenceTree, at: number, head: number): number | undefined {
  const isTo = tree.tokens[head]?.xpos === 'VB' && tree.kidsBy(head, 'mark').some(kid => tree.lemma(kid) === 'to')
  if (!isTo || tree.tokens[at]?.xpos !== 'VBD' || tree.kidBy(at, 'aux') !== undefined) return undefined
  const pasts = tree.ancestors(head).filter(above => tree.upos(above) === 'VERB' && tree.tokens[above]?.xpos === 'VBD')
  return tree.tokens[(tree.kidBy(at, 'cc') ?? 0) - 1]?.form === ',' ? pasts.at(-1) : pasts[0]
}

/**
 * "warned that jobs ⟨were at risk⟩ and ⟨demanded⟩ talks", "said ten people ⟨were killed⟩ and ⟨condemned⟩ the raid": what was done to somebody, or how
 * something is, does not go on with what is done by speaking; the speaker does it. Who "added" something speaks on in any case.
 */
function speakerOf(tree: SentenceTree, at: number, reporting: Reporting, events: EventLexicon): number | undefined {
  const head = tree.head(at)
  const above = tree.head(head)
  if (!tree.is(head, 'ccomp') || above < 0 || above > head || tree.kidBy(at, 'aux') !== undefined || reporting.word(tree, above) === undefined) return undefined
  if (formOf(tree, at) !== formOf(tree, above)) return undefined
  if (tree.lemma(at) === 'add') return tree.kidBy(at, 'ccomp') === undefined ? undefined : above
  const describes = tree.kidBy(head, 'cop') !== undefined
  if (!(describes || tree.isPassive(head)) || !events.entries(tree.lemma(at), 'VERB').some(entry => SPOKEN.has(entry.type))) return undefined
  const acts = tree.kids(at).some(kid => kid > at && (tree.is(kid, 'obj') || /^(?:on|for)$/.test(tree.marker(kid) ?? '') || (describes && tree.is(kid, 'xcomp'))))
  return acts ? above : undefined
}

const RELATIVES: ReadonlySet<string> = new Set(['who', 'which', 'that'])

/**
 * "freed Ann Lee, who ⟨heads⟩ the party and ⟨was jailed⟩ in 2018": without a comma before "and" a passive goes on with the relative clause and
 * not with an active verb before it, and any verb does once that verb has had its second.
 */
function relativeBefore(tree: SentenceTree, at: number): number | undefined {
  const and = tree.kidBy(at, 'cc')
  const head = tree.head(at)
  if (and === undefined || tree.tokens[and - 1]?.form === ',') return undefined
  const relative = tree.tokens.findLastIndex((token, i) => i > head && i < and && token.deprel === 'acl:relcl' && tree.ancestors(i).includes(head))
  if (relative < 0 || !tree.kids(relative).some(kid => kid < relative && tree.is(kid, 'nsubj') && RELATIVES.has(tree.lemma(kid)))) return undefined
  if (!tree.ancestors(and - 1).includes(relative) && and - 1 !== relative) return undefined
  const isFull = tree.kidsBy(head, 'conj').some(kid => kid < relative && tree.kidBy(kid, 'cc') !== undefined)
  return isFull || (tree.kidBy(at, 'aux:pass') !== undefined && !tree.isPassive(head)) ? relative : undefined
}

/** Whether the verb tells something spoken, by its first meaning: "attacked" hardly ever does. */
function isSpoken(tree: SentenceTree, at: number, events: EventLexicon): boolean {
  const [first] = events.entries(tree.lemma(at), 'VERB')
  return first !== undefined && SPOKEN.has(first.type)
}

/** "said troops seized …", but not "said he was tired and left": who is only "he" may be the speaker. */
function isNamed(tree: SentenceTree, verb: number): boolean {
  const subject = tree.kidBy(verb, 'nsubj')
  return subject !== undefined && (tree.upos(subject) === 'NOUN' || tree.upos(subject) === 'PROPN')
}

/** The finite form of a verb: past, perfect, with a modal; a verb without an auxiliary of its own after one takes part in it. */
function formOf(tree: SentenceTree, verb: number): string {
  const aux = tree.kidsBy(verb, 'aux').map(kid => (tree.tokens[kid]?.form ?? '').toLowerCase())
  if (aux.some(word => MODALS.has(word))) return 'modal'
  const perfect = aux.find(word => word === 'has' || word === 'have' || word === 'had')
  if (perfect !== undefined) return perfect === 'had' ? 'pluperfect' : 'perfect'
  const xpos = tree.tokens[verb]?.xpos ?? ''
  if (aux.length === 0 && xpos === 'VB') return 'modal'
  // a past tense without an auxiliary is often tagged as a participle
  return xpos === 'VBD' || xpos === 'VBN' ? 'past' : xpos
}
