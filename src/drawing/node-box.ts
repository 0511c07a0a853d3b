import { textWidth, wrap } from './text.js'
import type { Weight } from './text.js'

/*
 * How big a node is drawn: layout keeps these boxes apart and pictures fill them, so both measure here.
 * Unit: pixels of a picture at its natural size.
 */

/** Space that a node takes around its position, in pixels: y grows downwards here, as on a screen. */
export interface NodeBox {
  /** Radius of the marker. */
  readonly radius: number
  /** Lines of the name, below the marker, centred. */
  readonly lines: readonly string[]
  readonly fontSize: number
  readonly weight: Weight
  /** Smaller last lines: an event's time and counts. */
  readonly notes: readonly string[]
  /** Half the width of marker and label. */
  readonly halfWidth: number
  /** Extent above the position. */
  readonly above: number
  /** Extent below the position. */
  readonly below: number
}

/** What the size of a node is taken from; a plain graphology node may lack all of it. */
export interface BoxSource {
  readonly kind?: unknown
  readonly label?: unknown
  readonly mentions?: unknown
  readonly time?: unknown
  readonly counts?: unknown
}

export const ENTITY_FONT = 13
export const EVENT_FONT = 11
export const NOTE_FONT = 10
export const LINE_HEIGHT = 1.18
/** Between marker and label. */
export const LABEL_GAP = 3
/** Widest label before it breaks: three of them and their links fit side by side in a newspaper's column. */
const LABEL_WIDTH = 118
const LABEL_LINES = 3
const EVENT_RADIUS = 6
/** Entities that are spoken of this often or more stand out in bold. */
const BOLD_FROM_MENTIONS = 4

/**
 * Measures a node.
 *
 * @example nodeBox({ kind: 'entity', label: 'Muscat', mentions: [] }).lines // ['Muscat']
 */
export function nodeBox(node: BoxSource): NodeBox {
  const event = node.kind === 'event'
  const mentions = Array.isArray(node.mentions) ? node.mentions.length : 1
  const radius = event ? EVENT_RADIUS : Math.min(15, 6 + 1.7 * Math.sqrt(mentions))
  const fontSize = event ? EVENT_FONT : ENTITY_FONT
  const weight = !event && mentions >= BOLD_FROM_MENTIONS ? 'bold' : 'regular'
  const label = typeof node.label === 'string' ? node.label : ''
  const lines = label.trim() ? wrap(label, fontSize, LABEL_WIDTH, LABEL_LINES, weight) : []
  const notes = event ? eventNotes(node).map((note) => wrap(note, NOTE_FONT, LABEL_WIDTH, 1)[0] ?? '') : []
  const width = Math.max(0, ...lines.map((line) => textWidth(line, fontSize, weight)), ...notes.map((note) => textWidth(note, NOTE_FONT)))
  const height = (lines.length * fontSize + notes.length * NOTE_FONT) * LINE_HEIGHT
  return {
    radius, lines, fontSize, weight, notes,
    halfWidth: Math.max(radius, width / 2),
    above: radius,
    below: radius + (height > 0 ? LABEL_GAP + height : 0),
  }
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const BOUNDS: Readonly<Record<string, string>> = { min: '\u2265\u202f', max: '\u2264\u202f', approx: '~' }

/**
 * When, and how many: a line for each.
 *
 * @example eventNotes({ time: { value: '2024-07' }, counts: [{ what: 'killed', value: 80, bound: 'min' }] })
 * // ['Jul 2024', '≥ 80 killed']
 */
export function eventNotes(node: BoxSource): string[] {
  const time = property(node.time, 'value')
  const counts = (Array.isArray(node.counts) ? node.counts : []).flatMap((count: unknown) => {
    const value = property(count, 'value'), what = property(count, 'what'), bound = property(count, 'bound')
    if (typeof value !== 'number' || typeof what !== 'string') return []
    const sign = typeof bound === 'string' && Object.hasOwn(BOUNDS, bound) ? BOUNDS[bound] : ''
    return `${sign}${value}${what === 'count' ? '\u00d7' : ` ${what}`}`
  })
  const lines = [typeof time === 'string' ? shortTime(time) : '', counts.slice(0, 2).join(' \u00b7 ')]
  return lines.filter((line) => line)
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}

/** `2024-01-03/2024-01-10` → "Jan 3 – Jan 10, 2024"; what is not a date stays as it is. */
export function shortTime(iso: string): string {
  const [from, to] = iso.split('/')
  if (from === undefined || to === undefined || from === to) return shortDate(from ?? iso)
  const sameYear = from.slice(0, 4) === to.slice(0, 4)
  return `${sameYear ? shortDate(from).replace(/,? ?\d{4}$/, '') || from : shortDate(from)} \u2013 ${shortDate(to)}`
}

function shortDate(iso: string): string {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(iso)
  if (!match) return iso
  const [, year = '', month, day] = match
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1]
  if (name === undefined) return year
  return day === undefined ? `${name} ${year}` : `${name} ${Number(day)}, ${year}`
}
