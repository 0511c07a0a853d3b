import { script, scriptHash, style } from 'newsgraph-viewer'
import { InputError, show } from '../../errors.js'
import { printable } from '../../drawing/text.js'
import { nameOf, readContent } from '../picture/input.js'
import type { GivenPositions, ViewInput } from '../picture/input.js'
import type { Payload } from './payload.js'

export interface HtmlOptions {
  /** `auto`, the reader's own, if not said. */
  readonly theme?: Payload['theme']
  /** Title of the page: the article's if not said. */
  readonly title?: string
  /** For each node key its position, y upwards, in place of the `x` and `y` of the nodes. */
  readonly positions?: GivenPositions
}

/**
 * The graph as one HTML page to explore and read: the drawing beside the article, in which every statement shows
 * the words it was read from. The page works from a file, needs nothing else, and its content security policy
 * forbids it the network.
 *
 * @param graph a graph whose nodes have positions: call `layout.assign(graph)` of `newsgraph/layout` before
 * @throws InputError when a node has no position or an option is not what it should be
 * @example
 * layout.assign(graph)
 * await writeFile('graph.html', toHtml(graph))
 */
export function toHtml(graph: ViewInput, options: HtmlOptions = {}): string {
  checkOptions(options)
  const { attributes, nodes, edges } = readContent('toHtml', graph, options.positions)
  const title = printable(options.title ?? attributes.title ?? '') || nameOf(attributes)
  const payload: Payload = {
    attributes, title, theme: options.theme ?? 'auto',
    nodes: nodes.map(({ key, attributes: node, x, y }) => ({ key, attributes: { ...node, x, y: -y } })),
    edges: edges.map(({ key, source, target, attributes: edge }) => ({ key, source, target, attributes: edge })),
  }
  return page(title, printable(attributes.published ?? ''), payload)
}

const THEMES: readonly unknown[] = ['auto', 'light', 'dark']

function checkOptions(options: HtmlOptions): void {
  for (const name of Object.keys(options)) {
    if (!['theme', 'title', 'positions'].includes(name)) {
      throw new InputError(`toHtml: there is no option ${show(name)}; there are theme, title, positions`)
    }
  }
  const { theme, title, positions } = options
  if (theme !== undefined && !THEMES.includes(theme)) throw new InputError(`toHtml: theme should be "auto", "light" or "dark", but is ${show(theme)}`)
  if (title !== undefined && typeof title !== 'string') throw new InputError(`toHtml: title should be a string, but is ${show(title)}`)
  if (positions !== undefined && !(positions instanceof Map)) {
    throw new InputError(`toHtml: positions should be a Map from node keys to { x, y }, but is ${show(positions)}`)
  }
}

const HTML_SIGNS: ReadonlyMap<string, string> = new Map([['&', '&amp;'], ['<', '&lt;'], ['>', '&gt;'], ['"', '&quot;'], ["'", '&#39;']])

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => HTML_SIGNS.get(sign) ?? sign)
}

/**
 * JSON that can stand inside a script element: no `<`, so neither `</script` nor `<!--` can end or hide it, and no
 * line separators, which older script readers take for line ends.
 */
function embeddedJson(value: Payload): string {
  return JSON.stringify(value).replace(/</g, '\\u003c').replace(/\u2028/g, '\\u2028').replace(/\u2029/g, '\\u2029')
}

/** Nothing may be loaded; the one script is known by its hash; pictures are only those that the page makes itself. */
const POLICY = `default-src 'none'; script-src '${scriptHash}'; style-src 'unsafe-inline'; img-src blob: data:; base-uri 'none'; form-action 'none'`

function page(title: string, published: string, payload: Payload): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<header>
<h1>${escapeHtml(title)}<small>${escapeHtml(published)}</small></h1>
<span id="shown" role="status"></span>
<div class="find" role="search"><input id="search" type="search" placeholder="Search (/)" aria-label="Search entities and events" aria-controls="results" aria-expanded="false" autocomplete="off"><ul id="results"></ul></div>
<button id="view" type="button" aria-pressed="false" title="Entities alone, events as links">Relations only</button>
<button id="svg" type="button">Save SVG</button>
<button id="png" type="button">Save PNG</button>
<button id="theme" type="button" aria-label="Light or dark">\u25d0</button>
</header>
<main class="drawing">
<div id="stage" tabindex="0" role="application" aria-label="Drawing of the graph; arrow keys move, plus and minus zoom; the same is in the list of statements"></div>
<details class="filters"><summary>Filter</summary><div id="filters"></div></details>
<div class="zoom"><button id="zoom-in" type="button" aria-label="Zoom in">+</button><button id="zoom-out" type="button" aria-label="Zoom out">\u2212</button><button id="fit" type="button" aria-label="Show all">\u2922</button></div>
<ul id="legend" aria-label="What the signs mean"></ul>
</main>
<aside>
<div class="pane"><div id="details" class="scroll" aria-live="polite"></div><details class="scroll all"><summary>All statements</summary><div id="list"></div></details></div>
<section id="article" class="scroll" aria-label="The article"></section>
</aside>
<script type="application/json" id="graph">${embeddedJson(payload)}</script>
<script>${script}</script>
</body>
</html>
`
}
