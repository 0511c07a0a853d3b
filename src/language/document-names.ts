/** Names of a whole document. */
import { nameFinder, type FoundName, type NameFinder } from './names.js'
import type { Words } from './words.js'

/** The names of each sentence. */
export function documentNames(words: Words, ids: readonly Int32Array[], tags: readonly Uint8Array[], finder: NameFinder = nameFinder()): FoundName[][] {
  return ids.map((ofSentence, s) => finder.find(words, ofSentence, tags[s]!))
}
