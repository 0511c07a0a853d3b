import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Sentence } from '../../src/model/index.js'
import { findQuantities } from '../../src/statements/quantity/index.js'
import { plain, sentence } from '../sentence.js'

/** Each quantity as "words = value unit bound". */
const read = (made: Sentence): string[] => findQuantities(made).map(q =>
  `${q.text} = ${q.value}${q.upper === undefined ? '' : `-${q.upper}`} ${q.currency ?? q.unit} ${q.bound}`)

const only = (text: string): string | undefined => read(plain(text))[0]

describe('numbers', () => {
  it.each([
    ['137 people', '137 = 137 count exact'], ['2,500 fighters', '2,500 = 2500 count exact'], ['2.5 million voters', '2.5 million = 2500000 count exact'],
    ['twenty-five boats', 'twenty-five = 25 count exact'], ['two hundred and six thousand cars', 'two hundred and six thousand = 206000 count exact'],
    ['half a million homes', 'half a million = 500000 count exact'], ['a dozen jets', 'a dozen = 12 count exact'], ['half a dozen jets', 'half a dozen = 6 count exact'],
    ['two dozen jets', 'two dozen = 24 count exact'], ['a hundred tents', 'a hundred = 100 count exact'], ['one and a half million homes', 'one and a half million = 1500000 count exact'],
    ['three billion', 'three billion = 3000000000 count exact'], ['1.1 million', '1.1 million = 1100000 count exact'], ['Ninety-four airmen', 'Ninety-four = 94 count exact'],
    ['a couple of boats', 'a couple = 2 count approx'], ['a pair of boats', 'a pair = 2 count exact'], ['no casualties', 'no = 0 count exact'], ['struck twice', 'twice = 2 count exact'],
  ])('%s', (text, quantity) => expect(only(text)).toBe(quantity))
})

describe('bounds', () => {
  it.each([
    ['at least 137 people', 'at least 137 = 137 count min'], ['more than 80 people', 'more than 80 = 80 count min'], ['over 700 seekers', 'over 700 = 700 count min'],
    ['107 or more', '107 or more = 107 count min'], ['no fewer than 12 boats', 'no fewer than 12 = 12 count min'], ['300+ boats', '300+ = 300 count min'],
    ['up to 40 boats', 'up to 40 = 40 count max'], ['as many as 40 boats', 'as many as 40 = 40 count max'], ['fewer than 40 boats', 'fewer than 40 = 40 count max'],
    ['about 80 people', 'about 80 = 80 count approx'], ['some 30,000 members', 'some 30,000 = 30000 count approx'], ['nearly 90 boats', 'nearly 90 = 90 count approx'],
    ['an estimated 50 boats', 'an estimated 50 = 50 count approx'], ['50 or so', '50 or so = 50 count approx'], ['only 4 boats', 'only 4 = 4 count exact'], ['at least once', 'at least once = 1 count min'],
    ['dozens of villages', 'dozens = 12 count min'], ['scores of villages', 'scores = 20 count min'], ['hundreds of tents', 'hundreds = 100 count min'],
    ['hundreds of thousands of people', 'hundreds of thousands = 100000 count min'], ['tens of thousands of people', 'tens of thousands = 10000 count min'],
    ['several hundred boats', 'several hundred = 200 count min'], ['a few thousand boats', 'a few thousand = 2000 count min'],
  ])('%s', (text, quantity) => expect(only(text)).toBe(quantity))
})

describe('ranges', () => {
  it.each([
    ['10 to 15 boats', '10 to 15 = 10-15 count min'], ['15 to 20 percent', '15 to 20 percent = 15-20 percent min'], ['between 10 and 15 boats', 'between 10 and 15 = 10-15 count min'],
    ['2 to 3 million people', '2 to 3 million = 2000000-3000000 count min'], ['two or three boats', 'two or three = 2-3 count min'], ['$10-15 million', '$10-15 million = 10000000-15000000 USD min'],
    ['20-30 boats', '20-30 = 20-30 count min'],
  ])('%s', (text, quantity) => expect(only(text)).toBe(quantity))

  it('a change is none', () => expect(read(plain('It rose from 10 to 15 boats'))).toEqual(['10 = 10 count exact', '15 = 15 count exact']))
})

describe('units', () => {
  it.each([
    ['about 70% of the missions', 'about 70% = 70 percent approx'], ['10 per cent', '10 per cent = 10 percent exact'], ['forty percent', 'forty percent = 40 percent exact'],
    ['a third of the seats', 'a third = 33.33 percent approx'], ['two-thirds of them', 'two-thirds = 66.67 percent approx'], ['half of the seats', 'half = 50 percent approx'],
    ['one in five children', 'one in five = 20 percent approx'], ['three out of four voters', 'three out of four = 75 percent approx'], ['more than half of the seats', 'more than half = 50 percent min'],
    ['$3bn', '$3bn = 3000000000 USD exact'], ['US$ 20,000', 'US$ 20,000 = 20000 USD exact'], ['over £1.1bn', 'over £1.1bn = 1100000000 GBP min'], ['20 million euros', '20 million euros = 20000000 EUR exact'],
    ['50 cents', '50 cents = 0.5 USD exact'], ['A$5m', 'A$5m = 5000000 AUD exact'], ['millions of dollars', 'millions of dollars = 1000000 USD min'],
    ['500 miles', '500 miles = 500 measure exact'], ['about 300 square miles', 'about 300 square miles = 300 measure approx'], ['7.5 kilometers', '7.5 kilometers = 7.5 measure exact'],
    ['three days', 'three days = 3 measure exact'], ['a three-day visit', 'three-day = 3 measure exact'], ['20 pounds', '20 pounds = 20 measure exact'], ['5,000 pounds', '5,000 pounds = 5000 GBP exact'],
    ['a 12-year-old boy', '12-year-old = 12 age exact'], ['he is 12 years old', '12 years old = 12 age exact'], ['aged 40', '40 = 40 age exact'], ['a two-month-old girl', 'two-month-old = 2 age exact'],
    ['since 2014', '2014 = 2014 year exact'],
  ])('%s', (text, quantity) => expect(only(text)).toBe(quantity))
})

describe('what counts nothing', () => {
  it.each([
    'on March 5, 2021', 'at 5 p.m.', 'at 10:30 GMT', 'an F-16 jet', 'call 888-847-6592 now', 'said so.[3]', 'Flight 370 left', 'Article 50', 'No. 5', 'the MH17 case',
    'Norwick won 3 – 0', 'last week', 'the 1990s', 'Chapter two begins', 'no talks', 'twice as many',
  ])('%s', text => expect(read(plain(text)).filter(q => !q.includes('year'))).toEqual([]))

  it('numbers in names and behind them', () => {
    const made = sentence(`
      The      the      DET    DT   3  det
      9th      9th      ADJ    JJ   3  amod   B-ORG
      Legion   Legion   PROPN  NNP  4  nsubj  I-ORG
      left     leave    VERB   VBD  0  root
      posts    post     NOUN   NNS  4  obj
      12       12       NUM    CD   5  nummod
      and      and      CCONJ  CC   8  cc
      in       in       ADP    IN   10 case
      Camp     Camp     PROPN  NNP  10 compound
      Nine     nine     PROPN  NNP  4  obl
    `)
    expect(findQuantities(made)).toEqual([])
  })
})

describe('what is counted', () => {
  const nounOf = (made: Sentence): (string | undefined)[] => findQuantities(made).map(q => q.noun === undefined ? undefined : made.tokens[q.noun]?.form)

  it('is the head in the tree', () => {
    expect(nounOf(sentence(`
      Jets       jet       NOUN  NNS  2  nsubj
      hit        hit       VERB  VBD  0  root
      14         14        NUM   CD   5  nummod
      rebel      rebel     NOUN  NN   5  compound
      tanks      tank      NOUN  NNS  2  obj
      Monday     Monday    PROPN NNP  2  obl
    `))).toEqual(['tanks'])
  })

  it('is the noun that follows, where the tree has it wrong', () => {
    expect(nounOf(sentence(`
      Jets       jet       NOUN  NNS  2  nsubj
      hit        hit       VERB  VBD  0  root
      14         14        NUM   CD   2  obj
      old        old       ADJ   JJ   5  amod
      rebel      rebel     NOUN  NN   2  dep
      -          -         PUNCT HYPH 7  punct
      held       hold      VERB  VBN  8  amod
      forts      fort      NOUN  NNS  2  dep
      burned     burn      VERB  VBD  2  dep
    `))).toEqual(['forts'])
  })

  it('is behind "of"', () => {
    const rows = (number: string): string => `
      ${number}
      of         of        ADP   IN   5  case
      the        the       DET   DT   5  det
      new        new       ADJ   JJ   5  amod
      boats      boat      NOUN  NNS  1  nmod
      sank       sink      VERB  VBD  0  root`
    expect(nounOf(sentence(rows('Dozens dozen NOUN NNS 6 nsubj')))).toEqual(['boats'])
    expect(nounOf(sentence(rows('Five five NUM CD 6 nsubj')))).toEqual(['boats'])
  })

  it('is a person for an age, the unit for a measure, nothing for a bare number', () => {
    expect(nounOf(sentence(`
      Ada     Ada     PROPN  NNP  6  nsubj   B-PER
      Marlow  Marlow  PROPN  NNP  1  flat    I-PER
      ,       ,       PUNCT  ,    4  punct
      19      19      NUM    CD   1  appos
      ,       ,       PUNCT  ,    4  punct
      ran     run     VERB   VBD  0  root
      5       5       NUM    CD   8  nummod
      km      km      NOUN   NNS  6  obj
    `))).toEqual(['Marlow', 'km'])
    expect(nounOf(sentence(`
      32        32       NUM   CD   3  nsubj:pass
      were      be       AUX   VBD  3  aux:pass
      captured  capture  VERB  VBN  0  root
    `))).toEqual([undefined])
  })
})

describe('places in the text', () => {
  it('are offsets and tokens, with the bounding words', () => {
    expect(findQuantities(plain('It killed at least 137 people.', { start: 50 }))).toMatchObject([{ start: 60, end: 72, first: 2, last: 4, text: 'at least 137' }])
  })

  it('of a sentence without end take linear time, and stay finite', () => {
    for (const words of ['two hundred', 'million', 'hundred', '5 to', '$ 5 -', 'a third of', 'between 5 and', '1', '9'.repeat(400), 'dozens of']) {
      const before = performance.now()
      const quantities = findQuantities(plain(`${words} `.repeat(8_000)))
      expect(performance.now() - before).toBeLessThan(5_000)
      expect(quantities.every(q => Number.isFinite(q.value))).toBe(true)
    }
  }, 60_000)

  it('have an upper end above the lower one', () => {
    expect(findQuantities(plain('3.5 to 3.5 thousand people'))).toMatchObject([{ value: 3.5, upper: 3500 }])
    expect(findQuantities(plain('2 to 3 million people'))).toMatchObject([{ value: 2_000_000, upper: 3_000_000 }])
  })

  it('are in order, do not overlap, and values are numbers, whatever the sentence', () => {
    const word = fc.constantFrom('a', 'one', 'two', 'twenty', '-', 'five', 'hundred', 'thousand', 'million', 'and', 'half', 'of', 'third', 'thirds', '%', '$', '12', '3.5', '1,000', 'to', 'between', 'at', 'least',
      'more', 'than', 'dozens', 'tens', 'year', 'old', 'years', 'people', 'in', 'out', '2016', 'May', 'cents', '[', ']', ',', 'no', 'casualties', 'or', 'so', '\uD800')
    fc.assert(fc.property(fc.array(word, { maxLength: 14 }), words => {
      let at = 0
      for (const quantity of findQuantities(plain(words.join(' ')))) {
        expect(quantity.start).toBeGreaterThanOrEqual(at)
        expect(quantity.end).toBeGreaterThan(quantity.start)
        expect(Number.isFinite(quantity.value)).toBe(true)
        if (quantity.upper !== undefined) expect(quantity.upper).toBeGreaterThan(quantity.value)
        at = quantity.end
      }
    }), { numRuns: 2000 })
  })
})
