import { describe, expect, it } from 'vitest'
import { entityAt, invented, named, resolve } from './read.js'

const commander = `
  Gen.      gen.      PROPN NNP 2 nmod:desc Number=Sing
  Amira     Amira     PROPN NNP 5 nsubj     Number=Sing B-PER
  Haddad    Haddad    PROPN NNP 2 flat      Number=Sing I-PER
  has       have      AUX   VBZ 5 aux       _
  left      leave     VERB  VBN 0 root      _
  Zarovia   Zarovia   PROPN NNP 5 obj       B-GPE
  .         .         PUNCT .   5 punct     _
`

describe('names', () => {
  it('makes one entity of a full name, a surname and a pronoun', () => {
    const r = resolve([commander, `
      Haddad said   PROPN NNP 2 nsubj B-PER
      said   say    VERB  VBD 0 root  _
      she    she    PRON  PRP 4 nsubj _
      waited wait   VERB  VBD 2 ccomp _
    `], invented)
    const haddad = named(r, 'Gen. Amira Haddad')
    expect(haddad).toMatchObject({ key: 'person/amira-haddad', class: 'Person', label: 'Amira Haddad', named: true })
    expect(haddad.names).toContain('Haddad')
    expect(entityAt(r, 1, 2)).toBe('person/amira-haddad')
    expect(haddad.mentions.map(m => m.form)).toEqual(['name', 'name', 'pronoun'])
  })

  it('gives what is known of a country', () => {
    const r = resolve([commander], invented)
    expect(named(r, 'Zarovia')).toMatchObject({ class: 'Country', sameAs: ['http://www.wikidata.org/entity/Q1'], coordinates: { lat: 1, lon: 2 } })
  })

  it('joins an acronym in brackets', () => {
    const r = resolve([`
      The        the        DET   DT  4 det   _
      Free       Free       PROPN NNP 4 amod  B-ORG
      Delta      Delta      PROPN NNP 4 compound I-ORG
      Forces     Forces     PROPN NNPS 8 nsubj I-ORG
      (          (          PUNCT -LRB- 6 punct _
      FDF        FDF        PROPN NNP 4 appos B-ORG
      )          )          PUNCT -RRB- 6 punct _
      withdrew   withdraw   VERB  VBD 0 root _
    `, `
      FDF     FDF    PROPN NNP 2 nsubj B-ORG
      agreed  agree  VERB  VBD 0 root _
    `])
    expect(named(r, 'FDF')).toMatchObject({ label: 'Free Delta Forces' })
    expect(named(r, 'FDF').mentions).toHaveLength(3)
  })

  it('keeps people of one surname apart', () => {
    const r = resolve([`
      Amira  Amira  PROPN NNP 6 nsubj B-PER
      Stone  Stone  PROPN NNP 1 flat  I-PER
      and    and    CCONJ CC  4 cc    _
      Tomas  Tomas  PROPN NNP 1 conj  B-PER
      Stone  Stone  PROPN NNP 4 flat  I-PER
      met    meet   VERB  VBD 0 root  _
    `], invented)
    expect(r.entities.list.map(e => e.key)).toEqual(['person/amira-stone', 'person/tomas-stone'])
  })
})

describe('nationalities', () => {
  const forces = `
    Zarovian  zarovian  ADJ  JJ  2 amod  B-NORP
    officials official  NOUN NNS 3 nsubj Number=Plur
    left      leave     VERB VBD 0 root  _
  `
  it('makes the country of an adjective, named by it when nothing else names it', () => {
    const r = resolve([forces], invented)
    expect(named(r, 'Zarovian')).toMatchObject({ class: 'Country', label: 'Zarovia' })
  })

  it('leaves the adjective out of the names when the country is named', () => {
    const r = resolve([forces, commander], invented)
    expect(named(r, 'Zarovia').names).not.toContain('Zarovian')
  })

  it('lets officials stand for their country', () => {
    const r = resolve([forces], invented)
    expect(entityAt(r, 0, 1)).toBe('country/zarovia')
  })
})

describe('descriptions', () => {
  it('gives every form of a described thing, the fullest first', () => {
    const r = resolve([`
      A       a       DET  DT 3 det   _
      crowded crowded ADJ  JJ 3 amod  _
      mosque  mosque  NOUN NN 7 nsubj:pass Number=Sing
      in      in      ADP  IN 5 case  _
      Zarovia Zarovia PROPN NNP 3 nmod B-GPE
      was     be      AUX  VBD 7 aux:pass _
      hit     hit     VERB VBN 0 root _
    `, `
      The     the     DET  DT 2 det   _
      mosque  mosque  NOUN NN 3 nsubj Number=Sing
      burned  burn    VERB VBD 0 root _
    `], invented)
    const mosque = named(r, 'crowded mosque in Zarovia')
    expect(mosque.names).toEqual(['crowded mosque in Zarovia', 'crowded mosque', 'mosque'])
    expect(mosque).toMatchObject({ class: 'Facility', named: false })
    expect(entityAt(r, 1, 1)).toBe(mosque.key)
  })

  it('reads a portion as what it is a portion of', () => {
    const r = resolve([`
      Hundreds hundred NOUN NNS 4 nsubj Number=Plur
      of       of      ADP  IN  3 case  _
      voters   voter   NOUN NNS 1 nmod  Number=Plur
      left     leave   VERB VBD 0 root  _
    `])
    expect(named(r, 'voters').names).toEqual(['Hundreds of voters', 'voters'])
    expect(entityAt(r, 0, 0)).toBe(entityAt(r, 0, 2))
  })
})

describe('odd input', () => {
  it('reads nothing from nothing', () => {
    const r = resolve([])
    expect(r.entities.list).toEqual([])
    expect(r.mentionAt(0, 0)).toBeUndefined()
  })

  it('is not led astray by names of object properties', () => {
    const r = resolve([`
      __proto__    __proto__   PROPN NNP 2 nsubj B-PER
      constructor  constructor NOUN  NN  0 root  _
    `])
    expect(r.entities.list.map(e => e.key)).toEqual(['person/proto'])
  })
})
