import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launch, present } from './chromium.js'
import { details, open, placeOf, shown } from './opened.js'
import type { Opened } from './opened.js'
import { harbourGraph } from '../view/fixture.js'
import type { FixtureGraph } from '../view/fixture.js'

/* What a reader chooses to see: filters, keys, themes, and the address that brings it all back. */

/** The harbour's graph with a second time and with somebody who said so. */
function toldGraph(): FixtureGraph {
  const graph = harbourGraph()
  graph.updateNodeAttributes('event/meet-1', (node) => node.kind === 'event'
    ? { ...node, time: { article: 'harbour', start: 0, end: 1, value: '2031-06-10' } } : node)
  graph.updateNodeAttributes('event/accuse-1', (node) => node.kind === 'event' ? { ...node, attributedTo: 'person/ruth-abel' } : node)
  graph.updateNodeAttributes('event/operation-1', (node) => node.kind === 'event' ? { ...node, attributedTo: 'country/marland' } : node)
  graph.updateNodeAttributes('city/port-amra', (node) => node.kind === 'entity'
    ? { ...node, candidates: [{ iri: 'https://www.wikidata.org/entity/Q7', score: 0.62 }, { iri: 'javascript:alert(1)', score: 0.2 }] } : node)
  return graph
}

describe.runIf(present)('a view', () => {
  let browser: Browser | undefined
  beforeAll(async () => { browser = await launch() }, 120_000)
  afterAll(async () => { await browser?.close() })

  /** Opens a page, does something there, and sees that nothing went wrong. */
  async function on(act: (opened: Opened) => Promise<void>, how: Parameters<typeof open>[2] = {}): Promise<void> {
    if (!browser) throw new Error('no browser')
    const opened = await open(browser, toldGraph(), how)
    await act(opened)
    expect(opened.faults).toEqual([])
    await opened.page.close()
  }

  test('is filtered by predicate, certainty and source', () => on(async ({ page }) => {
    const all = await shown(page)
    await page.locator('details.filters summary').click()
    const without = async (name: string) => {
      const box = page.locator(`#filters input[value="${name}"]`)
      await box.uncheck()
      const found = await shown(page)
      await box.check()
      return { nodes: all.nodes - found.nodes, links: all.links - found.links }
    }
    expect(await without('predicate:leads')).toEqual({ nodes: 0, links: 2 })
    expect(await without('factuality:negated')).toEqual({ nodes: 0, links: 1 })
    // An event that is taken away takes its two roles along.
    expect(await without('factuality:intended')).toEqual({ nodes: 1, links: 2 })
    expect(await without('source:person/ruth-abel')).toEqual({ nodes: 1, links: 2 })
    expect(await shown(page)).toEqual(all)
  }), 120_000)

  test('is filtered by time, and leaves what has none', () => on(async ({ page }) => {
    const { nodes } = await shown(page)
    await page.locator('details.filters summary').click()
    const [from, to] = [page.getByLabel('From'), page.getByLabel('To')]
    await from.fill('2031-05-03')
    expect((await shown(page)).nodes).toBe(nodes - 1)
    await to.fill('2031-06-01')
    expect((await shown(page)).nodes).toBe(nodes - 2)
    await from.fill('')
    expect((await shown(page)).nodes).toBe(nodes - 1)
    await to.fill('')
    expect((await shown(page)).nodes).toBe(nodes)
  }), 120_000)

  test('comes back from its address: filters, times, view, camera and what is selected', async () => {
    let fragment = ''
    let place = { x: NaN, y: NaN }
    await on(async ({ page }) => {
      await page.evaluate("window.newsgraph.select('city/port-amra')")
      await page.locator('details.filters summary').click()
      await page.locator('#filters input[value="family:person"]').uncheck()
      await page.getByLabel('From').fill('2031-05-03')
      await page.locator('#view').click()
      await page.locator('#zoom-in').click()
      await expect.poll(() => new URL(page.url()).hash).toContain('camera=')
      await page.waitForTimeout(600)
      fragment = new URL(page.url()).hash
      place = await placeOf(page, 'city/port-amra')
    })
    const parts = new URLSearchParams(fragment.slice(1))
    expect(Object.fromEntries(parts)).toMatchObject({ node: 'city/port-amra', hide: 'family:person', from: '2031-05-03', view: 'relations' })
    await on(async ({ page }) => {
      expect(await details(page)).toContain('Port Amra')
      expect(await page.locator('#filters input[value="family:person"]').isChecked()).toBe(false)
      expect(await page.locator('#view').getAttribute('aria-pressed')).toBe('true')
      expect((await shown(page)).nodes).toBe(10)
      const again = await placeOf(page, 'city/port-amra')
      expect(Math.hypot(again.x - place.x, again.y - place.y)).toBeLessThan(2)
    }, { fragment })
  }, 120_000)

  test('passes over an address that speaks of what is not there', () => on(async ({ page }) => {
    expect(await details(page)).toContain('Most spoken of')
    expect((await shown(page)).nodes).toBe(toldGraph().order)
  }, { fragment: '#node=person%2Fnobody&edge=none&camera=1,NaN,0&view=x' }), 120_000)

  test('is moved by keys: arrows go from node to node, plus and minus zoom, Escape lets go', () => on(async ({ page }) => {
    const stage = page.locator('#stage')
    const here = await placeOf(page, 'city/veldt-bay')
    await stage.focus()
    await page.keyboard.press('+')
    await expect.poll(async () => (await placeOf(page, 'city/veldt-bay')).x !== here.x).toBe(true)
    await page.keyboard.press('0')
    await expect.poll(async () => Math.abs((await placeOf(page, 'city/veldt-bay')).x - here.x)).toBeLessThan(0.5)
    await page.keyboard.press('ArrowRight')
    expect((await placeOf(page, 'city/veldt-bay')).x).toBeLessThan(here.x)
    await page.evaluate("window.newsgraph.select('person/ilse-brandt')")
    const before = await placeOf(page, 'person/ilse-brandt')
    await page.keyboard.press('ArrowUp')
    await expect.poll(() => details(page)).not.toContain('Ilse Brandt\nPerson')
    const key = new URLSearchParams(await hashWith(page, 'node=', 'ilse-brandt')).get('node') ?? ''
    expect((await placeOf(page, key)).y).toBeLessThan(before.y)
    await page.keyboard.press('Escape')
    expect(await details(page)).toContain('Most spoken of')
  }), 120_000)

  test('can be found and opened without a mouse', () => on(async ({ page }) => {
    await page.keyboard.press('/')
    await page.keyboard.type('a')
    await page.keyboard.press('ArrowDown')
    const second = await page.locator('#results button').nth(1).getAttribute('data-key')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect.poll(async () => new URLSearchParams(new URL(page.url()).hash.slice(1)).get('node')).toBe(second)
    await page.locator('details.all summary').focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('#list .statement').count()).toBeGreaterThan(5)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('#list .statement[aria-pressed=true]').count()).toBe(1)
  }), 120_000)

  test('is dark when asked, whatever the system, and can be turned', () => on(async ({ page }) => {
    const ground = () => page.evaluate('getComputedStyle(document.body).backgroundColor')
    expect(await ground()).toBe('rgb(21, 23, 28)')
    await page.locator('#theme').click()
    expect(await ground()).toBe('rgb(255, 255, 255)')
    expect(await page.locator('html').getAttribute('data-theme')).toBe('light')
  }, { options: { theme: 'dark' } }), 120_000)

  test('tells what an entity may be elsewhere as uncertain', () => on(async ({ page }) => {
    expect(await details(page)).toContain('Perhaps: Wikidata Q7 (0.62)')
    expect(await page.locator('#details .uncertain a').evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual(['https://www.wikidata.org/entity/Q7'])
  }, { fragment: '#node=city%2Fport-amra' }), 120_000)
})

/** The page's fragment once it speaks of something, and no longer of something else. */
async function hashWith(page: Opened['page'], words: string, not: string): Promise<string> {
  const hash = () => new URL(page.url()).hash.slice(1)
  await expect.poll(() => hash().includes(words) && !hash().includes(not)).toBe(true)
  return hash()
}
