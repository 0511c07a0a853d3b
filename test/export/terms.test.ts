import type * as RDF from '@rdfjs/types'
import * as fc from 'fast-check'
import { DataFactory } from 'n3'
import { describe, expect, expectTypeOf, test } from 'vitest'
import { checkBase, decodeKey, encodeKey, encodeNodeKey, isIri, splitPath } from '../../src/export/rdf/iri.js'
import { date, dateType, decimal, text, textOf } from '../../src/export/rdf/literals.js'
import { offsetsOf } from '../../src/export/rdf/offsets.js'
import { FormatError, InputError, VocabularyError } from '../../src/errors.js'
import { fromRdf, toQuads, toTurtle } from '../../src/rdf.js'
import type { Quad } from '../../src/rdf.js'
import { HOSTILE } from './arbitrary.js'
import { oneArticle, otherArticle } from './sample.js'

const anyText = fc.oneof(fc.constantFrom(...HOSTILE), fc.array(fc.integer({ min: 0, max: 0xFFFF })).map((units) => String.fromCharCode(...units)))

describe('IRIs of keys', () => {
  test('every key comes back, and no two meet', () => {
    fc.assert(fc.property(anyText, (key) => {
      expect(decodeKey(encodeKey(key))).toBe(key)
      expect(decodeKey(encodeNodeKey(key))).toBe(key)
      expect(splitPath(encodeNodeKey(key)).space).toBeUndefined()
    }), { numRuns: 500 })
  })

  test('are IRIs to the letter', () => {
    fc.assert(fc.property(anyText, (key) => {
      expect(isIri(`https://example.org/${encodeKey(key)}`)).toBe(true)
    }), { numRuns: 500 })
  })

  test('keep plain keys as they are', () => {
    expect(encodeNodeKey('person/michael-o.neil')).toBe('person/michael-o.neil')
    expect(encodeNodeKey('person/zoë \uD800')).toBe('person/zo%C3%AB%20%ED%A0%80')
    expect(encodeNodeKey('article/1')).toBe('article%2F1')
    expect(encodeKey('a/../b')).toBe('a/%2E%2E/b')
  })
})

describe('isIri', () => {
  test.each([
    'http://www.wikidata.org/entity/Q79', 'https://example.org', 'https://user:pw@example.org:8080/a?b=c&d#e',
    'urn:isbn:12', 'mailto:a@b.org',
    'http://é.example/é?é#é', 'tag:a,2020:b', 'https://example.org/%20',
  ])('takes %s', (iri) => expect(isIri(iri)).toBe(true))

  test.each([
    '', 'a', '/a', '//a/b', 'http://a b/', 'http://a/<b>', 'http://a/"', 'http://a/%', 'http://a/%zz', 'http://a:b/',
    'http://[::1]/', 'http://a/b/../c', 'http://a/.',
    'http://a/#b#c', 'http://a/\uD800', 'http://a/\u0000', 'http://a/`', 'http://a/{}', 'http://a/|', 'http://a/\\',
    '1a:b', ':a',
  ])('refuses %j', (iri) => expect(isIri(iri)).toBe(false))

  test('takes no time with long strings', () => {
    const start = performance.now()
    for (const part of ['a', '@', ':', '/', '%20', '?', 'é']) {
      isIri(`http://${part.repeat(7_990 / part.length)}<`)
      isIri(`http://${part.repeat(1_000_000)}`)
    }
    expect(performance.now() - start).toBeLessThan(500)
  })
})

describe('literals', () => {
  test('every text comes back', () => {
    fc.assert(fc.property(anyText, (value) => { expect(textOf(text(value, 'en'))).toBe(value) }), { numRuns: 500 })
  })

  test('only what RDF cannot carry is escaped', () => {
    expect(text('a \\u0041 "b"', 'en').nt).toBe('"a \\\\u0041 \\"b\\""@en')
    expect(text('a\\_x0041_\uD800').nt).toBe('"a\\\\_x005F_x0041__xD800_"^^<https://newsgraph.dev/ns#EscapedString>')
  })

  test('what is no language tag is none', () => {
    expect(['en', 'en-GB', 'und', 'x y', '', '"', 'en-'].map((language) => text('a', language).language)).toEqual(['en', 'en-gb', '', '', '', '', ''])
  })

  test('numbers are decimals to the last digit', () => {
    expect([0, -0, 1, 0.97, 1e-7, -1.5e-10, 1.25e21, 123456789.125].map((value) => decimal(value).value)).toEqual([
      '0.0', '-0.0', '1.0', '0.97', '0.0000001', '-0.00000000015', '1250000000000000000000.0', '123456789.125',
    ])
    fc.assert(fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      expect(decimal(value).value).toMatch(/^-?\d+\.\d+$/)
      expect(Number(decimal(value).value)).toBe(value)
    }), { numRuns: 500 })
  })

  test('dates have the type of their precision', () => {
    expect(['2024', '2024-03', '2024-02-29', '2024-07-17T14:30:00Z', '2024-07-17T14:30', '2023-02-29', '2024-13', '2024-W29', '2024-07-17T24:30Z', 'May'].map(dateType)).toEqual([
      'gYear', 'gYearMonth', 'date', 'dateTime', 'dateTime', undefined, undefined, undefined, undefined, undefined,
    ])
    expect(date('2024-07-17T14:30Z').nt).toBe('"2024-07-17T14:30:00Z"^^<http://www.w3.org/2001/XMLSchema#dateTime>')
    expect(date('May').nt).toBe('"May"')
  })
})

test('offsets turn into code points and back', () => {
  fc.assert(fc.property(fc.array(fc.constantFrom('a', '😀', 'é', '\u{10FFFF}')).map((parts) => parts.join('')), (content) => {
    const offsets = offsetsOf(content)
    let utf16 = 0
    for (const [index, character] of [...content].entries()) {
      expect(offsets.codePoints(utf16)).toBe(index)
      expect(offsets.utf16(index)).toBe(utf16)
      utf16 += character.length
    }
  }))
})

describe('terms', () => {
  test('fit the RDF/JS data model', () => {
    expectTypeOf<Quad>().toExtend<RDF.Quad>()
    const [quad] = toQuads(otherArticle())
    expect(quad?.equals(quad)).toBe(true)
    const copy = quad === undefined ? undefined : DataFactory.quad(
      DataFactory.namedNode(quad.subject.value), DataFactory.namedNode(quad.predicate.value),
      quad.object.termType === 'Literal' ? DataFactory.literal(quad.object.value, quad.object.language || DataFactory.namedNode(quad.object.datatype.value)) : DataFactory.namedNode(quad.object.value),
      DataFactory.namedNode(quad.graph.value),
    )
    expect(quad?.equals(copy)).toBe(true)
    expect(quad?.equals(null)).toBe(false)
    expect(quad?.equals(DataFactory.quad(DataFactory.namedNode('x:'), DataFactory.namedNode('x:'), DataFactory.namedNode('x:')))).toBe(false)
  })
})

describe('what is wrong is said', () => {
  test('in options', () => {
    for (const base of ['', 'x', 'https://example.org/a', 'https://example.org/<', 'a/']) {
      expect(() => toQuads(otherArticle(), { base })).toThrow(InputError)
      expect(() => checkBase(base)).toThrow(/base must be an absolute IRI that ends with/)
    }
    const profile: 'simple' = JSON.parse('"short"')
    expect(() => toTurtle(otherArticle(), { profile })).toThrow('profile must be "full", "simple" or "rdf12"; got "short"')
  })

  test('in what is read', () => {
    const quads = toQuads(oneArticle())
    expect(() => fromRdf(toQuads(oneArticle(), { profile: 'simple' }))).toThrow(FormatError)
    expect(() => fromRdf(quads, { base: 'https://example.org/' })).toThrow(/give the base that it was exported with/)
    expect(() => fromRdf(quads.filter(({ predicate }) => !predicate.value.endsWith('factuality')))).toThrow(/expected a value of <https:\/\/newsgraph.dev\/ns#factuality>/)
    const nothing: Iterable<Quad> = JSON.parse('5')
    expect(() => fromRdf(nothing)).toThrow(InputError)
  })

  test('when a store was given what the vocabulary does not allow', () => {
    const [type] = toQuads(oneArticle()).filter(({ subject, predicate }) => subject.value.endsWith('person/ada-norwin') && predicate.value.endsWith('#type'))
    const city = toQuads(oneArticle()).find(({ object }) => object.value === 'https://newsgraph.dev/ns#City')?.object
    if (type === undefined || city === undefined) throw new RangeError('the sample has changed')
    const wrong = toQuads(oneArticle()).map((quad) => quad.subject.equals(type.subject) && quad.predicate.equals(type.predicate) && quad.object.value.endsWith('ns#Person')
      ? { subject: quad.subject, predicate: quad.predicate, object: city, graph: quad.graph } : quad)
    expect(() => fromRdf(wrong)).toThrow(VocabularyError)
  })
})
