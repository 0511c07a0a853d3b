import type { SentenceTree } from './tree.js'

/** What is said on them, and nothing else happens there. */
const CHANNELS: ReadonlySet<string> = new Set(['channel', 'website', 'webpage', 'account', 'feed', 'blog', 'telegram', 'twitter', 'facebook', 'instagram', 'youtube'])

/** Also attacked, but not by whom they belong to. */
const STATIONS: ReadonlySet<string> = new Set(['station', 'radio', 'broadcaster', 'television', 'agency', 'newspaper', 'magazine'])

/** "The Front claimed the attack ⟨on its Telegram channel⟩": where it is said, whatever noun stands before it. */
export function isChannel(tree: SentenceTree, token: number): boolean {
  const word = tree.lemma(token).toLowerCase()
  if (tree.marker(token) !== 'on') return false
  if (CHANNELS.has(word)) return true
  return STATIONS.has(word) && tree.kidsBy(token, 'nmod:poss').some(kid => tree.upos(kid) === 'PRON')
    && tree.ancestors(token).some(at => tree.lemma(at) === 'claim')
}
