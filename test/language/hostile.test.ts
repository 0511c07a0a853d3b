import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { fromConllu, toConllu } from '../../src/language/index.js'
import { read } from './sentences.js'

function expectSound(text: string): void {
  let last = 0
  for (const sentence of read(text).sentences) {
    expect(sentence.start).toBeGreaterThanOrEqual(last)
    expect(sentence.tokens.length).toBeGreaterThan(0)
    for (const token of sentence.tokens) {
      expect(token.start).toBeGreaterThanOrEqual(last)
      expect(token.end).toBeGreaterThan(token.start)
      expect(text.slice(token.start, token.end)).toBe(token.form)
      expect(token.head).toBeLessThan(sentence.tokens.length)
      last = token.end
    }
    expect(sentence.tokens.filter(token => token.head === -1)).toHaveLength(1)
    expect(sentence.end).toBe(last)
  }
}

describe('any text', () => {
  it.each([
    '', ' ', '\n\n', '.', '....', '\ud800', 'a\udc00b', '\u0000\u0001', '\u202eabc\u202c', 'שלום עולם. مرحبا بالعالم.', '会议在周一举行。', '🏳️‍🌈🏳️‍🌈 won!!!1',
    '__proto__ constructor hasOwnProperty toString', '\u0301\u0301', 'x'.repeat(1000), '-'.repeat(1000), 'n\'t '.repeat(50), '"\'"\'"\'', '(((((((((((', '%s %d <b>&amp;</b>',
  ])('%j is analysed', text => expectSound(text))

  it('of random characters is analysed', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 80 }), text => expectSound(text)), { numRuns: 200, seed: 5 })
  })

  it('of words and marks in any order is analysed and survives CoNLL-U', () => {
    const words = fc.constantFrom('Mara', 'said', 'that', 'the', 'U.S.', 'army', 'has', 'n\'t', '-', ',', '.', '"', '(', ')', 'of', 'Kalbar', '\n', '2019', '…')
    fc.assert(fc.property(fc.array(words, { maxLength: 40 }), parts => {
      const text = parts.join(' ')
      expectSound(text)
      const annotation = read(text)
      expect(fromConllu(toConllu(text, annotation), text).annotation.sentences.map(s => s.tokens)).toEqual(annotation.sentences.map(s => s.tokens))
    }), { numRuns: 100, seed: 6 })
  })

  it('without a space or a full stop takes time in proportion to its length', () => {
    const time = (text: string): number => {
      const start = performance.now()
      expect(read(text).sentences.length).toBeGreaterThan(0)
      return performance.now() - start
    }
    time('warm up '.repeat(1000))
    for (const unit of ['abcdefghij', 'a-', 'word ', 'Word, ']) {
      const short = time(unit.repeat(Math.ceil(4_000 / unit.length)))
      const long = time(unit.repeat(Math.ceil(32_000 / unit.length)))
      expect(long, unit).toBeLessThan(40 * short + 500)
    }
  }, 60_000)
})
