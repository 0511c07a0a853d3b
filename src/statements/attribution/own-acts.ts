import type { Entity, EventType, Predicate } from '../../model/index.js'
import type { SentenceTree } from '../tree.js'

/** What somebody does by saying it. */
const SPEECH_ACTS: ReadonlySet<EventType> = new Set<EventType>([
  'Support', 'Criticize', 'Demand', 'Pledge', 'Threaten', 'Accuse', 'ClaimResponsibility',
])

/** What is done in such an act, as far as its attribution goes. */
export interface Act {
  readonly type: EventType
  readonly agents: readonly Entity[]
  /** Tokens of the subject and of the object. */
  readonly subject: readonly number[]
  readonly patient: readonly number[]
  /** Told of whom it is done to, by nobody in particular: "the envoy had been summoned". */
  readonly suffered: boolean
  /** Told of what is to come: "she would appeal". */
  readonly announced: boolean
  /** Said by a noun or adjective: "it is unacceptable that …". */
  readonly stated: boolean
}

/**
 * Whether an event is what the source does by speaking, and so the article's own claim: “I welcome the vote,” the
 * minister said, reports that she welcomed it. "We" are more than the speaker: what they do is the speaker's word.
 */
export function isOwnAct(tree: SentenceTree, act: Act, source: Entity): boolean {
  if (!SPEECH_ACTS.has(act.type) || act.announced) return false
  // a body that issues a text is what its "we" means
  if (source.class !== 'Person' && act.agents.includes(source)) return true
  if ([...act.subject, ...act.patient].some(token => PLURAL_SPEAKERS.has(tree.lemma(token)))) return false
  return act.agents.length === 0 ? act.stated || (act.subject.length === 0 && !act.suffered) : act.agents.includes(source)
}

const PLURAL_SPEAKERS: ReadonlySet<string> = new Set(['we', 'our', 'us'])

/** What may be disputed, and who says it says it as a claim; so is what a force under arms is said to have. */
const DISPUTED: ReadonlySet<Predicate> = new Set<Predicate>(['opposes', 'alliedWith', 'controls', 'operatesIn'])

/**
 * Relations that somebody's mere description of something states in that person's name, in that person's own words. Who holds
 * an office, what is part of what and where it lies are known to everybody, and remain the article's own.
 */
const CLAIMED: ReadonlySet<Predicate> = new Set<Predicate>([...DISPUTED, 'memberOf', 'owns', 'near', 'relativeOf', 'diedIn'])

/** A relation, with the word that it is read from, and whether that is no more than a description beside a noun. */
interface Described { readonly predicate: Predicate, readonly subject: Entity, readonly anchor: number, readonly inPassing: boolean }

/**
 * Whether a relation read at a token is the claim of whoever speaks there. What somebody says is told in the words of the
 * article unless it is quoted: "Lee said ⟨the owner of the plant⟩ would sell it" has the owner described by the article.
 *
 * @param inSpeech whether the words are the speaker's own
 */
export function isClaim(tree: SentenceTree, { predicate, subject, anchor, inPassing }: Described, inSpeech: boolean): boolean {
  if (tree.upos(anchor) === 'VERB') return CLAIMED.has(predicate) || !isAddedTo(tree, anchor)
  if (!inPassing && isTold(tree, anchor)) return true
  const claimed = inSpeech ? CLAIMED.has(predicate) : DISPUTED.has(predicate) || (predicate === 'owns' && subject.class === 'ArmedGroup')
  return claimed && !isInApposition(tree, anchor)
}

/** "The group is ⟨an offshoot⟩ of the Front": said of the subject, and not in passing. */
const isTold = (tree: SentenceTree, token: number): boolean => tree.kidBy(token, 'cop') !== undefined && tree.kidBy(token, 'nsubj') !== undefined

/** "forces ⟨commanded⟩ by Gen. Lee": what a participle adds to a noun describes it as a noun would. */
const isAddedTo = (tree: SentenceTree, token: number): boolean => tree.is(token, 'acl') && tree.tokens[token]?.xpos === 'VBN' && tree.kidBy(token, 'mark', 'nsubj', 'aux') === undefined
  && tree.upos(tree.head(token)) !== 'VERB'

/** "Brandt, ⟨a founding member of the party⟩, resigned": who somebody is, the article tells. */
function isInApposition(tree: SentenceTree, token: number): boolean {
  for (let at = token; at >= 0 && tree.upos(at) !== 'VERB'; at = tree.head(at)) if (tree.is(at, 'appos') && tree.upos(tree.head(at)) === 'PROPN') return true
  return false
}
