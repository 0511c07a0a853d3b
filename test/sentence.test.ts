import { describe, expect, it } from 'vitest'
import { plain, sentence } from './sentence.js'

describe('sentence', () => {
  const made = sentence(`
    Rebels    rebel   NOUN   NNS  2  nsubj  Number=Plur
    attacked  attack  VERB   VBD  0  root   Tense=Past|VerbForm=Fin
    New       New     PROPN  NNP  4  compound  B-GPE
    Zarovia   Zarovia PROPN  NNP  2  obj  I-GPE
    .         .       PUNCT  .    2  punct
  `, { start: 10 })

  it('counts offsets, heads, features and names', () => {
    expect(made.tokens.map(t => [t.form, t.start, t.end, t.head])).toEqual([
      ['Rebels', 10, 16, 1], ['attacked', 17, 25, -1], ['New', 26, 29, 3], ['Zarovia', 30, 37, 1], ['.', 37, 38, 1],
    ])
    expect(made.tokens[1]?.feats).toEqual({ Tense: 'Past', VerbForm: 'Fin' })
    expect(made.names).toEqual([{ type: 'GPE', first: 2, last: 3, start: 26, end: 37 }])
    expect([made.start, made.end]).toEqual([10, 38])
  })

  it('refuses a row that is not one', () => {
    expect(() => sentence('Rebels NOUN')).toThrow('expected "form lemma upos xpos head deprel"')
  })
})

describe('plain', () => {
  it('splits words, numbers and marks', () => {
    expect(plain('On Nov. 5, 1,200 left (70%).').tokens.map(t => t.form))
      .toEqual(['On', 'Nov.', '5', ',', '1,200', 'left', '(', '70', '%', ')', '.'])
  })
})
