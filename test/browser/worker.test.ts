import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { UndirectedGraph } from 'graphology'
import { expect, test } from 'vitest'
import { layout } from '../../src/layout/index.js'
import { launch, present } from './chromium.js'

const root = fileURLToPath(new URL('../..', import.meta.url))

async function bundled(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root, loader: 'ts' }, bundle: true, write: false, format: 'iife', platform: 'browser', target: 'es2022',
  })
  return outputFiles[0]?.text ?? ''
}

const ORDER = 40

function ring(): UndirectedGraph {
  const graph = new UndirectedGraph()
  for (let i = 0; i < ORDER; i++) graph.addNode(`n${i}`, { label: `Name of ${i}` })
  for (let i = 0; i < ORDER; i++) graph.mergeEdge(`n${i}`, `n${(i + 1) % ORDER}`)
  return graph
}

const PAGE = `
import { UndirectedGraph } from 'graphology'
import { layout } from './src/layout/index.ts'
Object.assign(window, { layIn: async (source: string, data: never) => {
  const worker = new Worker(URL.createObjectURL(new Blob([source], { type: 'text/javascript' })))
  const shares: number[] = []
  let frames = 0, on = true
  requestAnimationFrame(function tick() { frames++; if (on) requestAnimationFrame(tick) })
  const found = await layout.inWorker(worker, UndirectedGraph.from(data), { seed: 5, progress: (share) => shares.push(share) })
  on = false
  worker.terminate()
  return { positions: [...found], shares, frames }
} })`

test.runIf(present)('layout in a worker of a browser gives the numbers that it gives here, and the page stays awake', async () => {
  const [pageScript, workerScript] = await Promise.all([bundled(PAGE), bundled("import { serveLayout } from './src/layout/index.ts'\nserveLayout(self)")])
  const browser = await launch()
  try {
    const page = await browser.newPage()
    const faults: string[] = []
    page.on('pageerror', (error) => faults.push(error.message))
    await page.addScriptTag({ content: pageScript })
    const found = await page.evaluate(`window.layIn(${JSON.stringify(workerScript)}, ${JSON.stringify(ring().export())})`)
    expect(faults).toEqual([])
    expect(found).toMatchObject({ positions: [...layout(ring(), { seed: 5 })] })
    const { shares, frames } = Object.assign({ shares: [NaN], frames: NaN }, found)
    expect(shares.length).toBeGreaterThan(3)
    expect(shares.at(-1)).toBe(1)
    expect(frames).toBeGreaterThan(3)
  } finally {
    await browser.close()
  }
}, 120_000)
