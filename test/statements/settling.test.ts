import { describe, expect, it } from 'vitest'
import { readNewsFromConllu } from '../../src/index.js'
import { fromConllu } from '../../src/language/index.js'
import { defaultLexicon } from '../../src/statements/lexicon/index.js'
import { settle } from '../../src/statements/settling/index.js'

/** "Talks between Oman and Peru began.", with the heads of "Oman", "and" and "Peru" (numbers of words, from 1). */
const talks = (oman: number, and: number, peru: number): string => [
  ['Talks', 'talk', 'NOUN', 'NNS', 6, 'nsubj'], ['between', 'between', 'ADP', 'IN', 3, 'case'], ['Oman', 'Oman', 'PROPN', 'NNP', oman, 'nmod'],
  ['and', 'and', 'CCONJ', 'CC', and, 'cc'], ['Peru', 'Peru', 'PROPN', 'NNP', peru, 'conj'], ['began', 'begin', 'VERB', 'VBD', 0, 'root'],
].map(([form, lemma, upos, xpos, head, deprel], at) => [at + 1, form, lemma, upos, xpos, '_', head, deprel, '_', '_'].join('\t')).join('\n') + '\n\n'

const headsOf = (conllu: string): number[] =>
  fromConllu(conllu).annotation.sentences.flatMap(sentence => settle(sentence, defaultLexicon()).tokens.map(token => token.head + 1))

describe('what hangs where', () => {
  it('the second side of "between" hangs on the first', () => {
    expect(headsOf(talks(1, 5, 1))).toEqual([6, 3, 1, 5, 3, 0])
  })

  it('where the first side hangs below the second, all stays as it was given, and is read', () => {
    expect(headsOf(talks(5, 5, 1))).toEqual([6, 3, 5, 5, 1, 0])
    expect(readNewsFromConllu(talks(5, 5, 1)).events.map(event => event.class)).toContain('Meet')
  })
})
