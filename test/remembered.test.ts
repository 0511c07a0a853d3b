import { describe, expect, it } from 'vitest'
import { narrow } from '../src/narrow.js'
import { remembered } from '../src/remembered.js'

describe('answers that are remembered', () => {
  it('are asked for once, also where there is none', () => {
    const asked: string[] = []
    const lengthOf = remembered(name => {
      asked.push(name)
      return name === '' ? undefined : name.length
    })
    expect([lengthOf('Velm'), lengthOf('Velm'), lengthOf(''), lengthOf('')]).toEqual([4, 4, undefined, undefined])
    expect(asked).toEqual(['Velm', ''])
  })

  it('are forgotten when there are too many, and asked for again', () => {
    let asked = 0
    const ask = remembered(name => {
      asked++
      return name.toUpperCase()
    })
    for (let round = 0; round < 2; round++) for (let i = 0; i < 1000; i++) expect(ask(`n${i}`)).toBe(`N${i}`)
    expect(asked).toBe(2000)
  })
})

describe('a narrowed string', () => {
  it.each(['', 'Elmar', 'café', '“Elmar”', '日本', 'a😀b', '\ud83d', 'x'.repeat(5000)])('is the same: %j', text => {
    expect(narrow(text)).toBe(text)
  })
})
