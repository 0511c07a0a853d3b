import type { Slot } from '../model/index.js'
import type { SentenceTree } from './tree.js'

/** Verbs whose preposition trees often hang on their object: "handed over their weapons ⟨to⟩ monitors", "bought the firm ⟨from⟩ its founder". */
const BEHIND: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['to', new Set([
    'give', 'pledge', 'hand', 'deliver', 'send', 'supply', 'donate', 'sell', 'contribute', 'transfer', 'present', 'offer', 'return', 'lend', 'provide',
    'ship', 'export', 'pay', 'grant', 'award', 'loan', 'allocate', 'channel', 'swear', 'dispatch', 'deploy', 'extend', 'distribute', 'commit', 'move', 'relocate',
  ])],
  ['from', new Set([
    'buy', 'purchase', 'acquire', 'receive', 'obtain', 'import', 'recall', 'withdraw', 'expel', 'evacuate', 'remove', 'steal', 'seize', 'take', 'borrow', 'pull', 'move', 'relocate',
  ])],
  ...['at', 'into', 'toward', 'towards'].map(marker => [marker, new Set(['fire', 'launch', 'lob', 'hurl', 'throw', 'shoot'])] as const),
  ['with', new Set(['discuss', 'sign', 'exchange', 'share', 'reach', 'conclude', 'negotiate', 'hold', 'seal', 'strike', 'finalize', 'finalise'])],
])

/** Whether a verb brings what it tells of to somebody or somewhere. */
export const goesTo = (verb: string): boolean => BEHIND.get('to')?.has(verb) === true

/** Verbs of giving, whose receiver stands right before the number of what is given. */
const GIVING: ReadonlySet<string> = new Set(['lend', 'give', 'pay', 'grant', 'award', 'offer', 'owe', 'send', 'loan', 'promise', 'pledge', 'hand', 'allocate', 'advance', 'sell', 'supply'])

/** Verbs that take a sum from whom they name before it. */
const CHARGING: ReadonlySet<string> = new Set(['fine', 'charge', 'sue', 'cost', 'rob'])

/** What belongs to a verb and which trees hang on its object instead, with the slot that it fills. */
export function hiddenBehindObject(tree: SentenceTree, verb: number): [Slot, number][] {
  return tree.kidsBy(verb, 'obj').flatMap(object => [...behind(tree, verb, object), ...beforeSum(tree, verb, object)])
}

/** "discussed relations ⟨with Peru⟩": what one has with somebody may be spoken of with others. */
const SHARED: ReadonlySet<string> = new Set(['relation', 'relationship', 'tie', 'cooperation', 'partnership', 'trade', 'border', 'war', 'conflict', 'dispute', 'agreement', 'deal', 'talk', 'negotiation', 'tension', 'link'])

function behind(tree: SentenceTree, verb: number, object: number): [Slot, number][] {
  return tree.kidsBy(object, 'nmod').flatMap((kid): [Slot, number][] => {
    const marker = tree.marker(kid) ?? ''
    const isOwn = marker === 'with' && tree.lemma(verb) === 'discuss' && SHARED.has(tree.lemma(object))
    return kid > object && !isOwn && BEHIND.get(marker)?.has(tree.lemma(verb)) === true ? [[`prep:${marker}`, kid]] : []
  })
}

/** "lent ⟨Peru⟩ $15 million", "sold ⟨Peru⟩ 12 trucks": trees take the receiver for a word of the sum. */
function beforeSum(tree: SentenceTree, verb: number, object: number): [Slot, number][] {
  const slot = GIVING.has(tree.lemma(verb)) ? 'iobj' : CHARGING.has(tree.lemma(verb)) ? 'obj' : undefined
  const isSum = ['SYM', 'NUM'].includes(tree.upos(object)) || tree.tokens[object]?.xpos === '$'
  const number = tree.kidsBy(object, 'nummod').find(kid => kid < object)
  if (slot === undefined || !(isSum || number !== undefined)) return []
  const named = tree.kids(object).find(kid => kid < object && ['NOUN', 'PROPN'].includes(tree.upos(kid)) && (tree.is(kid, 'compound') || tree.is(kid, 'nmod'))
    && (isSum || (tree.upos(kid) === 'PROPN' && kid < (number ?? 0))))
  return named === undefined ? [] : [[slot, named]]
}
