/*
 * Text in XML 1.0 (https://www.w3.org/TR/xml/). Some characters cannot stand in XML 1.0 at all, not
 * even as references: control characters, lone surrogates, U+FFFE and U+FFFF. They are written `_xHHHH_`,
 * the convention of Office Open XML (ECMA-376, ST_Xstring), and an underscore that would begin such a
 * sequence by accident is written `_x005F_`, so nothing is lost.
 */

const FORBIDDEN = '[\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\uFFFE\\uFFFF]'
  + '|[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]'

/** What must be escaped: the forbidden, and an underscore that a reader would take for the beginning of an escape. */
export function unsafeUnits(forbidden: string): RegExp {
  return new RegExp(`${forbidden}|_(?=x[0-9A-Fa-f]{4}(?:_|${forbidden}))`, 'g')
}

const EACH_FORBIDDEN = unsafeUnits(FORBIDDEN)
const MARKUP = /[&<>"'\t\n\r\u0085\u2028]/g
const REFERENCES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'], ['<', '&lt;'], ['>', '&gt;'], ['"', '&quot;'], ["'", '&#39;'],
  // As references, because readers turn the bare characters into spaces or newlines (the last two by XML 1.1).
  ['\t', '&#9;'], ['\n', '&#10;'], ['\r', '&#13;'], ['\u0085', '&#133;'], ['\u2028', '&#8232;'],
])

/**
 * A string for the content of an element or for an attribute between double quotes.
 *
 * @example escapeXml('a < b') // 'a &lt; b'
 * @example escapeXml('\u0001') // '_x0001_'
 */
export function escapeXml(text: string): string {
  return text
    .replace(EACH_FORBIDDEN, escapeUnit)
    .replace(MARKUP, (character) => REFERENCES.get(character) ?? character)
}

/** `_xHHHH_` for a UTF-16 code unit. */
export function escapeUnit(unit: string): string {
  return `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`
}

/**
 * Undoes the `_xHHHH_` escapes in a string that an XML reader gave.
 *
 * @example unescapeXml('_x0001_') // '\u0001'
 */
export function unescapeXml(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

/**
 * A start tag, or an empty element with `empty`. Attributes without a value are left out.
 *
 * @example tag('node', { id: 'a&b' }) // '<node id="a&amp;b">'
 */
export function tag(
  name: string, attributes: Readonly<Record<string, string | number | undefined>>, empty: 'open' | 'empty' = 'open',
): string {
  let out = `<${name}`
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) out += ` ${key}="${escapeXml(String(value))}"`
  }
  return empty === 'empty' ? `${out}/>` : `${out}>`
}
