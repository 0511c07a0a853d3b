/*
 * How smoothly the page of a large graph moves in Chromium: time to open it, time between frames while it is dragged
 * and zoomed and while the pointer goes over its nodes. WebGL is done in software here, which is slower than any
 * graphics card.
 *
 *   npm run bench:page -- [NODES] [CHROMIUM]      5000 nodes and /usr/bin/chromium if not said
 */
import { MultiDirectedGraph } from 'graphology'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import type { Page } from 'playwright-core'
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

/** Times between frames, in milliseconds, while something is done. */
async function framesDuring(page: Page, act: () => Promise<void>): Promise<number[]> {
  await page.evaluate(`window.frames_ = []; window.last_ = undefined; window.on_ = true;
    (function tick(now) { if (window.last_ !== undefined) window.frames_.push(now - window.last_); window.last_ = now; if (window.on_) requestAnimationFrame(tick) })()`)
  await act()
  const found: unknown = await page.evaluate('window.on_ = false, window.frames_')
  return Array.isArray(found) ? found.filter((value) => typeof value === 'number' && value > 0) : []
}

function tell(what: string, frames: readonly number[]): void {
  const sorted = [...frames].sort((p, q) => p - q)
  const at = (share: number) => (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN).toFixed(0)
  console.log(`${what.padEnd(22)} ${String(frames.length).padStart(5)} frames, ms between them: median ${at(0.5)}, 95 % under ${at(0.95)}, longest ${at(1)}`)
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
  await page.goto(pathToFileURL(file).href)
  await page.waitForSelector('#stage canvas')
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))')
  console.log(`${graph.order} nodes, ${graph.size} links: open and drawn after ${((performance.now() - start) / 1000).toFixed(2)} s`)
  tell('at rest', await framesDuring(page, () => page.waitForTimeout(2000)))
  tell('dragged', await framesDuring(page, async () => {
    await page.mouse.move(400, 400)
    await page.mouse.down()
    for (let step = 0; step < 60; step++) await page.mouse.move(400 + 4 * step, 400 + 2 * step)
    await page.mouse.up()
  }))
  tell('zoomed by the wheel', await framesDuring(page, async () => {
    for (let step = 0; step < 20; step++) {
      await page.mouse.wheel(0, -120)
      await page.waitForTimeout(60)
    }
  }))
  tell('pointer over nodes', await framesDuring(page, async () => {
    for (let step = 0; step < 60; step++) await page.mouse.move(200 + 8 * step, 300 + 3 * step)
  }))
} finally {
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
}
