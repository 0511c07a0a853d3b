import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyGraph } from './arbitrary.js'
import { compared, describeWith, readers, SAME } from './outside.js'
import { oneArticle, twoArticles } from './sample.js'
import { writingsOf } from './writings.js'

/** Graphs with strings that are hostile to one format or another, the same in every run. */
const hostile = fc.sample(anyGraph, { numRuns: 6, seed: 20240717 })
const writings = (await Promise.all([oneArticle(), twoArticles(), ...hostile].map(writingsOf))).flat()

for (const reader of readers) {
  describeWith(reader, () => {
    test.each(reader.formats)('reads the very statements of %s, without a word', { timeout: 120_000 }, (format) => {
      const own = writings.filter((each) => each.format === format)
      reader.read(own.map(({ text }) => text), format).forEach((read, index) => {
        const { name, statements = [] } = own[index] ?? {}
        expect({ name, ...compared(read, statements, reader) }).toEqual({ name, ...SAME })
      })
    })
  })
}
