import { describe, expect, it } from 'vitest'
import { readNewsFromConllu } from '../../src/index.js'
import { fromConllu } from '../../src/language/index.js'
import { settleStrays } from '../../src/statements/settling/strays.js'

/** A sentence with the tree that is given: form, tag, part of speech, head (from 1) and relation of each word. */
const conllu = (rows: string): string => `${rows.trim().split('\n').map((row, i) => {
  const [form, xpos, upos, head, deprel] = row.trim().split(/\s+/)
  return [i + 1, form, form?.toLowerCase(), upos, xpos, '_', head, deprel, '_', '_'].join('\t')
}).join('\n')}\n\n`

function linksOf(rows: string): string[] {
  const [sentence] = fromConllu(conllu(rows)).annotation.sentences
  if (sentence === undefined) throw new Error('expected a sentence')
  return settleStrays(sentence).tokens.map(({ form, head, deprel }) => `${form} ${deprel} ${sentence.tokens[head]?.form ?? '–'}`)
}

describe('what hangs where it cannot', () => {
  it('names the noun before it, where it is a name that hangs on a full stop', () => {
    expect(linksOf(`
      Rebels NNS NOUN 2 nsubj
      shot VBD VERB 0 root
      a DT DET 4 det
      clerk NN NOUN 2 obj
      , , PUNCT 6 punct
      Mira NNP PROPN 9 nsubj
      , , PUNCT 6 punct
      dead JJ ADJ 2 xcomp
      . . PUNCT 2 punct`)).toContain('Mira appos clerk')
  })

  it('describes the noun before the comma, where it is a relative clause behind an adverb', () => {
    const links = linksOf(`
      Police NNS NOUN 2 nsubj
      held VBD VERB 0 root
      rallies NNS NOUN 2 obj
      so RB ADV 5 advmod
      far RB ADV 2 advmod
      this DT DET 7 det
      year NN NOUN 5 obl:unmarked
      , , PUNCT 10 punct
      which WDT PRON 10 nsubj
      ended VBD VERB 5 advcl:relcl
      . . PUNCT 2 punct`)
    expect(links).toEqual(expect.arrayContaining(['ended acl:relcl year', 'year obl:unmarked held']))
  })

  it('is a clause of its own behind a comma, with subject and auxiliary', () => {
    expect(linksOf(`
      Jets NNS NOUN 2 nsubj
      dropped VBD VERB 0 root
      bombs NNS NOUN 2 obj
      , , PUNCT 8 punct
      nine CD NUM 6 nummod
      rebels NNS NOUN 8 nsubj:pass
      were VBD AUX 8 aux
      killed VBN VERB 3 acl:relcl
      . . PUNCT 2 punct`)).toContain('killed conj dropped')
  })

  it('stays where a word joins it', () => {
    expect(linksOf(`
      Jets NNS NOUN 2 nsubj
      dropped VBD VERB 0 root
      bombs NNS NOUN 2 obj
      , , PUNCT 8 punct
      which WDT PRON 8 obj
      rebels NNS NOUN 8 nsubj
      had VBD AUX 8 aux
      made VBN VERB 3 acl:relcl
      . . PUNCT 2 punct`)).toContain('made acl:relcl bombs')
  })

  it('goes with the deed and not with the name, where it says who did it', () => {
    expect(linksOf(`
      The DT DET 2 det
      sale NN NOUN 7 nsubj
      of IN ADP 4 case
      Norvik NNP PROPN 2 nmod
      by IN ADP 6 case
      Tolden NNP PROPN 4 nmod
      ended VBD VERB 0 root
      . . PUNCT 7 punct`)).toContain('Tolden nmod sale')
  })

  it('is whom something was done to, where others are counted behind a verb', () => {
    expect(linksOf(`
      It PRP PRON 2 nsubj
      hurt VBD VERB 0 root
      sixty CD NUM 4 nummod
      others NNS NOUN 2 obl:unmarked
      . . PUNCT 2 punct`.replace('others NNS', 'other NNS'))).toContain('other obj hurt')
  })

  it('leaves a sentence of one word as it is', () => {
    expect(readNewsFromConllu(conllu('Silence NN NOUN 0 root')).events).toEqual([])
  })
})
