import { escapeUnit, unescapeXml, unsafeUnits } from '../xml.js'
import { iri } from './namespaces.js'
import { Literal } from './terms.js'

/*
 * Values as RDF literals, and back. Everything here is lossless: the reader gets the very string or
 * number that the graph had.
 */

/**
 * Characters that are not in XML 1.1 (https://www.w3.org/TR/xml11/#charsets): U+0000, surrogates that
 * stand alone, U+FFFE and U+FFFF. Canonical RDF has no form for some of them and common readers refuse
 * or cut the others.
 */
const UNSAFE = /[\u0000\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/
const EACH_UNSAFE = unsafeUnits(UNSAFE.source)
const LANGUAGE = /^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*$/

/** The string with U+FFFD for what no format on the web can carry, for readers who need nothing back. */
export function readable(value: string): string {
  return UNSAFE.test(value) ? value.replace(new RegExp(UNSAFE, 'g'), '\uFFFD') : value
}

/**
 * Text. With `language`, when that is a language tag, as a language-tagged string. A text with
 * characters that RDF cannot carry becomes an `ng:EscapedString`: those characters are `_xHHHH_`, as in the XML
 * formats. (With a backslash some readers would take them for escapes of their own.)
 */
export function text(value: string, language = ''): Literal {
  if (UNSAFE.test(value)) return new Literal(value.replace(EACH_UNSAFE, escapeUnit), iri('ng:EscapedString'))
  return LANGUAGE.test(language) && language !== 'und' ? new Literal(value, iri('rdf:langString'), language.toLowerCase())
    : new Literal(value, iri('xsd:string'))
}

/** The text of a literal made by `text`. */
export function textOf(literal: { readonly value: string, readonly datatype?: { readonly value: string } }): string {
  if (literal.datatype?.value !== iri('ng:EscapedString').value) return literal.value
  return unescapeXml(literal.value)
}

/** A whole number. */
export function integer(value: number): Literal {
  return new Literal(String(value), iri('xsd:integer'))
}

/**
 * A finite number as `xsd:decimal`, always with a point and never with an exponent, so that Turtle can write
 * it bare. `xsd:double` would be shorter for very small numbers, but `jsonld` rounds it to 16 digits.
 *
 * @example decimal(0.97).value // '0.97'
 * @example decimal(1e-7).value // '0.0000001'
 */
export function decimal(value: number): Literal {
  const sign = value < 0 || Object.is(value, -0) ? '-' : ''
  const [digits = '', exponent = '0'] = String(Math.abs(value)).split('e')
  const [whole = '0', fraction = ''] = digits.split('.')
  const shift = Number(exponent)
  const all = shift < 0 ? '0'.repeat(-shift) + whole + fraction
    : whole + fraction + '0'.repeat(Math.max(0, shift - fraction.length))
  const point = shift < 0 ? whole.length : whole.length + shift
  const before = all.slice(0, point).replace(/^0+(?=\d)/, '')
  return new Literal(`${sign}${before}.${all.slice(point) || '0'}`, iri('xsd:decimal'))
}

const DATE = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(?:Z|[+-](\d\d):(\d\d))?)?)?)?$/

/** The XSD types of dates, by how precise they are. */
export type DateType = 'gYear' | 'gYearMonth' | 'date' | 'dateTime'

/**
 * How precise an ISO 8601 date is, or undefined when it is not one that exists.
 *
 * @example dateType('2024-03') // 'gYearMonth'
 * @example dateType('2024-02-30') // undefined
 */
export function dateType(value: string): DateType | undefined {
  const match = DATE.exec(value)
  if (match === null) return undefined
  const [, year = '', month, day, hour, minute, second = '0', zoneHour = '0', zoneMinute = '0'] = match
  if (year === '0000') return undefined
  if (month === undefined) return 'gYear'
  if (Number(month) < 1 || Number(month) > 12) return undefined
  if (day === undefined) return 'gYearMonth'
  if (Number(day) < 1 || Number(day) > daysIn(Number(year), Number(month))) return undefined
  if (hour === undefined) return 'date'
  const clockIsRight = Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60
  return clockIsRight && Number(zoneHour) < 14 && Number(zoneMinute) < 60 ? 'dateTime' : undefined
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** A date with the XSD type of its precision; XSD wants the seconds of a time. What is no date stays text. */
export function date(value: string): Literal {
  const type = dateType(value)
  if (type === undefined) return text(value)
  return new Literal(value.replace(/^([^T]*T\d\d:\d\d)(?!:)/, '$1:00'), iri(`xsd:${type}`))
}
