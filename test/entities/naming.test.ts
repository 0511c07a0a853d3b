import { describe, expect, it } from 'vitest'
import { lexiconOf } from '../../src/entities/lexicon.js'
import { findNames } from '../../src/entities/naming/index.js'
import { Tree } from '../../src/entities/tree.js'
import { article, invented } from './read.js'

/** The names of sentences as "text/TYPE". */
function names(...rows: readonly string[]): readonly string[] {
  const { text, annotation } = article(...rows)
  const trees = annotation.sentences.map(s => new Tree(s))
  return findNames(text, trees, invented, lexiconOf()).flatMap((list, s) => list.map(n => {
    const tokens = annotation.sentences[s]?.tokens ?? []
    return `${text.slice(tokens[n.first]?.start, tokens[n.last]?.end)}/${n.type}`
  }))
}

describe('mending what the name finder gives', () => {
  it('takes in what stands behind a hyphen, but no participle', () => {
    expect(names(`
      Lam     Lam    PROPN NNP 5 nsubj B-PER
      Wei     Wei    PROPN NNP 1 flat  I-PER
      -       -      PUNCT :   4 punct _
      tak     tak    X     FW  1 flat  _
      spoke   speak  VERB  VBD 0 root  _
    `.replace(/ {6}- /, '      - '))).toEqual(['Lam Wei/PER'])
    expect(names(`
      Zarovia Zarovia PROPN NNP 3 compound B-GPE
      -       -       PUNCT :   3 punct    _
      based   base    VERB  VBN 4 amod     _
      firms   firm    NOUN  NNS 0 root     _
    `)).toEqual(['Zarovia/GPE'])
  })

  it('takes a list apart', () => {
    expect(names(`
      Gulf    Gulf   PROPN NNP 0 root  B-LOC
      of      of     ADP   IN  3 case  I-LOC
      Orm     Orm    PROPN NNP 1 nmod  I-LOC
      ,       ,      PUNCT ,   6 punct I-LOC
      North   North  PROPN NNP 6 compound I-LOC
      Sea     Sea    PROPN NNP 1 conj  I-LOC
      and     and    CCONJ CC  9 cc    I-LOC
      the     the    DET   DT  10 det  I-LOC
      Red     Red    PROPN NNP 10 compound I-LOC
      Sea     Sea    PROPN NNP 1 conj  I-LOC
    `)).toEqual(['Gulf of Orm/LOC', 'North Sea/LOC', 'Red Sea/LOC'])
  })

  it('leaves out offices, days and languages', () => {
    expect(names(`
      Wing      wing      PROPN NNP 2 compound B-ORG
      Commander commander PROPN NNP 0 root     I-ORG
    `, `
      Harvest   harvest   PROPN NNP 2 compound B-ORG
      Day       day       PROPN NNP 0 root     I-ORG
    `, `
      Arabic    arabic    PROPN NNP 0 root     B-WORK
    `)).toEqual([])
  })

  it('puts a number to the name that it belongs to', () => {
    expect(names(`
      Resolution resolution PROPN NNP 0 root   B-WORK
      4711       4711       NUM   CD  1 nummod _
    `)).toEqual(['Resolution 4711/WORK'])
  })
})

describe('what the words around a name tell', () => {
  it('takes a name after "in" for a place, and the same name elsewhere too', () => {
    expect(names(`
      Rain     rain    NOUN  NN  2 nsubj _
      fell     fall    VERB  VBD 0 root  _
      in       in      ADP   IN  4 case  _
      Dalnok   Dalnok  PROPN NNP 2 obl   B-PER
    `, `
      Dalnok   Dalnok  PROPN NNP 2 nsubj B-PER
      slept    sleep   VERB  VBD 0 root  _
    `)).toEqual(['Dalnok/GPE', 'Dalnok/GPE'])
  })

  it('takes who leads a regime for a person', () => {
    expect(names(`
      the      the     DET   DT  3 det      _
      Karov    Karov   PROPN NNP 3 compound B-EVENT
      regime   regime  NOUN  NN  0 root     _
    `)).toEqual(['Karov/PER'])
  })

  it('takes an office of two nouns out of the name', () => {
    expect(names(`
      Member     member     PROPN NNP 4 nmod:desc B-PER
      of         of         ADP   IN  3 case      I-PER
      Parliament parliament PROPN NNP 1 nmod      I-PER
      Lena       Lena       PROPN NNP 6 nsubj     I-PER
      Voss       Voss       PROPN NNP 4 flat      I-PER
      spoke      speak      VERB  VBD 0 root      _
    `)).toEqual(['Lena Voss/PER'])
  })

  it('takes a listed given name for a person', () => {
    expect(names(`
      Lena     Lena    PROPN NNP 3 nsubj B-WORK
      Voss     Voss    PROPN NNP 1 flat  I-WORK
      spoke    speak   VERB  VBD 0 root  _
    `)).toEqual(['Lena Voss/PER'])
  })
})

describe('what names tell of each other', () => {
  it('gives the short name of a firm the type of the long one', () => {
    expect(names(`
      Norwell   Norwell   PROPN NNP 2 compound B-ORG
      Insurance Insurance PROPN NNP 3 nsubj    I-ORG
      grew      grow      VERB  VBD 0 root     _
    `, `
      Norwell   Norwell   PROPN NNP 2 nsubj    B-PER
      grew      grow      VERB  VBD 0 root     _
    `)).toEqual(['Norwell Insurance/ORG', 'Norwell/ORG'])
  })

  it('takes a little town for the firm of that name where nothing is said to be in it', () => {
    const firm = `
      Norwell   Norwell   PROPN NNP 2 compound B-ORG
      Insurance Insurance PROPN NNP 3 nsubj    I-ORG
      grew      grow      VERB  VBD 0 root     _
    `
    const town = `
      Norwell   Norwell   PROPN NNP 2 nsubj    B-GPE
      grew      grow      VERB  VBD 0 root     _
    `
    expect(names(firm, town)).toEqual(['Norwell Insurance/ORG', 'Norwell/ORG'])
    expect(names(firm, town, `
      Rain      rain      NOUN  NN  2 nsubj    _
      fell      fall      VERB  VBD 0 root     _
      near      near      ADP   IN  4 case     _
      Norwell   Norwell   PROPN NNP 2 obl      B-GPE
    `)).toEqual(['Norwell Insurance/ORG', 'Norwell/GPE', 'Norwell/GPE'])
  })

  it('takes a town for somebody of that surname where nothing is said to be in it', () => {
    const voss = `
      Tomas     Tomas     PROPN NNP 3 nsubj    B-PER
      Dalton    Dalton    PROPN NNP 1 flat     I-PER
      slept     sleep     VERB  VBD 0 root     _
    `
    const dalton = `
      Dalton    Dalton    PROPN NNP 2 nsubj    B-GPE
      woke      wake      VERB  VBD 0 root     _
    `
    expect(names(voss, dalton)).toEqual(['Tomas Dalton/PER', 'Dalton/PER'])
    expect(names(voss, dalton, `
      Rain      rain      NOUN  NN  2 nsubj    _
      fell      fall      VERB  VBD 0 root     _
      near      near      ADP   IN  4 case     _
      Dalton    Dalton    PROPN NNP 2 obl      B-GPE
    `)).toEqual(['Tomas Dalton/PER', 'Dalton/GPE', 'Dalton/GPE'])
  })

  it('tells people and bodies by what they have and what they are', () => {
    expect(names(`
      Orvik     Orvik     PROPN NNP 4 nmod:poss B-PER
      's        's        PART  POS 1 case      _
      chief     chief     ADJ   JJ  4 amod      _
      executive executive NOUN  NN  5 nsubj     _
      left      leave     VERB  VBD 0 root      _
    `)).toEqual(['Orvik/ORG'])
    expect(names(`
      The       the       DET   DT  2 det       _
      minister  minister  NOUN  NN  6 nsubj     _
      ,         ,         PUNCT ,   4 punct     _
      Ngaio     Ngaio     PROPN NNP 2 appos     B-GPE
      Belu      Belu      PROPN NNP 4 flat      I-GPE
      left      leave     VERB  VBD 0 root      _
    `)).toEqual(['Ngaio Belu/PER'])
  })
})

describe('names that the finder passed over', () => {
  it('finds what background knowledge knows, the longest first', () => {
    expect(names(`
      the      the     DET   DT  2 det   _
      League   League  PROPN NNP 5 nsubj _
      of       of      ADP   IN  4 case  _
      Rivers   Rivers  PROPN NNPS 2 nmod B-LOC
      met      meet    VERB  VBD 0 root  _
    `)).toEqual(['League of Rivers/ORG'])
  })

  it('finds acronyms, but not in a headline in capitals', () => {
    expect(names(`
      the      the     DET   DT  2 det   _
      ZDF      ZDF     PROPN NNP 3 nsubj _
      moved    move    VERB  VBD 0 root  _
    `)).toEqual(['ZDF/ORG'])
    expect(names(`
      HARVEST  harvest PROPN NNP 2 nsubj _
      FAILS    fail    PROPN NNP 0 root  _
    `)).toEqual([])
  })

  it('leaves money alone', () => {
    expect(names(`
      Ordland$ Ordland$ PROPN NNP 2 nummod B-GPE
      5        5        NUM   CD  0 root   _
    `)).toEqual([])
  })
})
