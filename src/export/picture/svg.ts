import { InputError, show } from '../../errors.js'
import { LINK_FONT } from '../../drawing/link-words.js'
import { LABEL_GAP, LINE_HEIGHT, NOTE_FONT, nodeBox } from '../../drawing/node-box.js'
import { FONT_FAMILY, printable, wrap } from '../../drawing/text.js'
import type { Theme } from '../palette.js'
import { lookOf } from '../palette.js'
import { escapeXml } from '../xml.js'
import { directionAt, pointAt } from './curve.js'
import { INKS } from './ink.js'
import type { Ink } from './ink.js'
import { nameOf, readContent } from './input.js'
import type { GivenPositions, KeyedEdge, ViewContent, ViewInput } from './input.js'
import { legend } from './legend.js'
import { drawLinks, shownEdges } from './links.js'
import type { DrawnNode, Link, View } from './links.js'
import { crossPath, curvePath, headPath, markerPath, number } from './marks.js'
import { isTooWide, overviewOf, weightOf } from './overview.js'
import { roomFor } from './room.js'
import { setWords } from './words.js'
import type { Words } from './words.js'

export interface SvgOptions {
  /** `light` if not said. */
  readonly theme?: Theme
  /** `events` if not said. */
  readonly view?: View
  /** Heading of the picture: the article's title if not said; `''` for none. */
  readonly title?: string
  /** Whether the signs are explained below; yes if not said. */
  readonly legend?: boolean
  /**
   * Width of the picture on a page, in pixels, if it is smaller than its natural width; 1200 if not said. Where that is
   * far too narrow for the graph, as for many articles, only the most important names are set: a wider one has more.
   */
  readonly width?: number
  /** For each node key its position, y upwards, in place of the `x` and `y` of the nodes. */
  readonly positions?: GivenPositions
}

const DEFAULT_WIDTH = 1200
const PADDING = 28
const TITLE_FONT = 21
const HEAD = 7
/** Of many links that are close together. */
const SMALL_HEAD = 4.5
/** Wide enough to hide the line also between two words. */
const WORDS_HALO = 4.6
/** Above this many links, words on them would be a grey noise. */
const WORDS_UP_TO = 1200

/**
 * The graph as a picture: an SVG 1.1 document that needs no script, no network and no browser to be made. Labels
 * are measured for Liberation Sans, Arial and Helvetica, which have the same widths.
 *
 * @param graph a graph whose nodes have positions: call `layout.assign(graph)` of `newsgraph/layout` before
 * @throws InputError when a node has no position or an option is not what it should be
 * @example
 * layout.assign(graph)
 * await writeFile('graph.svg', toSvg(graph, { theme: 'dark' }))
 */
export function toSvg(graph: ViewInput, options: SvgOptions = {}): string {
  checkOptions(options)
  const theme = options.theme ?? 'light', view = options.view ?? 'events'
  const content = readContent('toSvg', graph, options.positions)
  const ink = INKS[theme]
  const natural = roomFor(content.nodes
    .filter((node) => view === 'events' || node.attributes.kind === 'entity')
    .map((node) => ({ ...node, box: nodeBox(node.attributes) })))
  const edges = shownEdges(content.edges, new Map(natural.map((node) => [node.key, node])), view)
  const width = options.width ?? DEFAULT_WIDTH
  const { left, right } = extentOf(natural)
  const nodes = isTooWide(right - left, width) ? overviewOf(natural, right - left, width, weights(natural, edges)) : natural
  const links = drawLinks(edges, new Map(nodes.map((node) => [node.key, node])), ink)
  const words = links.length <= WORDS_UP_TO ? setWords(links, nodes) : new Map<string, Words>()
  return page(content, nodes, links, words, options, theme, ink)
}

function weights(nodes: readonly DrawnNode[], edges: readonly KeyedEdge[]): (key: string) => number {
  const degrees = new Map<string, number>()
  for (const { source, target } of edges) for (const end of [source, target]) degrees.set(end, (degrees.get(end) ?? 0) + 1)
  const found = new Map(nodes.map(({ key, attributes }) => [key, weightOf(attributes, degrees.get(key) ?? 0)]))
  return (key) => found.get(key) ?? 0
}

const OPTIONS = ['theme', 'view', 'title', 'legend', 'width', 'positions']

function checkOptions(options: SvgOptions): void {
  for (const name of Object.keys(options)) {
    if (!OPTIONS.includes(name)) throw new InputError(`toSvg: there is no option ${show(name)}; there are ${OPTIONS.join(', ')}`)
  }
  const refuse = (name: string, expected: string, value: unknown) => {
    throw new InputError(`toSvg: ${name} should be ${expected}, but is ${show(value)}`)
  }
  const { theme, view, title, legend: withLegend, width, positions } = options
  if (theme !== undefined && theme !== 'light' && theme !== 'dark') refuse('theme', '"light" or "dark"', theme)
  if (view !== undefined && view !== 'events' && view !== 'relations') refuse('view', '"events" or "relations"', view)
  if (title !== undefined && typeof title !== 'string') refuse('title', 'a string', title)
  if (withLegend !== undefined && typeof withLegend !== 'boolean') refuse('legend', 'true or false', withLegend)
  if (width !== undefined && !(typeof width === 'number' && width > 0 && width < Infinity)) refuse('width', 'a number above 0', width)
  if (positions !== undefined && !(positions instanceof Map)) refuse('positions', 'a Map from node keys to { x, y }', positions)
}

function page(
  content: ViewContent, nodes: readonly DrawnNode[], links: readonly Link[], words: ReadonlyMap<string, Words>,
  options: SvgOptions, theme: Theme, ink: Ink,
): string {
  const extent = extentOf(nodes)
  const width = Math.max(extent.right - extent.left, 420)
  const left = (extent.left + extent.right - width) / 2
  const title = printable(options.title ?? content.attributes.title ?? '')
  const heading = drawHeading(title, content, left, width, ink)
  const above = heading.height > 0 ? heading.height + 22 : 0
  const signs = options.legend === false ? { svg: '', height: 0 }
    : legend(nodes, links, theme, ink, left, extent.bottom + 30, width)
  const below = signs.height > 0 ? signs.height + 30 : 0
  const box = {
    x: left - PADDING, y: extent.top - above - PADDING,
    width: width + 2 * PADDING, height: extent.bottom - extent.top + above + below + 2 * PADDING,
  }
  const head = links.length <= WORDS_UP_TO ? HEAD : SMALL_HEAD
  const shown = Math.min(1, (options.width ?? DEFAULT_WIDTH) / box.width)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${number(box.width * shown)}" height="${number(box.height * shown)}"`,
    ` viewBox="${number(box.x)} ${number(box.y)} ${number(box.width)} ${number(box.height)}"`,
    ` role="img" aria-labelledby="title description" font-family="${escapeXml(FONT_FAMILY)}">\n`,
    `<title id="title">${escapeXml(title || nameOf(content.attributes))}</title>\n`,
    `<desc id="description">${escapeXml(`${countsOf(content, links)}. ${links.map((link) => link.title).join('. ')}`)}</desc>\n`,
    `<rect x="${number(box.x)}" y="${number(box.y)}" width="${number(box.width)}" height="${number(box.height)}" fill="${ink.ground}"/>\n`,
    heading.svg(extent.top - above),
    `<g class="links" fill="none">\n${links.map((link) => drawLink(link, head)).join('')}</g>\n`,
    `<g class="words" fill="${ink.quiet}" font-size="${LINK_FONT}" text-anchor="middle" ${halo(ink, WORDS_HALO)}>\n`,
    links.map((link) => drawWords(words.get(link.key))).join(''),
    '</g>\n',
    `<g class="nodes">\n${nodes.map((node) => drawNode(node, theme, ink)).join('')}</g>\n`,
    `${signs.svg}</svg>\n`,
  ].join('')
}

function extentOf(nodes: readonly DrawnNode[]): { left: number, right: number, top: number, bottom: number } {
  if (nodes.length === 0) return { left: 0, right: 0, top: 0, bottom: 0 }
  return {
    left: nodes.reduce((least, { x, box }) => Math.min(least, x - box.halfWidth), Infinity),
    right: nodes.reduce((most, { x, box }) => Math.max(most, x + box.halfWidth), -Infinity),
    top: nodes.reduce((least, { y, box }) => Math.min(least, y - box.above), Infinity),
    bottom: nodes.reduce((most, { y, box }) => Math.max(most, y + box.below), -Infinity),
  }
}

interface Heading {
  readonly height: number
  svg(top: number): string
}

function drawHeading(title: string, content: ViewContent, left: number, width: number, ink: Ink): Heading {
  if (!title) return { height: 0, svg: () => '' }
  const lines = wrap(title, TITLE_FONT, width, 3, 'bold')
  const note = [content.attributes.published, countsOf(content)].filter((part) => part).join(' \u00b7 ')
  return {
    height: lines.length * TITLE_FONT * 1.2 + 20,
    svg: (top) => lines.map((line, i) =>
      `<text x="${number(left)}" y="${number(top + TITLE_FONT * (0.9 + 1.2 * i))}" fill="${ink.text}" font-size="${TITLE_FONT}" font-weight="bold">${escapeXml(line)}</text>\n`).join('')
      + `<text x="${number(left)}" y="${number(top + TITLE_FONT * 1.2 * lines.length + 13)}" fill="${ink.quiet}" font-size="12">${escapeXml(note)}</text>\n`,
  }
}

function countsOf({ nodes, edges }: ViewContent, links?: readonly Link[]): string {
  const entities = nodes.filter((node) => node.attributes.kind === 'entity').length
  const relations = edges.filter((edge) => edge.attributes.kind === 'relation').length
  const many = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`
  const counted = [many(entities, 'entity', 'entities'), many(nodes.length - entities, 'event', 'events'), many(relations, 'relation', 'relations')]
  return links ? `${counted.join(', ')}, ${many(links.length, 'link', 'links')}` : counted.join(', ')
}

function halo(ink: Ink, width = 3.2): string {
  return `stroke="${ink.ground}" stroke-width="${width}" stroke-linejoin="round" paint-order="stroke"`
}

const DASHES = { solid: '', dashed: ' stroke-dasharray="6 4"', dotted: ' stroke-dasharray="0.1 4" stroke-linecap="round"' } as const

function drawLink({ curve, color, width, style, arrow, title }: Link, headSize: number): string {
  const faded = style.faded ? ' opacity="0.5"' : ''
  const weight = style.dash === 'dotted' ? width + 0.6 : width
  const direction = directionAt(curve, 1)
  const head = arrow ? `<path d="${headPath(curve.to, direction, headSize)}" fill="${color}"/>` : ''
  const cross = style.crossed
    ? `<path d="${crossPath(pointAt(curve, 0.25), 4.5)}" stroke="${color}" stroke-width="1.8"/>` : ''
  // The line ends inside the head, or its square end would show beside the tip.
  const shown = arrow ? { ...curve, to: { x: curve.to.x - direction.x * headSize * 0.7, y: curve.to.y - direction.y * headSize * 0.7 } } : curve
  return `<g${faded}><title>${escapeXml(title)}</title>`
    + `<path d="${curvePath(shown)}" stroke="${color}" stroke-width="${number(weight)}"${DASHES[style.dash]}/>${head}${cross}</g>\n`
}

function drawNode(node: DrawnNode, theme: Theme, ink: Ink): string {
  const { attributes, box, x, y } = node
  const look = lookOf(attributes)
  const path = markerPath(look.shape, box.radius)
  const color = look[theme]
  const open = attributes.basis === 'inferred' || (attributes.kind === 'event' && attributes.factuality !== 'asserted')
  const dash = attributes.basis === 'inferred' ? ' stroke-dasharray="0.1 3.2" stroke-linecap="round"'
    : attributes.kind === 'event' && (attributes.factuality === 'possible' || attributes.factuality === 'intended') ? ' stroke-dasharray="3 2"' : ''
  const marker = open
    ? `<path d="${path}" fill="${ink.ground}" stroke="${color}" stroke-width="2"${dash}/>`
    : `<path d="${path}" fill="${color}" stroke="${ink.ground}" stroke-width="1.5"/>`
  const cross = attributes.kind === 'event' && attributes.factuality === 'negated'
    ? `<path d="${crossPath({ x: 0, y: 0 }, box.radius)}" stroke="${color}" stroke-width="1.8" fill="none"/>` : ''
  const title = attributes.kind === 'entity' ? `${attributes.class}: ${attributes.names.join(', ') || attributes.label}` : `${attributes.class}: ${attributes.label}`
  return `<g transform="translate(${number(x)} ${number(y)})"><title>${escapeXml(printable(title))}</title>${marker}${cross}${drawLabel(node, ink)}</g>\n`
}

function drawLabel({ attributes, box }: DrawnNode, ink: Ink): string {
  const event = attributes.kind === 'event'
  const top = box.radius + LABEL_GAP
  const style = event ? ` font-style="italic" fill="${ink.quiet}"` : ` fill="${ink.text}"${box.weight === 'bold' ? ' font-weight="bold"' : ''}`
  const lines = box.lines.map((line, i) =>
    `<tspan x="0" y="${number(top + box.fontSize * (0.86 + LINE_HEIGHT * i))}">${escapeXml(line)}</tspan>`).join('')
  const noteTop = top + box.lines.length * box.fontSize * LINE_HEIGHT
  const notes = box.notes.map((note, i) =>
    `<tspan x="0" y="${number(noteTop + NOTE_FONT * (0.88 + LINE_HEIGHT * i))}" font-size="${NOTE_FONT}" font-style="normal">${escapeXml(note)}</tspan>`).join('')
  return lines || notes ? `<text text-anchor="middle" font-size="${box.fontSize}"${style} ${halo(ink)}>${lines}${notes}</text>` : ''
}

function drawWords(words: Words | undefined): string {
  if (!words) return ''
  const { text, middle, turn } = words
  const rotate = turn === 0 ? '' : ` transform="rotate(${number(turn)} ${number(middle.x)} ${number(middle.y)})"`
  return `<text x="${number(middle.x)}" y="${number(middle.y + LINK_FONT * 0.34)}"${rotate}>${escapeXml(text)}</text>\n`
}
