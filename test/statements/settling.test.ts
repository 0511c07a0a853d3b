import { describe, expect, it } from 'vitest'
import { readNews, readNewsFromConllu } from '../../src/index.js'
import { fromConllu } from '../../src/language/index.js'
import { defaultLexicon } from '../../src/statements/lexicon/index.js'
import { settle } from '../../src/statements/settling/index.js'
import { settleWords } from '../../src/statements/settling/words.js'

type Word = readonly [form: string, lemma: string, upos: string, xpos: string, head: number, deprel: string]

const conllu = (words: readonly Word[]): string =>
  words.map(([form, lemma, upos, xpos, head, deprel], at) => [at + 1, form, lemma, upos, xpos, '_', head, deprel, '_', '_'].join('\t')).join('\n') + '\n\n'

/** "Talks between Oman and Peru began.", with the heads of "Oman", "and" and "Peru" (numbers of words, from 1). */
const talks = (oman: number, and: number, peru: number): string => conllu([
  ['Talks', 'talk', 'NOUN', 'NNS', 6, 'nsubj'], ['between', 'between', 'ADP', 'IN', 3, 'case'], ['Oman', 'Oman', 'PROPN', 'NNP', oman, 'nmod'],
  ['and', 'and', 'CCONJ', 'CC', and, 'cc'], ['Peru', 'Peru', 'PROPN', 'NNP', peru, 'conj'], ['began', 'begin', 'VERB', 'VBD', 0, 'root'],
])

/** "Men were held and … seized.", with what stands before "seized" hung on it. */
const held = (...before: readonly Word[]): string => {
  const verb = 5 + before.length
  return conllu([
    ['Men', 'man', 'NOUN', 'NNS', 3, 'nsubj:pass'], ['were', 'be', 'AUX', 'VBD', 3, 'aux:pass'], ['held', 'hold', 'VERB', 'VBN', 0, 'root'],
    ['and', 'and', 'CCONJ', 'CC', verb, 'cc'], ...before, ['seized', 'seize', 'VERB', 'VBN', 3, 'conj'],
  ])
}

const settled = (text: string) => settle(fromConllu(text).annotation, defaultLexicon()).sentences.flatMap(sentence => sentence.tokens)

const headsOf = (text: string): number[] => settled(text).map(token => token.head + 1)

describe('what hangs where', () => {
  it('the second side of "between" hangs on the first', () => {
    expect(headsOf(talks(1, 5, 1))).toEqual([6, 3, 1, 5, 3, 0])
  })

  it('where the first side hangs below the second, all stays as it was given, and is read', () => {
    expect(headsOf(talks(5, 5, 1))).toEqual([6, 3, 5, 5, 1, 0])
    expect(readNewsFromConllu(talks(5, 5, 1)).events.map(event => event.class)).toContain('Meet')
  })

  it('who was "shot dead" hangs on the verb, unless the verb hangs below', () => {
    const shot = (verb: number, three: number): number[] => fromConllu(conllu([
      ['Guards', 'guard', 'NOUN', 'NNS', 2, 'nsubj'], ['shot', 'shoot', 'VERB', 'VBD', verb, verb === 0 ? 'root' : 'amod'], ['dead', 'dead', 'ADJ', 'JJ', 4, 'amod'],
      ['thieves', 'thief', 'NOUN', 'NNS', three, three === 0 ? 'root' : 'obj'],
    ])).annotation.sentences.flatMap(sentence => settleWords(sentence).tokens.map(token => token.head + 1))
    expect(shot(0, 2)).toEqual([2, 0, 2, 2])
    expect(shot(4, 0)).toEqual([2, 4, 4, 0])
  })

  it('a measure before a second participle is what was done to it; a time is none', () => {
    const tons = held(['tons', 'ton', 'NOUN', 'NNS', 8, 'obl:unmarked'], ['of', 'of', 'ADP', 'IN', 7, 'case'], ['rice', 'rice', 'NOUN', 'NN', 5, 'nmod'])
    expect(settled(tons)[4]?.deprel).toBe('nsubj:pass')
    const week = held(['last', 'last', 'ADJ', 'JJ', 6, 'amod'], ['week', 'week', 'NOUN', 'NN', 7, 'obl:unmarked'])
    expect(settled(week)[5]?.deprel).toBe('obl:unmarked')
  })

  it('a past tense after the only noun of a sentence is its verb', () => {
    const called = (last: string): string => conllu([
      ['Unions', 'union', 'NOUN', 'NNS', 0, 'root'], ['called', 'call', 'VERB', 'VBN', 1, 'acl'], ['for', 'for', 'ADP', 'IN', 4, 'case'],
      ['calm', 'calm', 'NOUN', 'NN', 2, 'obl'], [last, last, 'PUNCT', '.', 1, 'punct'],
    ])
    expect(headsOf(called('.'))).toEqual([2, 0, 4, 2, 2])
    expect(headsOf(called(':'))).toEqual([0, 1, 4, 2, 1])
  })

  it('two places that share their second word are two', () => {
    const told = (...heads: readonly [number, number, number, number]): string => conllu([
      ['North', 'North', 'PROPN', 'NNP', heads[0], 'compound'], ['and', 'and', 'CCONJ', 'CC', heads[1], 'cc'],
      ['South', 'South', 'PROPN', 'NNP', heads[2], 'conj'], ['Korea', 'Korea', 'PROPN', 'NNP', heads[3], 'nsubj'], ['met', 'meet', 'VERB', 'VBD', 0, 'root'],
    ])
    expect(headsOf(told(4, 3, 1, 5))).toEqual([5, 4, 4, 1, 0])
    expect(headsOf(told(5, 4, 4, 5))).toEqual([5, 4, 4, 1, 0])
    expect(readNewsFromConllu(told(4, 3, 1, 5)).entities.map(e => e.label).sort()).toEqual(['North Korea', 'South Korea'])
  })

  it.each([
    ['North and South Korea exchanged fire.', ['North Korea', 'South Korea']],
    ['Storms hit East and West Java.', ['East Java', 'West Java']],
    ['Sudan and South Sudan signed a deal.', ['South Sudan', 'Sudan']],
  ])('%s', (text, labels) => {
    expect(readNews(text, { minConfidence: 0 }).entities.map(e => e.label).sort()).toEqual(expect.arrayContaining([...labels]))
  })
})
