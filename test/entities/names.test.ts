import { describe, expect, it } from 'vitest'
import { isAcronym, isAcronymOf, normalizeName, slug } from '../../src/entities/names.js'
import { keyMaker } from '../../src/entities/keys.js'

describe('normalizeName', () => {
  it.each([
    ['The U.O. Navy’s', 'uo navy'],
    ['the Zarovian-Ordish border', 'zarovian ordish border'],
    ['“Rivers”', 'rivers'],
    ['The', 'the'],
    ['', ''],
  ])('%s → %s', (name, expected) => expect(normalizeName(name)).toBe(expected))
})

describe('acronyms', () => {
  it.each([
    ['ZDF', 'Zarovian Democratic Forces'],
    ['DoH', 'Department of Health'],
    ['DH', 'Department of Health'],
    ['RPA', 'U.O. River Protection Agency'],
    ['NORCOM', 'Northern Command'],
    ['JTF-BD', 'Joint Task Force – Broad Dawn'],
    ['AQZ', 'al-Qadim in Zarovia'],
  ])('%s is of %s', (short, long) => expect(isAcronymOf(short, long)).toBe(true))

  it.each([
    ['ZDF', 'Zarovian Forces'],
    ['RPA', 'Agency for River Protection'],
    ['UO', 'UO'],
    ['A', 'Alpha'],
    ['', ''],
  ])('%s is not of %s', (short, long) => expect(isAcronymOf(short, long)).toBe(false))

  it('knows one by its capitals', () => {
    expect(['ZDF', 'U.O.', 'DoH', 'NORCOM'].every(isAcronym)).toBe(true)
    expect(['Zarovia', 'the ZDF', 'I', 'A1'].some(isAcronym)).toBe(false)
  })

  it('takes a hostile acronym in its stride', () => {
    const started = performance.now()
    isAcronymOf('aaaaaaaaaa', Array.from({ length: 14 }, () => 'aaaa').join(' '))
    expect(performance.now() - started).toBeLessThan(1000)
  })
})

describe('slug and keys', () => {
  it.each([
    ['Łukasz Müller', 'lukasz-muller'],
    ['St. Mary’s Hospital', 'st-marys-hospital'],
    ['أبو غادية', 'أبو-غادية'],
    ['../../<script>', 'script'],
    ['!!!', ''],
  ])('%s → %s', (name, expected) => expect(slug(name)).toBe(expected))

  it('tells homonyms apart in the order in which they come', () => {
    const key = keyMaker()
    expect([key('ArmedGroup', 'Dawn'), key('City', 'Dawn'), key('City', 'Dawn'), key('City', '!')])
      .toEqual(['armed-group/dawn', 'city/dawn', 'city/dawn-2', 'city/unnamed'])
  })
})
