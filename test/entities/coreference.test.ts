import { describe, expect, it } from 'vitest'
import { entityAt, invented, named, resolve } from './read.js'

const voss = `
  Prime     prime     ADJ   JJ  2 amod      _
  Minister  minister  PROPN NNP 3 nmod:desc _
  Lena      Lena      PROPN NNP 5 nsubj     B-PER
  Voss      Voss      PROPN NNP 3 flat      I-PER
  arrived   arrive    VERB  VBD 0 root      _
  .         .         PUNCT .   5 punct     _
`

describe('offices', () => {
  it('takes an office before a name into the mention', () => {
    const r = resolve([voss], invented)
    expect(named(r, 'Lena Voss').names).toEqual(['Lena Voss', 'Prime Minister Lena Voss'])
    expect(entityAt(r, 0, 1)).toBe('person/lena-voss')
    expect(r.mentions[0]).toMatchObject({ start: 0, end: 24, head: 2, form: 'name' })
  })

  it('lets the office alone stand for its holder', () => {
    const r = resolve([voss, `
      The      the      DET  DT  3 det   _
      prime    prime    ADJ  JJ  3 amod  _
      minister minister NOUN NN  4 nsubj Number=Sing
      spoke    speak    VERB VBD 0 root  _
    `], invented)
    expect(entityAt(r, 1, 2)).toBe('person/lena-voss')
  })

  it('keeps the holder of an office apart from whom it is told beside', () => {
    const r = resolve([voss, `
      Minister minister PROPN NNP 2 nmod:desc _
      Omar     Omar     PROPN NNP 4 nsubj     B-PER
      Rask     Rask     PROPN NNP 2 flat      I-PER
      came     come     VERB  VBD 0 root      _
    `, `
      The      the      DET   DT  2 det   _
      minister minister NOUN  NN  5 nsubj Number=Sing
      and      and      CCONJ CC  4 cc    _
      Rask     Rask     PROPN NNP 2 conj  B-PER
      agreed   agree    VERB  VBD 0 root  _
    `], invented)
    expect(entityAt(r, 2, 3)).toBe('person/omar-rask')
    expect(entityAt(r, 2, 1)).not.toBe('person/omar-rask')
    expect(r.mentions.filter(m => m.sentence === 2)).toHaveLength(2)
  })

  it('makes no second person of what somebody becomes', () => {
    const r = resolve([`
      Tomas    Tomas    PROPN NNP 2 nsubj B-PER
      became   become   VERB  VBD 0 root  _
      mayor    mayor    NOUN  NN  2 xcomp Number=Sing
    `, `
      He       he       PRON  PRP 2 nsubj _
      served   serve    VERB  VBD 0 root  _
      as       as       ADP   IN  5 case  _
      a        a        DET   DT  5 det   _
      diplomat diplomat NOUN  NN  2 obl   Number=Sing
    `], invented)
    expect(r.entities.list.map(e => e.key)).toEqual(['person/tomas'])
    expect(named(r, 'Tomas').names).toEqual(['Tomas', 'mayor', 'diplomat'])
  })
})

describe('apposition', () => {
  const apposed = (parser: 'appos' | 'dep') => `
    Tomas      Tomas      PROPN NNP 6 nsubj     B-PER
    ,          ,          PUNCT ,   5 punct     _
    a          a          DET   DT  5 det       _
    grain      grain      NOUN  NN  5 compound  _
    farmer     farmer     NOUN  NN  1 ${parser} Number=Sing
    wept       weep       VERB  VBD 0 root      _
  `
  it.each(['appos', 'dep'] as const)('joins a description beside a name (%s)', parser => {
    expect(named(resolve([apposed(parser)], invented), 'grain farmer').key).toBe('person/tomas')
  })

  it('joins what somebody is said to be, unless it is denied', () => {
    const copula = (no: boolean) => `
      Amira    Amira    PROPN NNP ${no ? 5 : 4} nsubj B-PER
      is       be       AUX   VBZ ${no ? 5 : 4} cop   _
      ${no ? 'not not PART RB 5 advmod _\n' : ''}
      a        a        DET   DT  ${no ? 5 : 4} det   _
      pilot    pilot    NOUN  NN  0 root  Number=Sing
    `
    expect(named(resolve([copula(false)], invented), 'pilot').key).toBe('person/amira')
    expect(named(resolve([copula(true)], invented), 'pilot').key).toBe('person/pilot')
  })

  it('reads "the village of" as the village itself', () => {
    const r = resolve([`
      The      the      DET   DT  2 det   _
      village  village  NOUN  NN  5 nsubj Number=Sing
      of       of       ADP   IN  4 case  _
      Dalnok   Dalnok   PROPN NNP 2 nmod  B-GPE
      burned   burn     VERB  VBD 0 root  _
    `])
    expect(r.entities.list.map(e => e.key)).toEqual(['city/dalnok'])
  })
})

describe('what is the only one of its kind', () => {
  const mother = (owner: string, lemma: string, deprel: string) => `
    ${owner}   ${lemma}  PRON PRP$ 2 ${deprel} _
    mother     mother    NOUN NN   3 nsubj    Number=Sing
    waved      wave      VERB VBD  0 root     _
  `
  it('gives one owner one mother', () => {
    const r = resolve([`
      Lena     Lena     PROPN NNP 2 nsubj     B-PER
      sang     sing     VERB  VBD 0 root      _
    `, mother('Her', 'her', 'nmod:poss'), mother('Her', 'her', 'nmod:poss')], invented)
    expect(r.entities.list.map(e => e.key)).toEqual(['person/lena', 'person/mother'])
  })

  const regime = `
    The      the      DET   DT  2 det      _
    regime   regime   NOUN  NN  3 nsubj    Number=Sing
    fell     fall     VERB  VBD 0 root     _
  `
  const of = (leader: string) => `
    The      the      DET   DT  3 det      _
    ${leader} ${leader} PROPN NNP 3 compound B-PER
    regime   regime   NOUN  NN  4 nsubj    Number=Sing
    fell     fall     VERB  VBD 0 root     _
  `
  it('lets a body be called by its kind before it is told which, but not where there are two', () => {
    const one = resolve([regime, of('Karov')])
    expect(entityAt(one, 0, 1)).toBe(entityAt(one, 1, 2))
    const two = resolve([regime, of('Karov'), of('Belu')])
    expect(new Set([entityAt(two, 0, 1), entityAt(two, 1, 2), entityAt(two, 2, 2)]).size).toBe(3)
  })
})

describe('a thing under other words', () => {
  const sank = (article: string, noun: string, rest = '') => `
    ${article} ${article.toLowerCase()} DET DT 2 det _
    ${noun}    ${noun}   NOUN NN  3 nsubj Number=Sing
    sank       sink      VERB VBD 0 root  _
    ${rest}
  `
  it('knows it under a more general noun, not under a narrower one', () => {
    const r = resolve([sank('A', 'ferry'), sank('The', 'vessel')])
    expect(entityAt(r, 1, 1)).toBe(entityAt(r, 0, 1))
    const other = resolve([sank('A', 'vessel'), sank('The', 'tanker')])
    expect(entityAt(other, 1, 1)).not.toBe(entityAt(other, 0, 1))
  })

  it('knows the subject before as the star, but nobody who is somebody to him', () => {
    const met = `
      Lena     Lena    PROPN NNP 2 nsubj     B-PER
      met      meet    VERB  VBD 0 root      _
      Tomas    Tomas   PROPN NNP 2 obj       B-PER
    `
    expect(entityAt(resolve([met, sank('The', 'star')], invented), 1, 1)).toBe('person/lena')
    expect(entityAt(resolve([met, sank('A', 'star')], invented), 1, 1)).toBe('person/star')
  })

  it('knows a farmer as the man', () => {
    const r = resolve([sank('A', 'farmer'), sank('The', 'man')])
    expect(entityAt(r, 1, 1)).toBe(entityAt(r, 0, 1))
  })

  it('knows a senator as the lawmaker', () => {
    const r = resolve([`
      Senator Senator PROPN NNP 2 nmod:desc _
      Voss    Voss    PROPN NNP 3 nsubj     B-PER
      left    leave   VERB  VBD 0 root      _
    `, sank('The', 'lawmaker')])
    expect(entityAt(r, 1, 1)).toBe('person/voss')
  })
})

describe('members', () => {
  const force = `
    Red       Red       PROPN NNP 2 compound B-ORG
    Dawn      Dawn      PROPN NNP 3 nsubj    I-ORG
    advanced  advance   VERB  VBD 0 root     _
  `
  it('lets fighters stand for their body', () => {
    const r = resolve([force, `
      Red      Red      PROPN NNP 2 compound B-ORG
      Dawn     Dawn     PROPN NNP 3 compound I-ORG
      fighters fighter  NOUN  NNS 4 nsubj    Number=Plur
      fled     flee     VERB  VBD 0 root     _
    `])
    expect(entityAt(r, 1, 2)).toBe('armed-group/red-dawn')
    expect(named(r, 'Red Dawn').names).toContain('Red Dawn fighters')
  })

  it('keeps former members apart', () => {
    const r = resolve([force, `
      Former   former   ADJ   JJ  2 amod     _
      members  member   NOUN  NNS 6 nsubj    Number=Plur
      of       of       ADP   IN  5 case     _
      Red      Red      PROPN NNP 5 compound B-ORG
      Dawn     Dawn     PROPN NNP 2 nmod     I-ORG
      fled     flee     VERB  VBD 0 root     _
    `])
    expect(entityAt(r, 1, 1)).toBe('group/former-members-of-red-dawn')
  })
})

describe('definite descriptions', () => {
  const city = `
    Rain     rain     NOUN  NN  2 nsubj _
    hit      hit      VERB  VBD 0 root  _
    Dalnok   Dalnok   PROPN NNP 2 obj   B-GPE
  `
  it('finds the city that was named', () => {
    const r = resolve([city, `
      The      the      DET   DT  2 det   _
      city     city     NOUN  NN  3 nsubj Number=Sing
      flooded  flood    VERB  VBD 0 root  _
    `])
    expect(entityAt(r, 1, 1)).toBe('city/dalnok')
  })

  it('does not take a new city for the old one', () => {
    const r = resolve([city, `
      A        a        DET   DT  2 det   _
      city     city     NOUN  NN  3 nsubj Number=Sing
      flooded  flood    VERB  VBD 0 root  _
    `])
    expect(entityAt(r, 1, 1)).toBe('city/city')
  })

  it('tells two soldiers from three soldiers', () => {
    const soldiers = (n: string) => `
      ${n}      ${n}     NUM  CD  2 nummod _
      soldiers  soldier  NOUN NNS 3 nsubj  Number=Plur
      fell      fall     VERB VBD 0 root   _
    `
    const r = resolve([soldiers('two'), soldiers('three')])
    expect(entityAt(r, 0, 1)).not.toBe(entityAt(r, 1, 1))
  })
})

describe('pronouns', () => {
  it('is not the object of its own clause unless it is reflexive', () => {
    const clause = (object: string) => `
      Amira    Amira     PROPN NNP 2 nsubj B-PER
      praised  praise    VERB  VBD 0 root  _
      ${object} ${object} PRON PRP 2 obj   _
    `
    expect(entityAt(resolve([clause('herself')], invented), 0, 2)).toBe('person/amira')
    expect(entityAt(resolve([clause('her')], invented), 0, 2)).toBeUndefined()
  })

  it('agrees in gender', () => {
    const r = resolve([`
      Amira    Amira    PROPN NNP 2 nsubj B-PER
      met      meet     VERB  VBD 0 root  _
      Tomas    Tomas    PROPN NNP 2 obj   B-PER
    `, `
      She      she      PRON  PRP 2 nsubj _
      smiled   smile    VERB  VBD 0 root  _
    `, `
      He       he       PRON  PRP 2 nsubj _
      left     leave    VERB  VBD 0 root  _
    `], invented)
    expect([entityAt(r, 1, 0), entityAt(r, 2, 0)]).toEqual(['person/amira', 'person/tomas'])
  })

  it('follows a relative clause to its noun', () => {
    const r = resolve([`
      Gunmen   gunman   NOUN  NNS 0 root  Number=Plur
      who      who      PRON  WP  3 nsubj PronType=Rel
      fired    fire     VERB  VBD 1 acl:relcl _
    `])
    expect(entityAt(r, 0, 1)).toBe('group/gunmen')
  })

  it('takes "I" in a quotation for the speaker, and nobody else for "she" there', () => {
    const r = resolve([`
      Lena     Lena     PROPN NNP 2 nsubj B-PER
      waited   wait     VERB  VBD 0 root  _
    `, `
      “        “        PUNCT ''  4 punct _
      I        I        PRON  PRP 4 nsubj _
      warned   warn     VERB  VBD 6 ccomp _
      her      her      PRON  PRP 3 obj   _
      ”        ”        PUNCT ''  3 punct _
      said     say      VERB  VBD 0 root  _
      Amira    Amira    PROPN NNP 6 nsubj B-PER
    `], invented)
    expect([entityAt(r, 1, 1), entityAt(r, 1, 3)]).toEqual(['person/amira', 'person/lena'])
  })

  it('leaves "it" alone where nothing fits', () => {
    const r = resolve([`
      Amira    Amira    PROPN NNP 2 nsubj B-PER
      smiled   smile    VERB  VBD 0 root  _
    `, `
      It       it       PRON  PRP 2 nsubj _
      rained   rain     VERB  VBD 0 root  _
    `], invented)
    expect(entityAt(r, 1, 0)).toBeUndefined()
    expect(r.mentions.every(m => m.form !== 'pronoun')).toBe(true)
  })
})

describe('names of bodies', () => {
  it('joins the short name with the one long name that it can mean', () => {
    const r = resolve([`
      Zarovian   zarovian PROPN NNP 4 amod     B-ORG
      Northern   Northern PROPN NNP 3 amod     I-ORG
      Command    Command  PROPN NNP 4 nsubj    I-ORG
      denied     deny     VERB  VBD 0 root     _
    `, `
      Northern   Northern PROPN NNP 2 amod     B-ORG
      Command    Command  PROPN NNP 3 nsubj    I-ORG
      agreed     agree    VERB  VBD 0 root     _
    `], invented)
    expect(entityAt(r, 0, 2)).toBe(entityAt(r, 1, 1))
    expect(named(r, 'Northern Command')).toMatchObject({ class: 'Military', label: 'Zarovian Northern Command' })
    expect(entityAt(r, 0, 0)).toBe('country/zarovia')
  })

  it('knows two names of one thing from background knowledge', () => {
    const body = (name: string) => `
      ${name}  ${name}  PROPN NNP 2 nsubj B-ORG
      agreed   agree    VERB  VBD 0 root  _
    `
    const r = resolve([body('LR'), `
      The      the      DET   DT  2 det   _
      League   League   PROPN NNP 5 nsubj B-ORG
      of       of       ADP   IN  4 case  I-ORG
      Rivers   Rivers   PROPN NNPS 2 nmod I-ORG
      met      meet     VERB  VBD 0 root  _
    `], invented)
    expect(r.entities.list.map(e => e.key)).toEqual(['international-body/league-of-rivers'])
  })
})
