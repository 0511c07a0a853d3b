// Makes the picture of the README, in both themes: npm run picture [-- FOLDER]
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildGraph } from 'newsgraph'
import { layout } from 'newsgraph/layout'
import { toSvg } from 'newsgraph/view'

const root = fileURLToPath(new URL('..', import.meta.url))
const out = process.argv[2] ?? join(root, 'docs')
const graph = buildGraph(readFileSync(join(root, 'examples/articles/harbour-raid.txt'), 'utf8'), { published: '2023-05-31' })
layout.assign(graph)
mkdirSync(out, { recursive: true })
for (const theme of ['light', 'dark']) writeFileSync(join(out, `harbour-raid-${theme}.svg`), toSvg(graph, { theme }))
