/** Where listed phrases (places, nationalities, people's names) stand in a sentence. */
import { stir } from './hash.js'
import type { Lexicon } from './lexicon.js'
import { LOOK, type Words } from './words.js'

/** Longest phrase looked for, in words. */
const LONGEST = 6

/**
 * For each word, what the longest listed phrase that holds it is listed as (`LISTED` bits in the low 8 bits), and
 * where in the phrase it stands (bits 8 and 9: 0 only word, 1 first, 2 inner, 3 last); 0 where there is none.
 * Only words with a capital or digit are looked at, so that "nice" and "reading" are no cities.
 */
export function listedPhrases(lexicon: Lexicon, words: Words, ids: Int32Array): Int32Array {
  const found = new Int32Array(ids.length)
  let free = 0
  for (let i = 0; i < ids.length; i++) {
    if (!(words.flags[ids[i]!]! & LOOK.initialUpper)) continue
    let text = words.text[ids[i]!]!
    let length = 0
    let bits = words.listed[ids[i]!]!
    if (bits !== 0) length = 1
    let hash = words.exact[ids[i]!]!
    for (let n = 2; n <= LONGEST && i + n <= ids.length && lexicon.prefixes.get(hash) !== 0; n++) {
      text += ` ${words.text[ids[i + n - 1]!]!}`
      hash = hashText(text)
      const more = lexicon.phrases.get(hash)
      if (more === 0) continue
      bits = more
      length = n
    }
    if (length === 0 || i < free) continue
    for (let k = 0; k < length; k++) found[i + k] = bits | ((length === 1 ? 0 : k === 0 ? 1 : k === length - 1 ? 3 : 2) << 8)
    free = i + length
  }
  return found
}

function hashText(text: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  return stir(h)
}
