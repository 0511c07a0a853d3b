import { textWidth } from '../../drawing/text.js'
import { escapeXml } from '../xml.js'
import { LOOKS, familyOf } from '../palette.js'
import type { Family, Theme } from '../palette.js'
import type { Ink } from './ink.js'
import type { DrawnNode, Link } from './links.js'
import { crossPath, markerPath, number } from './marks.js'

/** Lines for a legend: what each sign that the picture uses means. */
export interface Legend {
  readonly svg: string
  readonly height: number
}

const FONT = 12
const ROW = 24
const GAP = 22
const SIGN = 26

interface Entry {
  readonly sign: (x: number, y: number) => string
  readonly words: string
}

/** A legend of the signs that occur, in rows of at most `width` pixels, its top left at x, y. */
export function legend(nodes: readonly DrawnNode[], links: readonly Link[], theme: Theme, ink: Ink, x: number, y: number, width: number): Legend {
  const entries = [...familyEntries(nodes, theme), ...lineEntries(nodes, links, ink)]
  const parts: string[] = []
  let left = x, top = y
  for (const { sign, words } of entries) {
    const needed = SIGN + textWidth(words, FONT)
    if (left > x && left + needed > x + width) {
      left = x
      top += ROW
    }
    const middle = top + ROW / 2
    parts.push(sign(left, middle))
    parts.push(`<text x="${number(left + SIGN)}" y="${number(middle + FONT * 0.36)}" fill="${ink.quiet}" font-size="${FONT}">${escapeXml(words)}</text>`)
    left += needed + GAP
  }
  return { svg: `<g class="legend">${parts.join('')}</g>`, height: entries.length > 0 ? top + ROW - y : 0 }
}

function familyEntries(nodes: readonly DrawnNode[], theme: Theme): Entry[] {
  const present = new Set(nodes.map((node) => familyOf(node.attributes)))
  const families: readonly Family[] = ['person', 'group', 'organization', 'government', 'military', 'armedGroup', 'place', 'thing', 'event']
  return families.filter((family) => present.has(family)).map((family) => {
    const look = LOOKS[family]
    return {
      words: look.label,
      sign: (x, y) => `<path transform="translate(${number(x + 11)} ${number(y)})" d="${markerPath(look.shape, 7)}" fill="${look[theme]}"/>`,
    }
  })
}

function lineEntries(nodes: readonly DrawnNode[], links: readonly Link[], ink: Ink): Entry[] {
  const line = (dash: string, extra = '', opacity = 1) => (x: number, y: number) =>
    `<path d="M${number(x)},${number(y)}h20" stroke="${ink.relation}" stroke-width="1.6" fill="none"${dash}${opacity < 1 ? ` opacity="${opacity}"` : ''}/>`
    + (extra ? `<path d="${crossPath({ x: x + 10, y }, 4)}" stroke="${ink.text}" stroke-width="1.6" fill="none"/>` : '')
  const events = nodes.flatMap(({ attributes }) => attributes.kind === 'event' ? attributes : [])
  const entries: (Entry | false)[] = [
    (links.some(({ style }) => style.dash === 'dashed') || events.some(({ factuality }) => factuality === 'possible' || factuality === 'intended'))
      && { words: 'Possible or intended', sign: line(' stroke-dasharray="6 4"') },
    (links.some(({ style }) => style.dash === 'dotted') || nodes.some(({ attributes }) => attributes.basis === 'inferred'))
      && { words: 'Inferred with background knowledge', sign: line(' stroke-dasharray="0.1 4" stroke-linecap="round"') },
    (links.some(({ style }) => style.crossed) || events.some(({ factuality }) => factuality === 'negated'))
      && { words: 'Denied', sign: line('', 'crossed') },
    links.some(({ style }) => style.faded) && { words: 'Former', sign: line('', '', 0.45) },
  ]
  return entries.filter((entry) => entry !== false)
}
