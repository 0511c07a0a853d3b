/*
 * Writes src/drawing/font-widths.ts: the advance widths that pictures measure their labels with, read from
 * a regular and a bold TrueType file. The shipped table is from Liberation Sans (Debian's fonts-liberation),
 * whose widths are by design those of Arial and Helvetica.
 *
 *   node training/font-widths.mjs LiberationSans-Regular.ttf LiberationSans-Bold.ttf > src/drawing/font-widths.ts
 */
import { readFileSync } from 'node:fs'

const [regular, bold] = process.argv.slice(2)
if (!regular || !bold) {
  console.error('usage: node training/font-widths.mjs REGULAR.ttf BOLD.ttf')
  process.exit(2)
}

/** Latin, Greek, Cyrillic, the dashes and quotes of news text, euro and trade mark. */
const RANGES = [[0x20, 0x7e], [0xa0, 0x17f], [0x384, 0x3ce], [0x400, 0x45f], [0x2010, 0x2027], [0x20ac, 0x20ac], [0x2122, 0x2122]]

/** The font's table of that name (https://learn.microsoft.com/typography/opentype/spec/otff). */
function table(font, name) {
  for (let i = 0; i < font.readUInt16BE(4); i++) {
    const record = 12 + 16 * i
    if (font.toString('latin1', record, record + 4) === name) {
      const offset = font.readUInt32BE(record + 8)
      return font.subarray(offset, offset + font.readUInt32BE(record + 12))
    }
  }
  throw new Error(`no table ${name}`)
}

/** Reads a format 4 character map: code point → glyph. */
function characterMap(font) {
  const cmap = table(font, 'cmap')
  for (let i = 0; i < cmap.readUInt16BE(2); i++) {
    const sub = cmap.subarray(cmap.readUInt32BE(4 + 8 * i + 4))
    if (sub.readUInt16BE(0) === 4) return (code) => glyph(sub, code)
  }
  throw new Error('no format 4 character map')
}

function glyph(sub, code) {
  const segments = sub.readUInt16BE(6) / 2
  const ends = 14, starts = 16 + 2 * segments, deltas = starts + 2 * segments, ranges = deltas + 2 * segments
  for (let i = 0; i < segments; i++) {
    if (code > sub.readUInt16BE(ends + 2 * i)) continue
    const start = sub.readUInt16BE(starts + 2 * i)
    if (code < start) return 0
    const delta = sub.readUInt16BE(deltas + 2 * i), range = sub.readUInt16BE(ranges + 2 * i)
    if (range === 0) return (code + delta) & 0xffff
    const found = sub.readUInt16BE(ranges + 2 * i + range + 2 * (code - start))
    return found === 0 ? 0 : (found + delta) & 0xffff
  }
  return 0
}

/** Width of each character of the ranges, in thousandths of the font size; 0 where the font has none. */
function widths(file) {
  const font = readFileSync(file)
  const unitsPerEm = table(font, 'head').readUInt16BE(18)
  const long = table(font, 'hhea').readUInt16BE(34)
  const hmtx = table(font, 'hmtx')
  const glyphOf = characterMap(font)
  const width = (code) => {
    const index = glyphOf(code)
    return index === 0 ? 0 : Math.round(hmtx.readUInt16BE(4 * Math.min(index, long - 1)) * 1000 / unitsPerEm)
  }
  return RANGES.map(([first, last]) => ({
    first, widths: Array.from({ length: last - first + 1 }, (_, i) => width(first + i)),
  }))
}

const show = (runs) => runs.map((run) => {
  const rows = []
  for (let i = 0; i < run.widths.length; i += 24) rows.push(`    ${run.widths.slice(i, i + 24).join(', ')},`)
  return `  { first: 0x${run.first.toString(16)}, widths: [\n${rows.join('\n')}\n  ] },`
}).join('\n')

console.log(`/*
 * Made by training/font-widths.mjs from Liberation Sans; do not edit. Advance widths in thousandths of the
 * font size, by runs of code points from \`first\`; 0 where the font has no glyph.
 */
export const REGULAR = [
${show(widths(regular))}
] as const satisfies readonly { readonly first: number, readonly widths: readonly number[] }[]

export const BOLD = [
${show(widths(bold))}
] as const satisfies readonly { readonly first: number, readonly widths: readonly number[] }[]`)
