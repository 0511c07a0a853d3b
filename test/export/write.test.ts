import { describe, expect, test } from 'vitest'
import { toNQuads, writeQuads } from '../../src/rdf.js'
import { oneArticle, otherArticle, twoArticles } from './sample.js'

const sorted = (text: string): readonly string[] => text.split('\n').sort()

describe('writeQuads', () => {
  test('writes the lines of toNQuads, and counts them', async () => {
    const graph = twoArticles()
    let text = ''
    const count = await writeQuads(graph, { write: (chunk) => { text += chunk } })
    expect(sorted(text)).toEqual(sorted(toNQuads(graph)))
    expect(count).toBe(text.split('\n').length - 1)
  })

  test('a graph of one article comes as toNQuads writes it, but for the positions', async () => {
    let text = ''
    await writeQuads(otherArticle(), { write: (chunk) => { text += chunk } })
    expect(text).toBe(toNQuads(otherArticle()))
  })

  test('writes one graph after the other, from any source', async () => {
    async function* later() {
      yield oneArticle()
      yield otherArticle()
    }
    const texts = ['', '']
    await writeQuads([oneArticle(), otherArticle()], { write: (chunk) => { texts[0] += chunk } })
    await writeQuads(later(), { write: async (chunk) => { texts[1] += chunk } })
    expect(texts[0]).toBe(texts[1])
    expect(sorted(texts[0] ?? '')).toEqual(sorted(toNQuads(oneArticle()) + toNQuads(otherArticle())))
  })

  test('writes the next piece only when the last one is taken', async () => {
    let [open, most, pieces] = [0, 0, 0]
    await writeQuads(Array.from({ length: 12 }, oneArticle), {
      async write() {
        most = Math.max(most, ++open)
        pieces++
        await new Promise((resolve) => setTimeout(resolve, 1))
        open--
      },
    })
    expect(pieces).toBeGreaterThan(5)
    expect(most).toBe(1)
  })

  test('an error of the sink ends it', async () => {
    await expect(writeQuads(oneArticle(), { write: () => { throw new Error('disk full') } })).rejects.toThrow('disk full')
  })

  test('what is no sink is refused', async () => {
    const nothing: { write(chunk: string): unknown } = JSON.parse('{}')
    await expect(writeQuads(oneArticle(), nothing)).rejects.toThrow(/sink must have a write/)
  })
})
