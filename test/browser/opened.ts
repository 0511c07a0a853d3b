import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { layout } from '../../src/layout/index.js'
import { toHtml } from '../../src/view.js'
import type { HtmlOptions } from '../../src/view.js'
import type { FixtureGraph } from '../view/fixture.js'

const folder = mkdtempSync(join(tmpdir(), 'newsgraph-page-'))
/** Screenshots are kept for whoever wants to look; they are not compared. */
const shots = fileURLToPath(new URL('../artefacts', import.meta.url))

/** A graph's page, open in the browser. */
export interface Opened {
  readonly page: Page
  /** What went wrong, and what was asked of the network. */
  readonly faults: string[]
}

interface How {
  /** The address's part after the #, with it. */
  readonly fragment?: string
  readonly colorScheme?: 'light' | 'dark'
  readonly options?: HtmlOptions
}

let files = 0

export async function open(browser: Browser, graph: FixtureGraph, { fragment = '', colorScheme = 'light', options = {} }: How = {}): Promise<Opened> {
  if (!options.positions) layout.assign(graph)
  const file = join(folder, `${files++}.html`)
  writeFileSync(file, toHtml(graph, options))
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, colorScheme })
  const faults: string[] = []
  page.on('console', (message) => { if (['error', 'warning'].includes(message.type())) faults.push(message.text()) })
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('request', (request) => {
    // A blob is what the page itself made, to save a picture.
    if (!request.url().startsWith(pathToFileURL(file).href) && !request.url().startsWith('blob:')) faults.push(`request ${request.url()}`)
  })
  await page.goto(pathToFileURL(file).href + fragment)
  await page.waitForSelector('#stage canvas')
  await page.waitForFunction('window.newsgraph !== undefined')
  return { page, faults }
}

export async function shot(page: Page, name: string): Promise<void> {
  mkdirSync(shots, { recursive: true })
  await page.waitForTimeout(500)
  await page.screenshot({ path: join(shots, `${name}.png`) })
}

/** What the panel tells. */
export async function details(page: Page): Promise<string> {
  return await page.locator('#details').innerText()
}

/** How many nodes and links the drawing shows. */
export async function shown(page: Page): Promise<{ readonly nodes: number, readonly links: number }> {
  const text = page.locator('#shown')
  return { nodes: Number(await text.getAttribute('data-nodes')), links: Number(await text.getAttribute('data-edges')) }
}

/** Where a node stands in the drawing, in pixels from its corner. */
export async function placeOf(page: Page, key: string): Promise<{ readonly x: number, readonly y: number }> {
  const value: unknown = await page.evaluate(`window.newsgraph.placeOf(${JSON.stringify(key)})`)
  if (typeof value === 'object' && value !== null && 'x' in value && 'y' in value && typeof value.x === 'number' && typeof value.y === 'number') {
    return { x: value.x, y: value.y }
  }
  throw new Error('the page gives no place for the node')
}

/** The colour of one pixel of the drawing, as red, green and blue. */
export async function colourAt(page: Page, { x, y }: { readonly x: number, readonly y: number }): Promise<readonly number[]> {
  const box = await page.locator('#stage').boundingBox()
  const png = await page.screenshot({ clip: { x: Math.round((box?.x ?? 0) + x), y: Math.round((box?.y ?? 0) + y), width: 1, height: 1 } })
  const found: unknown = await page.evaluate(`new Promise((done) => {
    const image = new Image()
    image.onload = () => {
      const context = document.createElement('canvas').getContext('2d')
      context.drawImage(image, 0, 0)
      done([...context.getImageData(0, 0, 1, 1).data].slice(0, 3))
    }
    image.src = 'data:image/png;base64,${png.toString('base64')}'
  })`)
  return Array.isArray(found) ? found.map(Number) : []
}
