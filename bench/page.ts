/*
 * How smoothly the page of a large graph moves in Chromium: time to open it, how long the page itself works, and the
 * time between frames, while it is dragged, zoomed and a node is selected. WebGL is done in software here: frames are
 * far slower than with a graphics card, the work of the page is not.
 *
 *   npm run bench:page -- [NODES] [CHROMIUM]      5000 nodes and /usr/bin/chromium if not said
 */
import { MultiDirectedGraph } from 'graphology'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import type { CDPSession, Page } from 'playwright-core'
import type { EdgeAttributes, GraphAttributes, NodeAttributes } from '../src/index.js'
import { layout } from '../src/layout/index.js'
import { toHtml } from '../src/view.js'
import { randomGraph } from './layout/graphs.js'

const nodes = Number(process.argv[2] ?? 5000)
const executablePath = process.argv[3] ?? '/usr/bin/chromium'
const FLAGS = ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist']
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

/** Seconds that the page's own thread has worked, script, style and layout together. */
async function workedFor(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN
}

/** Tells how long frames took, and how much of it the page itself worked, while something is done `times` times. */
async function measureDuring(page: Page, session: CDPSession, what: string, times: number, act: (step: number) => Promise<void>): Promise<void> {
  await page.evaluate(`window.frames_ = []; window.last_ = undefined; window.on_ = true;
    (function tick(now) { if (window.last_ !== undefined) window.frames_.push(now - window.last_); window.last_ = now; if (window.on_) requestAnimationFrame(tick) })()`)
  const before = await workedFor(session)
  for (let step = 0; step < times; step++) await act(step)
  const worked = (await workedFor(session) - before) * 1000 / times
  const found: unknown = await page.evaluate('window.on_ = false, window.frames_')
  const frames = Array.isArray(found) ? found.filter((value) => typeof value === 'number').sort((p, q) => p - q) : []
  const at = (share: number) => (frames[Math.min(frames.length - 1, Math.floor(share * frames.length))] ?? NaN).toFixed(0)
  console.log(`${what.padEnd(22)} ${worked.toFixed(1).padStart(6)} ms of work each; ${frames.length} frames, ms between them: median ${at(0.5)}, 95 % under ${at(0.95)}`)
}

const folder = mkdtempSync(join(tmpdir(), 'newsgraph-bench-'))
const browser = await chromium.launch({ executablePath, args: FLAGS })
try {
  const graph = newsLike(nodes)
  layout.assign(graph)
  const file = join(folder, 'page.html')
  writeFileSync(file, toHtml(graph))
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  const start = performance.now()
  await page.goto(pathToFileURL(file).href, { timeout: 180_000 })
  await page.waitForSelector('#stage canvas', { timeout: 180_000 })
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))')
  console.log(`${graph.order} nodes, ${graph.size} links: open and drawn after ${((performance.now() - start) / 1000).toFixed(2)} s`)
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  await measureDuring(page, session, 'at rest', 20, () => page.waitForTimeout(50))
  await page.mouse.move(400, 400)
  await page.mouse.down()
  await measureDuring(page, session, 'dragged', 30, (step) => page.mouse.move(400 + 8 * step, 400 + 4 * step))
  await page.mouse.up()
  await measureDuring(page, session, 'zoomed by the wheel', 10, async () => {
    await page.mouse.wheel(0, -60)
    await page.waitForTimeout(60)
  })
  await measureDuring(page, session, 'a node selected', 10, async (step) => {
    await page.evaluate(`window.newsgraph.select('n${step * 97}')`)
    await page.waitForTimeout(60)
  })
} finally {
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
}
