import { DOMParser } from '@xmldom/xmldom'
import { describe, expect, test } from 'vitest'
import { InputError } from '../../src/errors.js'
import { nodeBox, shortTime } from '../../src/drawing/node-box.js'
import { textWidth, wrap } from '../../src/drawing/text.js'
import { layout } from '../../src/layout/index.js'
import { toHtml, toSvg } from '../../src/view.js'
import { HOSTILE, crowdedGraph, harbourGraph, hostileGraph } from './fixture.js'

function laidOut<T extends Parameters<typeof layout.assign>[0]>(graph: T): T {
  layout.assign(graph)
  return graph
}

const harbour = laidOut(harbourGraph())

/** Reads an SVG as XML, strictly; gives all of its text. */
function texts(svg: string): string {
  const faults: string[] = []
  const document = new DOMParser({ onError: (level, message) => {
    // The replacement character is what stands for a lone surrogate.
    if (!message.includes('replacement character')) faults.push(`${level}: ${message}`)
  } }).parseFromString(svg, 'image/svg+xml')
  expect(faults).toEqual([])
  return document.documentElement?.textContent ?? ''
}

describe('toSvg', () => {
  test('is well-formed and names every entity, event and relation', () => {
    const svg = toSvg(harbour)
    const all = texts(svg)
    harbour.forEachNode((_, { label }) => { for (const word of label.split(' ')) expect(all).toContain(word) })
    for (const words of ['offshoot of', 'leads', 'leads (former)', 'commands', 'member of', 'May 2, 2031', 'killed']) expect(all).toContain(words)
  })

  test('shows certainty: dashed, crossed, dotted and faded lines, and says so in the legend', () => {
    const svg = toSvg(harbour)
    for (const words of ['Possible or intended', 'Inferred with background knowledge', 'Denied', 'Former']) expect(svg).toContain(words)
    expect(svg).toContain('stroke-dasharray="6 4"')
    expect(svg).toContain('stroke-dasharray="0.1 4"')
    expect(svg).toContain('<g opacity="0.5"><title>Otto Fenn leads Harbour Guard (former)')
    expect(toSvg(harbour, { legend: false })).not.toContain('class="legend"')
  })

  test('draws events with their parts, or what they come to, never both', () => {
    expect(toSvg(harbour)).not.toContain('Salt Front attacked grain terminal')
    const relations = toSvg(harbour, { view: 'relations' })
    expect(relations).toContain('Salt Front attacked grain terminal')
    expect(relations).not.toContain('attacked the grain terminal: agent')
  })

  test('keeps parallel links apart', () => {
    const curve = (words: string) => new RegExp(`<title>grain terminal ${words}[^<]*</title><path d="([^"]+)"`).exec(toSvg(harbour))?.[1]
    expect(curve('located in')).toBeDefined()
    expect(curve('near')).toBeDefined()
    expect(curve('located in')).not.toBe(curve('near'))
  })

  test('sets the most important names of a graph that is far too wide for its page, more where there is more room', () => {
    const graph = crowdedGraph(600)
    const positions = new Map(graph.nodes().map((key, i) => [key, { x: i % 25 * 160, y: Math.floor(i / 25) * 90 }]))
    const named = (width: number) => {
      const svg = toSvg(graph, { positions, width })
      texts(svg)
      return { svg, names: new Set(svg.match(/<tspan[^>]*>[^<]*/g)).size, width: Number(/viewBox="\S+ \S+ (\S+)/.exec(svg)?.[1]) }
    }
    const small = named(700), large = named(1400), whole = named(4000)
    expect(small.svg).toMatch(/<tspan[^>]*>Ilse Brandt</)
    expect(small.names).toBeLessThan(large.names)
    expect(large.names).toBeLessThan(whole.names)
    expect(small.width).toBeLessThan(700 * 1.7)
    // Every node is there, and says who it is.
    for (const { svg } of [small, large, whole]) expect(svg.match(/<title>Person: /g)).toHaveLength(603)
  })

  test('gives the same bytes again, and other colours in the dark', () => {
    expect(toSvg(laidOut(harbourGraph()))).toBe(toSvg(harbour))
    expect(toSvg(harbour, { theme: 'dark' })).not.toBe(toSvg(harbour))
  })

  test('escapes whatever an article brings', () => {
    const svg = toSvg(laidOut(hostileGraph()))
    expect(texts(svg)).toContain('<img')
    expect(svg).not.toMatch(/<script|<img|[\u0001\u2028]|\ud800(?![\udc00-\udfff])/)
    expect(svg).toContain('&lt;')
  })

  test('spreads positions of another unit until names have room', () => {
    const small = new Map([...layout(harbour)].map(([key, { x, y }]) => [key, { x: x / 1000, y: y / 1000 }]))
    const width = Number(/viewBox="\S+ \S+ (\S+)/.exec(toSvg(harbour, { positions: small }))?.[1])
    expect(width).toBeGreaterThan(500)
    expect(width).toBeLessThan(6000)
  })

  test('says what to do when a node has no position', () => {
    expect(() => toSvg(harbourGraph())).toThrow(InputError)
    expect(() => toSvg(harbourGraph())).toThrow(/has no position.*layout\.assign\(graph\)/)
  })

  test('draws a graph of nothing', () => {
    const empty = harbourGraph()
    empty.clear()
    expect(texts(toSvg(empty))).toContain('0 entities')
  })

  test.each([[{ theme: 'blue' }, /theme/], [{ view: 'all' }, /view/], [{ titel: '' }, /titel/], [{ width: -1 }, /width/], [{ positions: {} }, /positions/]])(
    '%j is refused', (options, message) => {
      const call: (graph: typeof harbour, options: unknown) => string = Function.prototype.call.bind(toSvg, undefined)
      expect(() => call(harbour, options)).toThrow(message)
    })
})

describe('toHtml', () => {
  test('carries the whole graph and loads nothing', () => {
    const html = toHtml(harbour)
    expect(html.includes("default-src 'none'")).toBe(true)
    const frame = html.replace(/<script[^>]*>[^<]*(?:<(?!\/script)[^<]*)*<\/script>/g, '')
    expect(/<(?:link|img|iframe|script)\b|\bsrc=|url\(/.exec(frame)?.[0]).toBeUndefined()
    const data = JSON.parse(/<script type="application\/json" id="graph">([^<]*)<\/script>/.exec(html)?.[1] ?? '')
    expect(data.nodes).toHaveLength(harbour.order)
    expect(data.edges).toHaveLength(harbour.size)
  })

  test('keeps markup of articles out of its own', () => {
    const html = toHtml(laidOut(hostileGraph()))
    expect(html.match(/<\/script/g)).toHaveLength(2)
    expect(html.match(/<script/g)).toHaveLength(2)
    expect(html.includes('<img')).toBe(false)
    expect(html.includes('\u2028')).toBe(false)
    const data = JSON.parse(/<script type="application\/json" id="graph">([^<]*)<\/script>/.exec(html)?.[1] ?? '')
    expect(data.nodes.map((node: { attributes: { label: string } }) => node.attributes.label)).toContain(HOSTILE)
  })

  test('refuses what it cannot show', () => {
    expect(() => toHtml(harbourGraph())).toThrow(/toHtml: node .* has no position/)
    const call: (graph: typeof harbour, options: unknown) => string = Function.prototype.call.bind(toHtml, undefined)
    expect(() => call(harbour, { theme: 'blue' })).toThrow(/theme/)
    expect(() => call(harbour, { view: 'events' })).toThrow(/no option "view"/)
  })
})

describe('text', () => {
  test('widths are those of Liberation Sans, Arial and Helvetica', () => {
    // H 722, e 556, l 222, o 556 thousandths (Adobe's font metrics of Helvetica).
    expect(textWidth('Hello', 1000)).toBe(722 + 556 + 222 + 222 + 556)
    expect(textWidth('\u0301', 10)).toBe(0)
    expect(textWidth('\u6771\u4eac', 10)).toBe(20)
  })

  test('breaks evenly, cuts with an ellipsis, and keeps pairs of surrogates whole', () => {
    expect(wrap('United States Central Command', 13, 110, 2)).toEqual(['United States', 'Central Command'])
    const cut = wrap('\u{1f600}'.repeat(40), 13, 60, 1)
    expect(cut).toHaveLength(1)
    expect(cut[0]).toMatch(/^(?:\u{1f600})+\u2026$/u)
    for (const line of wrap('word '.repeat(50), 13, 110, 3)) expect(textWidth(line, 13)).toBeLessThanOrEqual(110)
  })

  test('times are short', () => {
    expect(shortTime('2024-07-15/2024-07-17')).toBe('Jul 15 \u2013 Jul 17, 2024')
    expect(shortTime('2024-03')).toBe('Mar 2024')
    expect(shortTime('2023-12-30/2024-01-02')).toBe('Dec 30, 2023 \u2013 Jan 2, 2024')
    expect(shortTime('soon')).toBe('soon')
  })

  test('a node without any attribute has a box', () => {
    expect(nodeBox({})).toMatchObject({ lines: [], notes: [] })
  })
})
