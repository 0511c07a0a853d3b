import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Sentence } from '../../src/model/index.js'
import { findTimes, findTimesInArticle } from '../../src/statements/time/index.js'
import { plain, sentence } from '../sentence.js'

/** A Wednesday. */
const PUBLISHED = '2024-07-17'

/** The first time as "words = value". */
const first = (text: string, published: string | undefined = PUBLISHED, previous?: string): string | undefined => {
  const [time] = findTimes(plain(text), published, previous)
  return time && `${time.text} = ${time.value ?? '?'}`
}

describe('dates in full', () => {
  it.each([
    ['on October 26, 2008.', 'October 26, 2008 = 2008-10-26'], ['on 26 October 2008', '26 October 2008 = 2008-10-26'],
    ['on Nov. 29, 2016', 'Nov. 29, 2016 = 2016-11-29'], ['Friday, July 21, 2017', 'Friday, July 21, 2017 = 2017-07-21'],
    ['on the 21st of July 2017', '21st of July 2017 = 2017-07-21'], ['2017-07-21', '2017-07-21 = 2017-07-21'], ['on 29 Apr 94', '29 Apr 94 = 1994-04-29'],
    ['at 10 a.m. Nov. 29, 2016', '10 a.m. Nov. 29, 2016 = 2016-11-29'], ['on May 3, 2016 at 10:30 GMT', 'May 3, 2016 at 10:30 GMT = 2016-05-03'],
    ['in May 2006', 'May 2006 = 2006-05'], ['in 2004', '2004 = 2004'], ['Christmas Eve 2015', 'Christmas Eve 2015 = 2015-12-24'],
    ['Thanksgiving Day, 2016', 'Thanksgiving Day, 2016 = 2016-11-24'], ['after 9/11', '9/11 = 2001-09-11'], ['February 30, 2018', 'February 30, 2018 = ?'],
  ])('%s', (text, time) => expect(first(text)).toBe(time))
})

describe('dates without a year', () => {
  it.each([
    ['on March 5', 'March 5 = 2024-03-05'], ['on 5 March', '5 March = 2024-03-05'], ['the September 17 raid', 'September 17 = 2023-09-17'],
    // days and weekdays are mixed up
    ['on Tuesday 15 July', 'Tuesday 15 July = 2024-07-15'], ['on Tuesday 15 May', 'Tuesday 15 May = 2018-05-15'],
    ['in March, rebels', 'March = 2024-03'], ['in March last year', 'March last year = 2023-03'], ['in May of this year', 'May of this year = 2024-05'],
    ['The road was closed until Friday.', 'Friday = 2024-07-19'], ['on August 3', 'August 3 = 2024-08-03'], ['on July 17', 'July 17 = 2024-07-17'],
    ['on Monday 19 December', 'Monday 19 December = 2022-12-19'], ['on Friday, July 12', 'Friday, July 12 = 2024-07-12'],
    ['on Sunday night (July 7)', 'Sunday night (July 7) = 2024-07-07'],
  ])('%s', (text, time) => expect(first(text)).toBe(time))

  it('take the year of the time before, in an article without a date', () => {
    expect(findTimes(plain('on March 5'), undefined)[0]?.value).toBeUndefined()
    expect(findTimes(plain('on March 5'), undefined, '2011-02')[0]?.value).toBe('2011-03-05')
  })
})

describe('parts and lengths', () => {
  it.each([
    ['in early January', 'early January = 2024-01-01/2024-01-10'], ['in mid-February', 'mid-February = 2024-02-11/2024-02-20'],
    ['in late February 2023', 'late February 2023 = 2023-02-21/2023-02-28'], ['by the end of May', 'the end of May = 2024-05-21/2024-05-31'],
    ['early in 2016', 'early in 2016 = 2016-01/2016-04'], ['since mid-2015', 'mid-2015 = 2015-05/2015-08'], ['late last year', 'late last year = 2023-09/2023-12'],
    ['in the 1990s', 'the 1990s = 1990/1999'], ['in the late 1980s', 'the late 1980s = 1987/1989'], ['in the sixties', 'the sixties = 1960/1969'], ["the '90s", "the '90s = 1990/1999"], ['Lind (1694 – 1746)', '1694 – 1746 = 1694/1746'],
    ['the 19th century', 'the 19th century = 1801/1900'],
    ['in the summer of 2017', 'summer of 2017 = 2017-06/2017-08'], ['winter 2015-16', 'winter 2015-16 = 2015-12/2016-02'],
    ['in Q3', 'Q3 = 2024-07/2024-09'], ['the third quarter of 2016', 'the third quarter of 2016 = 2016-07/2016-09'],
    ['the second half of 2015', 'the second half of 2015 = 2015-07/2015-12'],
  ])('%s', (text, time) => expect(first(text)).toBe(time))
})

describe('ranges', () => {
  it.each([
    ['between 2003 and 2011', 'between 2003 and 2011 = 2003/2011'], ['from May to July', 'from May to July = 2024-05/2024-07'],
    ['from November 2023 to January', 'from November 2023 to January = 2023-11/2024-01'], ['October 25-26, 2016', 'October 25-26, 2016 = 2016-10-25/2016-10-26'],
    ['from 5-6 April 2016', 'from 5-6 April 2016 = 2016-04-05/2016-04-06'], ['between 11 and 13 December 2016', 'between 11 and 13 December 2016 = 2016-12-11/2016-12-13'],
    ['the war of 1980-88', '1980-88 = 1980/1988'], ['from November 20 to December 11', 'from November 20 to December 11 = 2023-11-20/2023-12-11'],
    ['from 28 December to 3 January 2020', 'from 28 December to 3 January 2020 = 2019-12-28/2020-01-03'],
    ['from Monday to Friday', 'from Monday to Friday = 2024-07-15/2024-07-19'],
  ])('%s', (text, time) => expect(first(text)).toBe(time))
})

describe('times seen from the day of publication', () => {
  it.each([
    ['yesterday', 'yesterday = 2024-07-16'], ['yesterday afternoon', 'yesterday afternoon = 2024-07-16'], ['tonight', 'tonight = 2024-07-17'],
    ['last night', 'last night = 2024-07-16'], ['this morning', 'this morning = 2024-07-17'], ['the day before yesterday', 'the day before yesterday = 2024-07-15'],
    ['on Monday', 'Monday = 2024-07-15'], ['on Wednesday', 'Wednesday = 2024-07-17'], ['on Thursday', 'Thursday = 2024-07-11'],
    ['last Wednesday', 'last Wednesday = 2024-07-10'], ['next Wednesday', 'next Wednesday = 2024-07-24'], ['on Tuesday last week', 'Tuesday last week = 2024-07-09'],
    ['last week', 'last week = 2024-07-08/2024-07-14'], ['next month', 'next month = 2024-08'], ['this year', 'this year = 2024'], ['last year', 'last year = 2023'],
    ['last quarter', 'last quarter = 2024-04/2024-06'], ['last summer', 'last summer = 2023-06/2023-08'], ['next March', 'next March = 2025-03'],
    ['this weekend', 'this weekend = 2024-07-13/2024-07-14'], ['next weekend', 'next weekend = 2024-07-20/2024-07-21'], ['at the weekend', 'the weekend = 2024-07-13/2024-07-14'],
    ['earlier this week', 'earlier this week = 2024-07-15/2024-07-17'], ['so far this year', 'so far this year = 2024-01-01/2024-07-17'],
    ['later this month', 'later this month = 2024-07-17/2024-07-31'], ['early last month', 'early last month = 2024-06-01/2024-06-10'],
    ['two weeks ago', 'two weeks ago = 2024-07-01/2024-07-07'], ['three days ago', 'three days ago = 2024-07-14'], ['300 years ago', '300 years ago = 1724'], ['5 million years ago', '5 million years ago = ?'],
    ['nearly a decade ago', 'a decade ago = 2014'],
    ['four months in advance', 'four months in advance = 2024-03'], ['a few days ago', 'a few days ago = ?'],
    ['over the past month', 'the past month = 2024-06-17/2024-07-17'], ['in the last 24 hours', 'the last 24 hours = 2024-07-16/2024-07-17'],
    ['overnight', 'overnight = 2024-07-16/2024-07-17'], ['this past weekend', 'this past weekend = 2024-07-13/2024-07-14'], ['this past week', 'this past week = 2024-07-10/2024-07-17'],
    ['in the next two weeks', 'the next two weeks = 2024-07-17/2024-07-31'], ['two days from now', 'two days from now = 2024-07-19'],
  ])('%s', (text, time) => expect(first(text)).toBe(time))

  it('have no value without that day', () => {
    for (const text of ['yesterday', 'on Monday', 'last week', 'so far this year', 'two weeks ago', 'at the weekend']) {
      expect(findTimes(plain(text), undefined)).toHaveLength(1)
      expect(findTimes(plain(text), undefined)[0]).not.toHaveProperty('value')
    }
  })

  it('"so far this year" ends on the day of the saying', () => {
    expect(findTimes(plain('The navy said on Monday that 12 boats sank so far this year.'), PUBLISHED).map(t => t.value))
      .toEqual(['2024-07-15', '2024-01-01/2024-07-15'])
  })
})

describe('times seen from another time', () => {
  it.each([
    ['the following day', '2015-03-31', 'the following day = 2015-04-01'], ['the next morning', '2015-03-31', 'the next morning = 2015-04-01'],
    ['ten days later', '2016-02-20', 'ten days later = 2016-03-01'], ['two years earlier', '2016', 'two years earlier = 2014'], ['the previous year', '2016-05', 'the previous year = 2015'],
    ['later that year', '2016-05', 'later that year = 2016'], ['the same day', '2016-05-03', 'the same day = 2016-05-03'], ['the year before', '2016', 'the year before = 2015'],
    ['the following day', '2016', 'the following day = 2016'], ['three weeks later', '1987-03', 'three weeks later = 1987-03-22/1987-04-21'], ['that night', '1957', 'that night = 1957'], ['a month later', '2015-01-31', 'a month later = 2015-02'],
  ])('%s after %s', (text, previous, time) => expect(first(text, PUBLISHED, previous)).toBe(time))

  it('or in the same sentence', () => {
    expect(findTimes(plain('It rose in 2014 from the year before.'), PUBLISHED).map(t => t.value)).toEqual(['2014', '2013'])
  })

  it('a year that a sentence is set in is what is counted from, and no day of another year told before', () => {
    const values = (...texts: string[]): (string | undefined)[] => findTimesInArticle(texts.map(text => plain(text)), PUBLISHED).flat().map(time => time.value)
    expect(values('She died on Sunday.', 'In 1957 she read a poem.', 'That night she fled.')).toEqual(['2024-07-14', '1957', '1957'])
    expect(values('She died on Sunday.', 'She read a poem.', 'That day was sunny.')).toEqual(['2024-07-14', '2024-07-14'])
  })

  it('of an article, sentence by sentence', () => {
    const sentences = ['He left in May 2006.', 'On 10 May it rained.', 'The following day it cleared.'].map(text => plain(text))
    expect(findTimesInArticle(sentences, undefined).flat().map(t => t.value)).toEqual(['2006-05', '2006-05-10', '2006-05-11'])
    const late = ['On 4 April he left.', 'He was back by 9 April 2016.'].map(text => plain(text))
    expect(findTimesInArticle(late, undefined).flat().map(t => t.value)).toEqual(['2016-04-04', '2016-04-09'])
  })
})

describe('how long and how often', () => {
  it.each([
    ['for three years', 'P3Y'], ['a three-day visit', 'P3D'], ['within 48 hours', 'PT48H'], ['half a year', 'P6M'], ['half an hour', 'PT30M'], ['two decades', 'P20Y'], ['a fortnight', 'P2W'],
  ])('%s', (text, value) => expect(findTimes(plain(text), PUBLISHED)).toMatchObject([{ kind: 'duration', value }]))

  it.each(['every Monday', 'on Fridays', 'each year', 'every two weeks'])('%s', text => expect(findTimes(plain(text), PUBLISHED)).toMatchObject([{ kind: 'set' }]))

  it('a distance from an event has no date', () => {
    expect(findTimes(plain('ten days before the vote'), PUBLISHED)).toMatchObject([{ kind: 'duration', relation: 'before', text: 'ten days' }])
  })
})

describe('relations', () => {
  it.each([['since 2014', 'since'], ['through March 5', 'until'], ['until last week', 'until'], ['by 2030', 'by'], ['before June 2015', 'before'], ['after Monday', 'after'], ['in 2014', undefined]])(
    '%s', (text, relation) => expect(findTimes(plain(text), PUBLISHED)[0]?.relation).toBe(relation))
})

describe('what is no time', () => {
  it.each([
    'It may march on.', 'a 14-year-old boy', '2,500 fighters', '$2000', 'a second goal', 'a quarter of the votes', 'Resolution 2328', 'May Lind spoke.', 'They will march south.',
  ])('%s', text => expect(findTimes(plain(text), PUBLISHED)).toEqual([]))

  it('nor a count that looks like a year, or a part of a name', () => {
    const count = sentence(`
      They     they     PRON   PRP  2  nsubj
      fired    fire     VERB   VBD  0  root
      2000     2000     NUM    CD   4  nummod
      shells   shell    NOUN   NNS  2  obj
    `)
    const name = sentence(`
      The        the        DET    DT   2  det
      November   November   PROPN  NNP  3  compound  B-ORG
      Club       Club       PROPN  NNP  4  nsubj     I-ORG
      met        meet       VERB   VBD  0  root
    `)
    expect(findTimes(count, PUBLISHED)).toEqual([])
    expect(findTimes(name, PUBLISHED).map(t => t.value)).toEqual([])
  })
})

describe('the tense of the clause', () => {
  const onMonday = (rows: string): Sentence => sentence(`${rows}
    on      on      ADP   IN   5  case
    Monday  Monday  PROPN NNP  3  obl`)
  const valueOf = (rows: string): string | undefined => findTimes(onMonday(rows), PUBLISHED)[0]?.value

  it('past: the Monday before', () => {
    expect(valueOf(`
      Rebels  rebel  NOUN  NNS  3  nsubj
      have    have   AUX   VBP  3  aux
      met     meet   VERB  VBN  0  root`)).toBe('2024-07-15')
  })

  it('future: the Monday after', () => {
    expect(valueOf(`
      Rebels  rebel  NOUN  NNS  3  nsubj
      will    will   AUX   MD   3  aux
      meet    meet   VERB  VB   0  root`)).toBe('2024-07-22')
    expect(valueOf(`
      They    they   PRON  PRP  2  nsubj
      open    open   VERB  VBP  0  root
      shops   shop   NOUN  NNS  2  obj`)).toBe('2024-07-22')
  })

  it('"Monday\'s" raid is not to come because its report is', () => {
    const made = (noun: string, relation: string): string | undefined => findTimes(sentence(`
      They      they      PRON   PRP  3  nsubj
      will      will      AUX    MD   3  aux
      honour    honour    VERB   VB   0  root
      victims   victim    NOUN   NNS  3  obj
      of        of        ADP    IN   8  case
      Monday    Monday    PROPN  NNP  8  nmod:poss
      's        's        PART   POS  6  case
      ${noun}   ${noun}   NOUN   NN   ${relation}
    `), PUBLISHED)[0]?.value
    expect(made('raid', '4 nmod')).toBe('2024-07-15')
    expect(made('vote', '3 obl')).toBe('2024-07-22')
  })

  it('"is set to": the next May, though the last one is as near', () => {
    const made = sentence(`
      It       it    PRON  PRP  3  nsubj:pass
      is       be    AUX   VBZ  3  aux:pass
      set      set   VERB  VBN  0  root
      to       to    PART  TO   5  mark
      open     open  VERB  VB   3  xcomp
      in       in    ADP   IN   7  case
      January  January  PROPN  NNP  5  obl
    `)
    expect(findTimes(made, PUBLISHED)[0]?.value).toBe('2025-01')
    expect(findTimes(plain('It opened in January'), PUBLISHED)[0]?.value).toBe('2024-01')
  })
})

describe('places in the text', () => {
  it('are offsets and tokens', () => {
    const made = plain('He left on March 5, 2021.', { start: 100 })
    expect(findTimes(made, PUBLISHED)).toEqual([{ start: 111, end: 124, first: 3, last: 6, value: '2021-03-05', kind: 'date', text: 'March 5, 2021' }])
  })

  it('are in order and do not overlap, whatever the sentence', () => {
    const word = fc.constantFrom('Monday', 'May', '5', '2016', ',', 'the', 'last', 'week', 'next', 'year', 'from', 'to', 'between', 'and', 'early', 'two', 'days', 'ago', '10', 'a', '.', 'm',
      'before', '-', 'at', ':', '30', 'of', 'the', 'so', 'far', 'this', 'every', '1990s', 'Christmas', 'quarter', 'third', '[', '\uD800')
    fc.assert(fc.property(fc.array(word, { maxLength: 14 }), words => {
      let at = 0
      for (const time of findTimes(plain(words.join(' ')), PUBLISHED, '2016-02-29')) {
        expect(time.start).toBeGreaterThanOrEqual(at)
        expect(time.end).toBeGreaterThan(time.start)
        expect(time.last).toBeGreaterThanOrEqual(time.first)
        if (time.kind !== 'duration') expect(time.value ?? '2024').toMatch(/^\d{4}(-\d{2}(-\d{2})?)?(\/\d{4}(-\d{2}(-\d{2})?)?)?$/)
        at = time.end
      }
    }), { numRuns: 2000 })
  })

  it('of a sentence without end take linear time', () => {
    for (const words of ['May 5 , 2016', 'from May to', 'the last', 'Christmas', '5 million', 'a', 'two hundred and', '0', '( 1999 -']) {
      const before = performance.now()
      const times = findTimes(plain(`${words} `.repeat(8_000)), PUBLISHED)
      expect(performance.now() - before).toBeLessThan(5_000)
      expect(times.length).toBeLessThan(30_000)
    }
  })

  it('are the same in every time zone', () => {
    const before = process.env['TZ']
    const values = ['UTC', 'Pacific/Apia', 'America/New_York', 'Asia/Kolkata'].map(zone => {
      process.env['TZ'] = zone
      return ['yesterday', 'last week', 'in December 2011', 'on December 30, 2011', 'two years ago', 'so far this year'].map(text => first(text))
    })
    process.env['TZ'] = before ?? 'UTC'
    expect(new Set(values.map(list => JSON.stringify(list))).size).toBe(1)
  })
})
