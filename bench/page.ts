/*
 * How smoothly the page of a large graph moves in Chromium: processor time of the page itself and of the drawing of its
 * frames, and the time between frames, while it is opened, dragged, zoomed and a node is selected. WebGL is done in
 * software here: drawing is far slower than with a graphics card, the work of the page is not.
 *
 *   npm run bench:page -- [NODES] [CHROMIUM]      5000 nodes and /usr/bin/chromium if not said
 */
import { MultiDirectedGraph } from 'graphology'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import type { Browser, CDPSession, Page } from 'playwright-core'
import type { EdgeAttributes, GraphAttributes, NodeAttributes } from '../src/index.js'
import { layout } from '../src/layout/index.js'
import { toHtml } from '../src/view.js'
import { randomGraph } from './layout/graphs.js'

const nodes = Number(process.argv[2] ?? 5000)
const executablePath = process.argv[3] ?? '/usr/bin/chromium'
const FLAGS = ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist']
/** Milliseconds after which nothing moves any more. */
const SETTLED = 2000
const CLASSES = ['Person', 'Organization', 'City', 'Military', 'Government', 'ArmedGroup', 'Agent', 'Vehicle'] as const

/** Entities of all kinds with a relation for each link, as a graph of many articles has them. */
function newsLike(order: number): MultiDirectedGraph<NodeAttributes, EdgeAttributes, GraphAttributes> {
  const graph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>()
  const text = 'Nothing is stated here.'
  graph.replaceAttributes({ generator: 'bench', language: 'en', articles: [{ id: 'a', text, language: 'en' }] })
  const plain = randomGraph(order, order * 2)
  plain.forEachNode((key) => {
    const number = Number(key.slice(1))
    graph.addNode(key, {
      kind: 'entity', class: CLASSES[number % CLASSES.length] ?? 'Person', label: `Name of ${number}`, names: [`Name of ${number}`], mentions: [], basis: 'stated',
    })
  })
  plain.forEachEdge((_, __, source, target) => graph.addDirectedEdge(source, target, {
    kind: 'relation', predicate: 'memberOf', label: 'member of', temporal: 'current', factuality: 'asserted', basis: 'stated',
    evidence: [], confidence: 1, rule: 'bench',
  }))
  return graph
}

/** Milliseconds of processor time: of the page's own thread, and of the process that draws in the place of a graphics card. */
interface Work {
  readonly page: number
  readonly drawing: number
}

class Meter {
  readonly #page: CDPSession
  readonly #browser: CDPSession

  private constructor(page: CDPSession, browser: CDPSession) {
    this.#page = page
    this.#browser = browser
  }

  static async on(page: Page, browser: Browser): Promise<Meter> {
    const session = await page.context().newCDPSession(page)
    await session.send('Performance.enable', { timeDomain: 'threadTicks' })
    return new Meter(session, await browser.newBrowserCDPSession())
  }

  async read(): Promise<Work> {
    const { metrics } = await this.#page.send('Performance.getMetrics')
    const { processInfo } = await this.#browser.send('SystemInfo.getProcessInfo')
    return {
      page: (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN) * 1000,
      drawing: processInfo.filter(({ type }) => type === 'GPU').reduce((sum, { cpuTime }) => sum + cpuTime, 0) * 1000,
    }
  }
}

const COUNT_FRAMES = `window.frames_ = []; window.last_ = undefined; window.on_ = true;
  (function tick(now) { if (window.last_ !== undefined) window.frames_.push(now - window.last_); window.last_ = now; if (window.on_) requestAnimationFrame(tick) })()`

/** Tells how much work something is that is done `times` times, and how long its frames took. */
async function measureDuring(page: Page, meter: Meter, what: string, times: number, act: (step: number) => Promise<void>): Promise<void> {
  await page.evaluate(COUNT_FRAMES)
  const before = await meter.read()
  for (let step = 0; step < times; step++) await act(step)
  const found: unknown = await page.evaluate('window.on_ = false, window.frames_')
  // What was asked for last is still to be drawn.
  await page.waitForTimeout(SETTLED)
  const after = await meter.read()
  const frames = Array.isArray(found) ? found.filter((value) => typeof value === 'number').sort((p, q) => p - q) : []
  const at = (share: number) => (frames[Math.min(frames.length - 1, Math.floor(share * frames.length))] ?? NaN).toFixed(0)
  const each = (name: keyof Work) => ((after[name] - before[name]) / times).toFixed(1).padStart(6)
  console.log(`${what.padEnd(22)} ${each('page')} ms of the page's work each,${each('drawing')} ms of drawing; ms between frames: median ${at(0.5)}, 95 % under ${at(0.95)}`)
}

const folder = mkdtempSync(join(tmpdir(), 'newsgraph-bench-'))
const browser = await chromium.launch({ executablePath, args: FLAGS })
try {
  const graph = newsLike(nodes)
  layout.assign(graph)
  const file = join(folder, 'page.html')
  writeFileSync(file, toHtml(graph))
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  const meter = await Meter.on(page, browser)
  const start = performance.now()
  await page.goto(pathToFileURL(file).href, { timeout: 180_000 })
  await page.waitForSelector('#stage canvas', { timeout: 180_000 })
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))')
  const opened = (performance.now() - start) / 1000
  await page.waitForTimeout(SETTLED)
  const { page: worked, drawing } = await meter.read()
  console.log(`${graph.order} nodes, ${graph.size} links: open and drawn after ${opened.toFixed(2)} s, `
    + `${worked.toFixed(0)} ms of the page's work and ${drawing.toFixed(0)} ms of drawing`)
  await measureDuring(page, meter, 'at rest', 20, () => page.waitForTimeout(50))
  await page.mouse.move(400, 400)
  await page.mouse.down()
  await measureDuring(page, meter, 'dragged', 30, (step) => page.mouse.move(400 + 8 * step, 400 + 4 * step))
  await page.mouse.up()
  await measureDuring(page, meter, 'zoomed by the wheel', 10, async () => {
    await page.mouse.wheel(0, -60)
    await page.waitForTimeout(60)
  })
  await measureDuring(page, meter, 'a node selected', 10, async (step) => {
    await page.evaluate(`window.newsgraph.select('n${step * 97}')`)
    await page.waitForTimeout(60)
  })
} finally {
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
}
