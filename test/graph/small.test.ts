import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accept } from '../../src/graph/accept.js'
import { alike } from '../../src/graph/alike.js'
import { edgesOf, fold } from '../../src/graph/fold.js'
import { hash } from '../../src/graph/hash.js'
import { byText, fullestFirst, sortedSet, union } from '../../src/graph/order.js'
import { daysOf, isTime } from '../../src/graph/time.js'
import { newsVocabulary } from '../../src/vocabulary/index.js'
import { isRecord } from '../../src/vocabulary/shape.js'
import { hostile, statementsOf } from './arbitrary.js'
import { statements } from './sample.js'

describe('hash', () => {
  it('is the same on every machine', () => {
    expect(['', 'a', 'b', 'ab', '\ud800', 'The Second Fleet'].map(hash)).toMatchInlineSnapshot(`
      [
        "0gjqekmogos",
        "1yd4fnq891l",
        "1mj0n51fgwh",
        "1iuh76clcrr",
        "18ybfmbawxm",
        "1xcgmb307lv",
      ]
    `)
  })

  it('is eleven letters and digits of any string', () => {
    fc.assert(fc.property(hostile, text => {
      expect(hash(text)).toMatch(/^[0-9a-z]{11}$/)
    }))
  })

  it('tells half a million like strings apart', () => {
    const seen = new Set<string>()
    for (let i = 0; i < 500_000; i++) seen.add(hash(`8 person/${i}13 city/port-osk`))
    expect(seen.size).toBe(500_000)
  })

  it('changes about half of its bits with one of the input', () => {
    const bits = (text: string) => [...hash(text)].reduce((sum, digit) => sum * 36n + BigInt(parseInt(digit, 36)), 0n)
    const ones = (number: bigint) => number.toString(2).replaceAll('0', '').length
    const runs = 2000
    let changed = 0
    for (let i = 0; i < runs; i++) changed += ones(bits(`city/a${i}`) ^ bits(`city/b${i}`))
    expect(changed / runs / 53).toBeGreaterThan(0.47)
    expect(changed / runs / 53).toBeLessThan(0.53)
  })
})

describe('keys of edges', () => {
  const { contribution } = accept(statements(), new Map(), newsVocabulary)
  const folded = (hashOf?: (text: string) => string) => fold([contribution], newsVocabulary, hashOf)

  it('say the kind and the predicate', () => {
    expect(edgesOf(folded()).map(({ key }) => key.replace(/-\w{11}$/, ''))).toEqual([
      'relation/commands', 'relation/locatedIn', 'role/agent', 'role/place', 'role/target', 'role/agent', 'role/topic',
      'projection/attacked', 'projection/claimedResponsibilityFor',
    ])
  })

  it('stay apart when hashes collide', () => {
    const edges = edgesOf(folded(() => 'same'))
    expect(edges.map(({ key }) => key)).toEqual([
      'relation/commands-same', 'relation/locatedIn-same', 'role/agent-same', 'role/place-same', 'role/target-same', 'role/agent-same-2',
      'role/topic-same', 'projection/attacked-same', 'projection/claimedResponsibilityFor-same',
    ])
    expect(edges.map(({ source, target }) => [source, target])).toEqual(edgesOf(folded()).map(({ source, target }) => [source, target]))
  })

  it('are all different, for anything that is said', () => {
    fc.assert(fc.property(statementsOf('alpha'), all => {
      const edges = edgesOf(fold([accept(all, new Map(), newsVocabulary).contribution], newsVocabulary))
      expect(new Set(edges.map(({ key }) => key)).size).toBe(edges.length)
    }))
  })
})

describe('daysOf', () => {
  it.each([
    ['2031', '2031-01-01', '2031-12-31'], ['2032-02', '2032-02-01', '2032-02-29'], ['2100-02', '2100-02-01', '2100-02-28'],
    ['2000-02', '2000-02-01', '2000-02-29'], ['2031-04', '2031-04-01', '2031-04-30'], ['2031-03-05', '2031-03-05', '2031-03-05'],
    ['2031-03-05T14:30Z', '2031-03-05', '2031-03-05'], ['2031-03-05T14:30:10.5+02:00', '2031-03-05', '2031-03-05'],
    ['2026-W01', '2025-12-29', '2026-01-04'], ['2020-W53', '2020-12-28', '2021-01-03'],
    ['2031-01-03/2031-01-10', '2031-01-03', '2031-01-10'], ['2031-01/2031-03', '2031-01-01', '2031-03-31'],
    ['2031-03/..', '2031-03-01', '9999-12-31'], ['../2031-03', '0000-01-01', '2031-03-31'],
  ])('of %s is %s to %s', (time, from, to) => expect(daysOf(time)).toEqual({ from, to }))

  it.each([
    '', 'March', '31', '2031-13', '2031-00', '2031-02-29', '2031-04-31', '2031-04-00', '2031-3-5', '2031-W00', '2031-W54', '2031/', '/2031', '../..',
    '2031-05/2031-04', '2031/2032/2033', '2031-03-05T25', ' 2031', '2031\n', '20311',
  ])('of %j is nothing', time => expect(isTime(time)).toBe(false))
})

describe('sets in order', () => {
  it('have each member once', () => {
    fc.assert(fc.property(fc.array(fc.string()), members => {
      expect(sortedSet(members, byText)).toEqual([...new Set(members)].sort())
    }))
  })

  it('unite', () => {
    fc.assert(fc.property(fc.array(fc.string()), fc.array(fc.string()), (a, b) => {
      expect(union(sortedSet(a, byText), sortedSet(b, byText), byText)).toEqual([...new Set([...a, ...b])].sort())
    }))
  })

  it('can be by fullness', () => {
    expect(['b', 'ab', 'a', 'abc'].sort(fullestFirst)).toEqual(['abc', 'ab', 'a', 'b'])
  })
})

describe('alike', () => {
  it('is true of a copy and false of another', () => {
    fc.assert(fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
      expect(alike(a, structuredClone(a))).toBe(true)
      expect(alike(new Map([['k', a]]), new Map([['k', structuredClone(a)]]))).toBe(true)
      const sorted = (value: unknown): string => JSON.stringify(value, (_, part: unknown) =>
        isRecord(part) ? Object.fromEntries(Object.entries(part).sort(([p], [q]) => byText(p, q))) : part)
      expect(alike(a, b)).toBe(sorted(a) === sorted(b))
    }))
  })

  it('takes an absent property for an undefined one', () => {
    expect(alike({ a: 1 }, { a: 1, b: undefined })).toBe(true)
    expect(alike({ a: 1 }, { a: 1, b: null })).toBe(false)
    expect(alike({}, [])).toBe(false)
    expect(alike(new Map(), {})).toBe(false)
    expect(alike({}, new Map())).toBe(false)
    expect(alike(JSON.parse('{ "__proto__": 1 }'), {})).toBe(false)
  })
})
