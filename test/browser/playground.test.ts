import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { launch, present } from './chromium.js'

const root = fileURLToPath(new URL('../..', import.meta.url))

test.runIf(present)('the playground reads a pasted article on the page, and offers every format', async () => {
  const out = mkdtempSync(join(tmpdir(), 'newsgraph-playground-'))
  execFileSync(process.execPath, [join(root, 'examples/playground/build.mjs'), out])
  const browser = await launch()
  try {
    const page = await browser.newPage()
    const faults: string[] = []
    page.on('console', (message) => { if (message.type() === 'error') faults.push(message.text()) })
    page.on('pageerror', (error) => faults.push(error.message))
    page.on('request', (request) => { if (!/^(?:file|blob):/.test(request.url())) faults.push(`request ${request.url()}`) })
    await page.goto(pathToFileURL(join(out, 'index.html')).href)
    await page.fill('#text', readFileSync(join(root, 'examples/articles/harbour-raid.txt'), 'utf8'))
    await page.fill('#published', '2023-05-31')
    await page.click('#read')
    await page.waitForSelector('#results:not([hidden])', { timeout: 60_000 })
    await expect.poll(() => page.frameLocator('#page').locator('#shown').textContent()).toMatch(/^\d+ nodes, \d+ links$/)
    await page.click('#show-table')
    await expect.poll(() => page.locator('#table tbody tr').count()).toBeGreaterThan(10)
    expect(await page.locator('#downloads a').allTextContents()).toEqual(expect.arrayContaining(['graph.svg', 'graph.html', 'graph.jsonld', 'graph.nq', 'graph.gexf']))
    await page.fill('#text', ' ')
    await page.click('#read')
    await expect.poll(() => page.locator('#status').innerText()).not.toBe('')
    expect(faults).toEqual([])
  } finally {
    await browser.close()
  }
}, 120_000)
