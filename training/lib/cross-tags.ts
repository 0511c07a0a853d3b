/** Tags of training text by taggers that have not seen it, as text to come will be tagged. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { Tagger } from '../../src/language/tagger.js'
import type { Words } from '../../src/language/words.js'
import { option, textOption } from './args.js'
import type { GoldSentence } from './conllu.js'
import { inventory, tagExamples, trainTagger } from './tag-training.js'

const PARTS = 5

/** Tag numbers, of the given inventory, for each sentence. Sentences of one document go to the same part. */
export function crossTags(sentences: readonly GoldSentence[], words: Words, tags: readonly string[]): Uint8Array[] {
  const file = textOption('tags', '')
  if (file !== '' && existsSync(file)) return unpack(sentences, readFileSync(file))
  let document = -1
  const parts = sentences.map(s => (document += s.newDocument ? 1 : 0) % PARTS)
  const result: Uint8Array[] = sentences.map(s => new Uint8Array(s.forms.length))
  for (let part = 0; part < PARTS; part++) {
    const rest = sentences.filter((_, i) => parts[i] !== part)
    const known = { ...inventory(rest, words), tags: [...tags] }
    const trainer = trainTagger(tagExamples(rest, words, tags), words, known, { epochs: option('tagger-epochs', 4), cutoff: 2, margin: 1, seed: 1 })
    trainer.average()
    const tagger = new Tagger(tags, known.classes, trainer)
    sentences.forEach((s, i) => {
      if (parts[i] === part) result[i] = tagger.tag(words, Int32Array.from(s.forms, form => words.id(form)))
    })
  }
  if (file !== '') writeFileSync(file, Buffer.concat(result))
  return result
}

function unpack(sentences: readonly GoldSentence[], bytes: Uint8Array): Uint8Array[] {
  let start = 0
  return sentences.map(s => bytes.subarray(start, start += s.forms.length))
}
