import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { layout } from '../../src/layout/index.js'
import { toHtml } from '../../src/view.js'
import { launch, present } from './chromium.js'
import { harbourGraph, hostileGraph } from '../view/fixture.js'
import type { FixtureGraph } from '../view/fixture.js'

const folder = mkdtempSync(join(tmpdir(), 'newsgraph-page-'))
/** Screenshots are kept for whoever wants to look; they are not compared. */
const shots = fileURLToPath(new URL('../artefacts', import.meta.url))

interface Opened {
  readonly page: Page
  /** What went wrong, and what was asked of the network. */
  readonly faults: string[]
}

let browser: Browser | undefined

async function open(graph: FixtureGraph, name: string, fragment = '', colorScheme: 'light' | 'dark' = 'light'): Promise<Opened> {
  layout.assign(graph)
  const file = join(folder, `${name}.html`)
  writeFileSync(file, toHtml(graph))
  const page = await browser?.newPage({ viewport: { width: 1280, height: 800 }, colorScheme })
  if (!page) throw new Error('no browser')
  const faults: string[] = []
  page.on('console', (message) => { if (['error', 'warning'].includes(message.type())) faults.push(message.text()) })
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('request', (request) => {
    // A blob is what the page itself made, to save a picture.
    if (!request.url().startsWith(pathToFileURL(file).href) && !request.url().startsWith('blob:')) faults.push(`request ${request.url()}`)
  })
  await page.goto(pathToFileURL(file).href + fragment)
  await page.waitForSelector('#stage canvas')
  return { page, faults }
}

async function shot(page: Page, name: string): Promise<void> {
  mkdirSync(shots, { recursive: true })
  await page.waitForTimeout(500)
  await page.screenshot({ path: join(shots, `${name}.png`) })
}

async function details(page: Page): Promise<string> {
  return await page.locator('#details').innerText()
}

describe.runIf(present)('the page', () => {
  beforeAll(async () => { browser = await launch() }, 60_000)
  afterAll(async () => { await browser?.close() })

  test('opens from a file in both themes, without an error or a request, and shows the whole graph', async () => {
    for (const theme of ['light', 'dark'] as const) {
      const graph = harbourGraph()
      const { page, faults } = await open(graph, `harbour-${theme}`, '', theme)
      const shown = page.locator('#shown')
      const drawn = graph.filterEdges((_, { kind }) => kind !== 'projection').length
      expect(await shown.getAttribute('data-order')).toBe(String(graph.order))
      expect(await shown.getAttribute('data-size')).toBe(String(graph.size))
      expect(await shown.getAttribute('data-nodes')).toBe(String(graph.order))
      expect(await shown.getAttribute('data-edges')).toBe(String(drawn))
      expect(await page.locator('html').getAttribute('data-theme')).toBe(theme)
      await page.locator('details.all summary').click()
      const listed = graph.filterEdges((_, { kind }) => kind === 'relation').length + graph.filterNodes((_, { kind }) => kind === 'event').length
      expect(await page.locator('#list li').count()).toBe(listed)
      await shot(page, `harbour-${theme}`)
      expect(faults).toEqual([])
      await page.close()
    }
  }, 60_000)

  test('search finds an entity, and its statement lights up its words in the article', async () => {
    const { page, faults } = await open(harbourGraph(), 'search')
    await page.keyboard.press('/')
    await page.keyboard.type('brandt')
    await page.keyboard.press('Enter')
    expect(await details(page)).toContain('Ilse Brandt')
    expect(await page.locator('#article .selected').allInnerTexts()).toContain('Brandt')
    await page.locator('#details .statement', { hasText: 'leads' }).click()
    expect((await page.locator('#article .evidence').allInnerTexts()).join('')).toBe('Ilse Brandt, who leads the Harbour Guard')
    await expect.poll(() => page.url()).toContain('edge=')
    await shot(page, 'statement')
    await page.keyboard.press('Escape')
    expect(await page.locator('#article .evidence').count()).toBe(0)
    expect(faults).toEqual([])
    await page.close()
  }, 60_000)

  test('a click on a word selects its entity, and the address brings it back', async () => {
    const { page, faults } = await open(harbourGraph(), 'word')
    await page.locator('#article .mark', { hasText: 'Dune League' }).first().click()
    expect(await details(page)).toContain('Dune League')
    expect(await details(page)).toContain('offshoot of')
    await expect.poll(() => page.url()).toContain('node=')
    const fragment = new URL(page.url()).hash
    const again = await open(harbourGraph(), 'again', fragment)
    expect(await details(again.page)).toContain('Dune League')
    expect([...faults, ...again.faults]).toEqual([])
    await page.close()
    await again.page.close()
  }, 60_000)

  test('a click on a node opens it, and one beside it closes it', async () => {
    const { page, faults } = await open(harbourGraph(), 'node')
    const place: unknown = await page.evaluate("window.newsgraph.placeOf('person/ilse-brandt')")
    const { x, y } = point(place)
    await page.locator('#stage').click({ position: { x, y } })
    await expect.poll(() => details(page)).toContain('Brandt')
    await expect.poll(() => new URL(page.url()).hash).toContain('node=person%2Filse-brandt')
    await shot(page, 'node')
    const box = await page.locator('#stage').boundingBox()
    // Longer than sigma waits for the second half of a double click.
    await page.waitForTimeout(600)
    await page.locator('#stage').click({ position: { x: (box?.width ?? 0) - 4, y: 4 } })
    await expect.poll(() => details(page)).toContain('Most spoken of')
    expect(faults).toEqual([])
    await page.close()
  }, 60_000)

  test('filters and the view take nodes and links away, and bring them back', async () => {
    const graph = harbourGraph()
    const { page, faults } = await open(graph, 'filter')
    const nodes = async () => Number(await page.locator('#shown').getAttribute('data-nodes'))
    const people = graph.filterNodes((_, node) => node.class === 'Person').length
    await page.locator('details.filters summary').click()
    await page.locator('#filters input[value="family:person"]').uncheck()
    expect(await nodes()).toBe(graph.order - people)
    await page.locator('#filters input[value="family:person"]').check()
    expect(await nodes()).toBe(graph.order)
    await page.locator('#view').click()
    expect(await nodes()).toBe(graph.filterNodes((_, { kind }) => kind === 'entity').length)
    expect(faults).toEqual([])
    await page.close()
  }, 60_000)

  test('saves the picture as SVG and PNG', async () => {
    const { page, faults } = await open(harbourGraph(), 'save')
    for (const [button, name] of [['#svg', 'graph.svg'], ['#png', 'graph.png']] as const) {
      const [download] = await Promise.all([page.waitForEvent('download'), page.locator(button).click()])
      expect(download.suggestedFilename()).toBe(name)
    }
    expect(faults).toEqual([])
    await page.close()
  }, 60_000)

  test('shows the markup of a hostile article as text, and makes no link of a script', async () => {
    const { page, faults } = await open(hostileGraph(), 'hostile', '#node=person%2F__proto__')
    expect(await page.title()).toContain('<img src=x')
    expect(await details(page)).toContain('<script>window.hacked=2</script>')
    expect(await page.locator('#article').innerText()).toContain('<img src=x onerror=')
    expect(await page.locator('img').count()).toBe(0)
    expect(await page.evaluate('window.hacked')).toBeUndefined()
    expect(await page.locator('#details a').evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual(['https://www.wikidata.org/entity/Q1'])
    expect(faults).toEqual([])
    await page.close()
  }, 60_000)
})

function point(value: unknown): { readonly x: number, readonly y: number } {
  if (typeof value === 'object' && value !== null && 'x' in value && 'y' in value && typeof value.x === 'number' && typeof value.y === 'number') {
    return { x: value.x, y: value.y }
  }
  throw new Error('the page gives no place for the node')
}
