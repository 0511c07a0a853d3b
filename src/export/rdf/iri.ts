import { InputError, show } from '../../errors.js'

/** Where the IRIs of entities, events and statements begin unless the caller says otherwise. */
export const DEFAULT_BASE = 'https://newsgraph.dev/id/'

/**
 * First path segments that the export keeps for things that are not nodes of the graph. A node whose
 * key begins with one of them (a user's class "Article", say) has its first slash encoded, so the two
 * never meet.
 */
export const RESERVED = ['article', 'graph', 'statement', 'fact', 'time', 'count', 'candidate'] as const
export type Reserved = typeof RESERVED[number]

const FIRST_SEGMENT = new RegExp(`^(${RESERVED.join('|')})/`)
const PLAIN = /^[A-Za-z0-9_~-]+(?:\.[A-Za-z0-9_~-]+)*(?:\/[A-Za-z0-9_~-]+(?:\.[A-Za-z0-9_~-]+)*)*$/
const DOTS = /^\.\.?$/

/**
 * A key as the path of an IRI: unreserved ASCII stays, everything else is percent-encoded UTF-8.
 * Lone surrogates, which UTF-8 does not have, are encoded as their three bytes of generalized UTF-8
 * (https://simonsapin.github.io/wtf-8/), and "." and ".." have their dots encoded, lest a reader take
 * them for steps. `decodeKey` gives the very same string back.
 *
 * @example encodeKey('person/zoë') // 'person/zo%C3%AB'
 */
export function encodeKey(key: string): string {
  if (PLAIN.test(key)) return key
  return key.split('/').map(encodeSegment).join('/')
}

function encodeSegment(segment: string): string {
  if (DOTS.test(segment)) return segment.replaceAll('.', '%2E')
  let out = ''
  for (const character of segment) {
    if (/[A-Za-z0-9._~-]/.test(character)) out += character
    else for (const byte of bytesOf(character.codePointAt(0) ?? 0)) out += `%${byte.toString(16).toUpperCase().padStart(2, '0')}`
  }
  return out
}

function bytesOf(point: number): readonly number[] {
  if (point < 0x80) return [point]
  if (point < 0x800) return [0xC0 | point >> 6, 0x80 | point & 0x3F]
  if (point < 0x10000) return [0xE0 | point >> 12, 0x80 | point >> 6 & 0x3F, 0x80 | point & 0x3F]
  return [0xF0 | point >> 18, 0x80 | point >> 12 & 0x3F, 0x80 | point >> 6 & 0x3F, 0x80 | point & 0x3F]
}

/** The key that `encodeKey` encoded. */
export function decodeKey(path: string): string {
  return path.includes('%') ? path.replace(/(?:%[0-9A-Fa-f]{2})+/g, decodeBytes) : path
}

function decodeBytes(encoded: string): string {
  const bytes = encoded.slice(1).split('%').map((hex) => Number.parseInt(hex, 16))
  let out = ''
  for (let index = 0; index < bytes.length;) {
    const first = bytes[index] ?? 0
    const length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    let point = length === 1 ? first : first & 0xFF >> length + 1
    for (let next = index + 1; next < index + length; next++) point = point << 6 | (bytes[next] ?? 0) & 0x3F
    out += String.fromCodePoint(Math.min(point, 0x10FFFF))
    index += length
  }
  return out
}

/** The path of a node of the graph under the base. */
export function encodeNodeKey(key: string): string {
  const path = encodeKey(key)
  return FIRST_SEGMENT.test(path) ? path.replace('/', '%2F') : path
}

/** `{ space: 'article', rest: 'x' }` for `article/x`; no space for the path of a node. */
export function splitPath(path: string): { readonly space?: Reserved, readonly rest: string } {
  const first = path.slice(0, Math.max(0, path.indexOf('/')))
  const space = RESERVED.find((word) => word === first)
  return space === undefined ? { rest: path } : { space, rest: path.slice(space.length + 1) }
}

/* RFC 3987, section 2.2. `[` and `]`, which only IPv6 hosts have, are left out: few readers agree on them. */
const UCSCHAR = '\\u00A0-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFEF\\u{10000}-\\u{1FFFD}\\u{20000}-\\u{2FFFD}'
  + '\\u{30000}-\\u{3FFFD}\\u{40000}-\\u{DFFFD}\\u{E1000}-\\u{EFFFD}'
const PCHAR = `(?:[A-Za-z0-9._~!$&'()*+,;=:@${UCSCHAR}-]|%[0-9A-Fa-f]{2})`
const NAME = `(?:[A-Za-z0-9._~!$&'()*+,;=${UCSCHAR}-]|%[0-9A-Fa-f]{2})`
const ABSOLUTE = new RegExp(
  `^[A-Za-z][A-Za-z0-9+.-]*:(?://(?:(?:${NAME}|:)*@)?${NAME}*(?::[0-9]{0,5})?(?:/(?:${PCHAR}|/)*)?|(?!//)(?:${PCHAR}|/)+)`
  + `(?:\\?(?:${PCHAR}|[/?])*)?(?:#(?:${PCHAR}|[/?])*)?$`, 'u')
const STEPS = /[/:]\.\.?(?:[/?#]|$)/

/** Longer strings are not taken for IRIs; no address bar or triple store takes them either. */
const LONGEST_IRI = 8000

/**
 * Whether the string is an absolute IRI that every RDF reader takes as it is, to the letter: after
 * RFC 3987, without "." and ".." steps, which some readers would resolve.
 *
 * @example isIri('http://www.wikidata.org/entity/Q79') // true
 * @example isIri('not an IRI') // false
 */
export function isIri(text: string): boolean {
  return text.length <= LONGEST_IRI && ABSOLUTE.test(text) && !STEPS.test(text)
}

/**
 * The base that the caller gave, or the default.
 *
 * @throws InputError when it is not an absolute IRI that ends with `/` or `#`
 */
export function checkBase(base: string | undefined): string {
  if (base === undefined) return DEFAULT_BASE
  if (typeof base === 'string' && isIri(base) && /[/#]$/.test(base)) return base
  throw new InputError(`base must be an absolute IRI that ends with "/" or "#", such as "${DEFAULT_BASE}"; got ${show(base)}`)
}
