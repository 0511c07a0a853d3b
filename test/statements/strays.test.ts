import { describe, expect, it } from 'vitest'
import { fromConllu } from '../../src/language/index.js'
import { settleStrays } from '../../src/statements/settling/strays.js'

/** A sentence with the tree that is given: each word with its lemma where that is another, its tags, its head (from 1) and its relation. */
const conllu = (words: string): string => `${words.split(' ').map((word, i) => {
  const [written = '', xpos, upos, head, deprel] = word.split('/')
  const [form = '', lemma = form.toLowerCase()] = written.split('~')
  return [i + 1, form, lemma, upos, xpos, '_', head, deprel, '_', '_'].join('\t')
}).join('\n')}\n\n`

function linksOf(words: string): readonly string[] {
  const [sentence] = fromConllu(conllu(words)).annotation.sentences
  if (sentence === undefined) throw new Error(`expected a sentence, got none from ${words}`)
  return settleStrays(sentence).tokens.map(({ form, head, deprel }) => `${form} ${deprel} ${sentence.tokens[head]?.form ?? '–'}`)
}

describe('what hangs where it cannot', () => {
  it.each([
    ['a name on a full stop names the noun before it',
      'Rebels/NNS/NOUN/2/nsubj shot/VBD/VERB/0/root a/DT/DET/4/det clerk/NN/NOUN/2/obj ,/,/PUNCT/6/punct Mira/NNP/PROPN/9/nsubj ,/,/PUNCT/6/punct dead/JJ/ADJ/2/xcomp ././PUNCT/2/punct',
      ['Mira appos clerk']],
    ['a relative clause on an adverb describes the noun before the comma, and the year is the verb’s',
      'Police/NNS/NOUN/2/nsubj held/VBD/VERB/0/root rallies/NNS/NOUN/2/obj so/RB/ADV/5/advmod far/RB/ADV/2/advmod this/DT/DET/7/det year/NN/NOUN/5/obl:unmarked ,/,/PUNCT/10/punct which/WDT/PRON/10/nsubj ended/VBD/VERB/5/advcl:relcl ././PUNCT/2/punct',
      ['ended acl:relcl year', 'year obl:unmarked held']],
    ['behind a comma, with subject and auxiliary, a clause stands by itself',
      'Jets/NNS/NOUN/2/nsubj dropped/VBD/VERB/0/root bombs/NNS/NOUN/2/obj ,/,/PUNCT/8/punct nine/CD/NUM/6/nummod rebels/NNS/NOUN/8/nsubj:pass were/VBD/AUX/8/aux:pass killed/VBN/VERB/3/acl:relcl ././PUNCT/2/punct',
      ['killed conj dropped']],
    ['where a word joins it, it does not',
      'Jets/NNS/NOUN/2/nsubj dropped/VBD/VERB/0/root bombs/NNS/NOUN/2/obj ,/,/PUNCT/8/punct which/WDT/PRON/8/obj rebels/NNS/NOUN/8/nsubj had/VBD/AUX/8/aux made/VBN/VERB/3/acl:relcl ././PUNCT/2/punct',
      ['made acl:relcl bombs']],
    ['who did something goes with the deed and not with the name',
      'The/DT/DET/2/det sale/NN/NOUN/7/nsubj of/IN/ADP/4/case Norvik/NNP/PROPN/2/nmod by/IN/ADP/6/case Tolden/NNP/PROPN/4/nmod ended/VBD/VERB/0/root ././PUNCT/7/punct',
      ['Tolden nmod sale']],
    ['others that are counted behind a verb are whom it was done to',
      'It/PRP/PRON/2/nsubj hurt/VBD/VERB/0/root sixty/CD/NUM/4/nummod others~other/NNS/NOUN/2/obl:unmarked ././PUNCT/2/punct',
      ['others obj hurt']],
    ['how far is not whom',
      'It/PRP/PRON/2/nsubj moved/VBD/VERB/0/root sixty/CD/NUM/4/nummod miles~mile/NNS/NOUN/2/obl:unmarked ././PUNCT/2/punct',
      ['miles obl:unmarked moved']],
    ['an infinitive right behind a participle belongs to it',
      'Men~man/NNS/NOUN/7/nsubj hoping/VBG/VERB/1/acl to/TO/PART/4/mark win/VB/VERB/2/advcl it/PRP/PRON/4/obj have/VBP/AUX/7/aux left/VBN/VERB/0/root ././PUNCT/7/punct',
      ['win xcomp hoping']],
    ['a past tense that ends a sentence has the noun before it for its subject',
      'He/PRP/PRON/3/nsubj:pass was/VBD/AUX/3/aux:pass held/VBN/VERB/0/root in/IN/ADP/5/case May/NNP/PROPN/3/obl ,/,/PUNCT/8/punct a/DT/DET/8/det judge/NN/NOUN/5/appos heard/VBD/VERB/8/acl ././PUNCT/3/punct',
      ['judge nsubj heard', 'heard parataxis held']],
  ])('%s', (_, words, links) => {
    expect(linksOf(words)).toEqual(expect.arrayContaining(links))
  })
})
