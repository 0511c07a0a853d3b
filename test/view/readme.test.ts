import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { buildGraph } from '../../src/index.js'
import { layout } from '../../src/layout/index.js'
import { toSvg } from '../../src/view.js'

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')

test('the picture in the README is what newsgraph draws now', () => {
  const graph = buildGraph(read('examples/articles/harbour-raid.txt'), { published: '2023-05-31' })
  layout.assign(graph)
  for (const theme of ['light', 'dark'] as const) {
    const path = `docs/harbour-raid-${theme}.svg`
    expect(read('README.md')).toContain(path)
    expect(read(path) === toSvg(graph, { theme }), `${path} is of an earlier reading or drawing: npm run picture makes it anew`).toBe(true)
  }
})
