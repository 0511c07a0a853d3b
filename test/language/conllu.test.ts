import { describe, expect, it } from 'vitest'
import { FormatError } from '../../src/errors.js'
import { fromConllu, toConllu } from '../../src/language/index.js'
import { read } from './sentences.js'

const TEXT = 'Mayor Lena Okafor didn\'t open Tarn Bridge. “It’s late,” she said.'

describe('toConllu', () => {
  const rows = toConllu(TEXT, read(TEXT)).split('\n').filter(line => /^\d/.test(line)).map(line => line.split('\t'))

  it('has ten columns and places that are the words', () => {
    for (const cells of rows) {
      expect(cells).toHaveLength(10)
      const [, start, end] = /TokenRange=(\d+):(\d+)/.exec(cells[9]!)!
      expect(TEXT.slice(Number(start), Number(end))).toBe(cells[1])
    }
  })

  it('says where no space follows and which words are names', () => {
    const of = (form: string): string => rows.find(cells => cells[1] === form)![9]!
    expect(of('did')).toContain('SpaceAfter=No')
    expect(of('open')).not.toContain('SpaceAfter=No')
    expect(of('Lena')).toContain('NE=B-PER')
    expect(of('Okafor')).toContain('NE=I-PER')
  })
})

describe('fromConllu', () => {
  it('gives back what toConllu wrote, with the text and without it', () => {
    const annotation = read(TEXT)
    const written = toConllu(TEXT, annotation)
    expect(fromConllu(written, TEXT).annotation).toEqual(annotation)
    const without = fromConllu(written)
    expect(without.text).toBe(TEXT)
    expect(toConllu(without.text, without.annotation)).toBe(written)
  })

  it('takes given tags and heads, and predicts what is missing', () => {
    const given = '1\tPermits\t_\tVERB\tVBZ\t_\t0\troot\t_\t_\n2\tlapse\t_\t_\t_\t_\t1\tobj\t_\t_\n\n'
    const [first, second] = fromConllu(given).annotation.sentences[0]!.tokens
    expect(first).toMatchObject({ upos: 'VERB', xpos: 'VBZ', head: -1, deprel: 'root', lemma: 'permit' })
    expect(second).toMatchObject({ head: 0, deprel: 'obj' })
    const [predicted] = fromConllu('1\tShe\t_\t_\t_\t_\t_\t_\t_\t_\n2\tleft\t_\t_\t_\t_\t_\t_\t_\t_\n\n').annotation.sentences[0]!.tokens
    expect(predicted).toMatchObject({ upos: 'PRON', head: 1, deprel: 'nsubj', lemma: 'she' })
  })

  it('passes over multiword ranges and empty nodes', () => {
    const { text, annotation } = fromConllu([
      '# newpar', '1-2\tdidn\'t\t_\t_\t_\t_\t_\t_\t_\t_', '1\tdid\t_\t_\t_\t_\t_\t_\t_\t_', '2\tn\'t\t_\t_\t_\t_\t_\t_\t_\t_',
      '2.1\tgo\t_\t_\t_\t_\t_\t_\t_\t_', '3-4\tau\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No', '3\tà\t_\t_\t_\t_\t_\t_\t_\t_', '4\tle\t_\t_\t_\t_\t_\t_\t_\t_', '5\t!\t_\t_\t_\t_\t_\t_\t_\t_', '', '',
    ].join('\n'))
    expect(text).toBe('didn\'t au!')
    expect(annotation.sentences[0]!.tokens.map(t => [t.start, t.end])).toEqual([[0, 3], [3, 6], [7, 9], [7, 9], [9, 10]])
  })

  it.each([
    ['1\tone\t_\n', /line 1: expected 10 columns/],
    ['# text\n1\ta\t_\t_\t_\t_\t_\t_\t_\t_\n3\tb\t_\t_\t_\t_\t_\t_\t_\t_\n', /line 3: expected word 2/],
    ['1\ta\t_\t_\t_\t_\t7\tdep\t_\t_\n', /line 1: expected a head from 0 to 1/],
    ['1\ta\t_\t_\t_\t_\t2\tdep\t_\t_\n2\tb\t_\t_\t_\t_\t1\tdep\t_\t_\n', /circle/],
    ['1\ta\t_\tNOUNS\t_\t_\t_\t_\t_\t_\n', /line 1: expected a universal tag/],
    ['1\ta\t_\t_\t_\t_\t_\t_\t_\tNE=B-PLANET\n', /line 1: expected a name label/],
  ])('refuses %j with the line', (text, message) => {
    expect(() => fromConllu(text)).toThrow(FormatError)
    expect(() => fromConllu(text)).toThrow(message)
  })

  it('refuses a text that the words are not of', () => {
    expect(() => fromConllu('1\thill\t_\t_\t_\t_\t_\t_\t_\t_\n', 'A valley.')).toThrow(/line 1: expected "hill"/)
  })
})
