import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launch, present } from './chromium.js'
import { colourAt, details, open as openIn, placeOf, shot, shown } from './opened.js'
import type { Opened } from './opened.js'
import { crowdedGraph, harbourGraph, hostileGraph } from '../view/fixture.js'

let browser: Browser | undefined

function open(...given: Parameters<typeof openIn> extends [unknown, ...infer R] ? R : never): Promise<Opened> {
  if (!browser) throw new Error('no browser')
  return openIn(browser, ...given)
}

describe.runIf(present)('the page', () => {
  beforeAll(async () => { browser = await launch() }, 120_000)
  afterAll(async () => { await browser?.close() })

  test('opens from a file in both themes, without an error or a request, and shows the whole graph', async () => {
    for (const theme of ['light', 'dark'] as const) {
      const graph = harbourGraph()
      const { page, faults } = await open(graph, { colorScheme: theme })
      const counts = page.locator('#shown')
      const drawn = graph.filterEdges((_, { kind }) => kind !== 'projection').length
      expect(await counts.getAttribute('data-order')).toBe(String(graph.order))
      expect(await counts.getAttribute('data-size')).toBe(String(graph.size))
      expect(await counts.getAttribute('data-nodes')).toBe(String(graph.order))
      expect(await counts.getAttribute('data-edges')).toBe(String(drawn))
      expect(await page.locator('html').getAttribute('data-theme')).toBe(theme)
      await page.locator('details.all summary').click()
      const listed = graph.filterEdges((_, { kind }) => kind === 'relation').length + graph.filterNodes((_, { kind }) => kind === 'event').length
      await expect.poll(() => page.locator('#list li').count()).toBe(listed)
      await shot(page, `harbour-${theme}`)
      expect(faults).toEqual([])
      await page.close()
    }
  }, 120_000)

  test('search finds an entity, and its statement lights up its words in the article', async () => {
    const { page, faults } = await open(harbourGraph())
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
  }, 120_000)

  test('a click on a word selects its entity, and the address brings it back', async () => {
    const { page, faults } = await open(harbourGraph())
    await page.locator('#article .mark', { hasText: 'Dune League' }).first().click()
    expect(await details(page)).toContain('Dune League')
    expect(await details(page)).toContain('offshoot of')
    await expect.poll(() => page.url()).toContain('node=')
    const fragment = new URL(page.url()).hash
    const again = await open(harbourGraph(), { fragment })
    expect(await details(again.page)).toContain('Dune League')
    expect([...faults, ...again.faults]).toEqual([])
    await page.close()
    await again.page.close()
  }, 120_000)

  test('a click on a node opens it, and one beside it closes it', async () => {
    const { page, faults } = await open(harbourGraph())
    await page.locator('#stage').click({ position: await placeOf(page, 'person/ilse-brandt') })
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
  }, 120_000)

  test('shows many links as lines, and their nodes in their colours where the pointer finds them, dimmed when another is selected', async () => {
    const graph = crowdedGraph(900)
    const positions = new Map(graph.nodes().map((key, i) => [key, { x: i % 30 * 160, y: Math.floor(i / 30) * 90 }]))
    const { page, faults } = await open(graph, { options: { positions } })
    const blue = [0x1f, 0x5f, 0xd6]
    const place = await placeOf(page, 'person/p21')
    await expect.poll(() => colourAt(page, place)).toEqual(blue)
    await page.locator('#stage').click({ position: place })
    await expect.poll(() => details(page)).toContain('Nora Quist 21')
    await page.mouse.move(5, 5)
    expect(await colourAt(page, place)).toEqual(blue)
    const [red = 0] = await colourAt(page, await placeOf(page, 'person/p500'))
    expect(red).toBeGreaterThan(180)
    expect(faults).toEqual([])
    await page.close()
  }, 120_000)

  test('filters and the view take nodes and links away, and bring them back', async () => {
    const graph = harbourGraph()
    const { page, faults } = await open(graph)
    const people = graph.filterNodes((_, node) => node.class === 'Person').length
    await page.locator('details.filters summary').click()
    await page.locator('#filters input[value="family:person"]').uncheck()
    expect((await shown(page)).nodes).toBe(graph.order - people)
    await page.locator('#filters input[value="family:person"]').check()
    expect((await shown(page)).nodes).toBe(graph.order)
    await page.locator('#view').click()
    expect((await shown(page)).nodes).toBe(graph.filterNodes((_, { kind }) => kind === 'entity').length)
    expect(faults).toEqual([])
    await page.close()
  }, 120_000)

  test('saves the picture as SVG and PNG', async () => {
    const { page, faults } = await open(harbourGraph())
    for (const [button, name] of [['#svg', 'graph.svg'], ['#png', 'graph.png']] as const) {
      const [download] = await Promise.all([page.waitForEvent('download'), page.locator(button).click()])
      expect(download.suggestedFilename()).toBe(name)
    }
    expect(faults).toEqual([])
    await page.close()
  }, 120_000)

  test('shows the markup of a hostile article as text, and makes no link of a script', async () => {
    const { page, faults } = await open(hostileGraph(), { fragment: '#node=person%2F__proto__' })
    expect(await page.title()).toContain('<img src=x')
    expect(await details(page)).toContain('<script>window.hacked=2</script>')
    expect(await page.locator('#article').innerText()).toContain('<img src=x onerror=')
    expect(await page.locator('img').count()).toBe(0)
    expect(await page.evaluate('window.hacked')).toBeUndefined()
    expect(await page.locator('#details a').evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual(['https://www.wikidata.org/entity/Q1'])
    expect(faults).toEqual([])
    await page.close()
  }, 120_000)
})
