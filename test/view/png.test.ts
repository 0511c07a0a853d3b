import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { layout } from '../../src/layout/index.js'
import { toSvg } from '../../src/view.js'
import { harbourGraph } from './fixture.js'

const wasm = readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm'))

function laidOut() {
  const graph = harbourGraph()
  layout.assign(graph)
  return graph
}

/** Width and height that a PNG says it has (its first chunk, RFC 2083). */
function sizeOf(png: Uint8Array): readonly [number, number] {
  const view = new DataView(png.buffer, png.byteOffset)
  return [view.getUint32(16), view.getUint32(20)]
}

describe('toPng', () => {
  const graph = laidOut()
  let toPng: typeof import('../../src/view.js').toPng

  beforeEach(async () => {
    vi.resetModules()
    vi.doUnmock('@resvg/resvg-wasm')
    ;({ toPng } = await import('../../src/view.js'))
  })

  test('draws what toSvg draws, at the scale that is asked for, with the same bytes every time', async () => {
    const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(toSvg(graph)) ?? []
    const png = await toPng(graph, { wasm })
    expect([...png.subarray(1, 4)].map((code) => String.fromCharCode(code)).join('')).toBe('PNG')
    expect(Math.abs(sizeOf(png)[0] - 2 * Number(width))).toBeLessThanOrEqual(2)
    expect(Math.abs(sizeOf(png)[1] - 2 * Number(height))).toBeLessThanOrEqual(2)
    expect(sizeOf(await toPng(graph, { scale: 1, theme: 'dark' }))[0]).toBe(Math.round(sizeOf(png)[0] / 2))
    expect(Buffer.from(await toPng(graph)).equals(png)).toBe(true)
  })

  test('has its own letters, of several scripts and in three styles', async () => {
    const drawn = new Set<string>()
    const titles = ['Harbour', 'Harbor', 'Łódź', 'Lódz', 'Жук', 'Жак', 'Αθήνα', 'Αθήνη']
    for (const title of titles) drawn.add(Buffer.from(await toPng(graph, { wasm, title, scale: 1 })).toString('base64'))
    expect(drawn.size).toBe(titles.length)
  })

  test('refuses what it cannot use, and says what', async () => {
    await expect(toPng(graph)).rejects.toThrow(/wasm should be the bytes of @resvg\/resvg-wasm\/index_bg\.wasm/)
    await expect(toPng(graph, { wasm, scale: 0 })).rejects.toMatchObject({ name: 'InputError' })
    await expect(toPng(graph, { wasm, scale: 1000 })).rejects.toThrow(/million pixels/)
    await expect(Reflect.apply(toPng, undefined, [graph, { wasm, fonts: 'Arial' }])).rejects.toThrow(/fonts should be a list/)
    await expect(Reflect.apply(toPng, undefined, [graph, { wasm, colour: 1 }])).rejects.toThrow(/no option "colour"/)
  })

  test('says what to install where the renderer is missing', async () => {
    vi.doMock('@resvg/resvg-wasm', () => { throw new Error('Cannot find package') })
    const failed: unknown = await toPng(graph, { wasm }).catch((error: unknown) => error)
    expect(failed).toMatchObject({ name: 'NewsgraphError', message: expect.stringContaining('npm install @resvg/resvg-wasm') })
  })
})
