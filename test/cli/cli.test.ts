import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Parser } from 'n3'
import { afterAll, describe, expect, test } from 'vitest'
import { newsgraph, root } from '../built.js'

const articles = `${root}examples/articles`
const raid = `${articles}/harbour-raid.txt`
const dated = ['--published', '2023-05-31']
const folder = mkdtempSync(join(tmpdir(), 'newsgraph-'))
afterAll(() => rmSync(folder, { recursive: true }))

const FORMATS = [
  'summary', 'json', 'jsonld', 'framed', 'newsarticle', 'nquads', 'turtle', 'trig', 'graphml', 'gexf', 'cytoscape', 'svg', 'html', 'conllu',
]

/** Rejects what is not the format, as far as a look at it tells. */
const LOOKS: Readonly<Record<string, (out: string) => void>> = {
  summary: out => expect(out).toMatch(/Daniel Okoro → commands → /),
  json: out => expect(JSON.parse(out).nodes.length).toBeGreaterThan(20),
  jsonld: out => expect(JSON.parse(out)['@context']).toBeDefined(),
  framed: out => expect(JSON.parse(out)['@graph'][0].label).toBeDefined(),
  newsarticle: out => expect(JSON.parse(out)).toMatchObject({ '@type': 'NewsArticle', datePublished: '2023-05-31' }),
  nquads: out => expect(new Parser({ format: 'N-Quads' }).parse(out).length).toBeGreaterThan(200),
  turtle: out => expect(new Parser({ format: 'Turtle' }).parse(out).length).toBeGreaterThan(200),
  trig: out => expect(new Parser({ format: 'TriG' }).parse(out).length).toBeGreaterThan(200),
  graphml: out => expect(out).toMatch(/<graphml[^]*<\/graphml>\s*$/),
  gexf: out => expect(out).toMatch(/<gexf[^]*<viz:position[^]*<\/gexf>\s*$/),
  cytoscape: out => expect(JSON.parse(out).elements.nodes.length).toBeGreaterThan(20),
  svg: out => expect(out).toMatch(/^<svg[^]*<\/svg>\s*$/),
  html: out => expect(out).toMatch(/^<!doctype html>[^]*Content-Security-Policy[^]*<\/html>\s*$/),
  conllu: out => expect(out).toMatch(/^# newpar|^# sent_id/m),
}

describe('formats', () => {
  test.each(FORMATS)('%s: the same bytes in another process, time zone and language', format => {
    const first = newsgraph([raid, ...dated, '--format', format])
    expect(first.err).toBe('')
    expect(first.code).toBe(0)
    LOOKS[format]?.(first.out)
    const second = newsgraph([raid, ...dated, '--format', format], { env: { TZ: 'Asia/Kathmandu', LANG: 'tr_TR.UTF-8', LC_ALL: 'C' } })
    expect(second.out).toBe(first.out)
  }, 60_000)

  test('png: a picture, in a file that its name asks for', () => {
    const file = `${folder}/graph.png`
    expect(newsgraph([raid, ...dated, '--out', file])).toMatchObject({ code: 0, err: '' })
    expect(readFileSync(file).subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))
  }, 60_000)

  test('csv goes into a folder', () => {
    const run = newsgraph([raid, '--format', 'csv', '--out', `${folder}/tables/`])
    expect(run).toMatchObject({ code: 0, err: '' })
    expect(readdirSync(`${folder}/tables`).sort()).toEqual(['edges.csv', 'evidence.csv', 'nodes.csv'])
    expect(newsgraph([raid, '--format', 'csv'])).toMatchObject({ code: 2, err: expect.stringMatching(/--out FOLDER/) })
  }, 60_000)
})

describe('RDF', () => {
  test('names the background facts that were used, and where they are from', () => {
    const facts = join(folder, 'facts.ttl')
    writeFileSync(facts, `@prefix ng: <https://newsgraph.dev/ns#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      @prefix prov: <http://www.w3.org/ns/prov#> .
      <https://example.org/mira> a ng:Person ; rdfs:label "Mira Sol" ; ng:buriedIn <https://example.org/ilse> ; prov:wasDerivedFrom "a guide to graves" .
      <https://example.org/ilse> a ng:City ; rdfs:label "Port Ilse" .`)
    const grave = join(folder, 'grave.txt')
    writeFileSync(grave, 'Gunmen attacked mourners at the tomb of Mira Sol on Monday.\n')
    const run = newsgraph([grave, '--knowledge', facts, '--format', 'turtle'])
    expect(run).toMatchObject({ code: 0, err: '' })
    expect(run.out).toMatch(/a ng:BackgroundFact ;\s+rdfs:label "Mira Sol buriedIn Port Ilse" ;\s+dc:source "a guide to graves"/)
  }, 60_000)

  test('has the profiles full, simple and rdf12', () => {
    const out = (profile: string): string => newsgraph([raid, '--format', 'trig', '--profile', profile]).out
    expect(out('rdf12')).toContain('rdf:reifies <<( ')
    expect(out('full')).toContain('rdf:subject ')
    expect(out('simple')).not.toMatch(/rdf:subject|rdf:reifies|ng:factuality/)
    expect(newsgraph([raid, '--format', 'jsonld', '--profile', 'rdf12'])).toMatchObject({ code: 2, err: expect.stringMatching(/no triple terms/) })
  }, 60_000)
})

describe('inputs and outputs', () => {
  test('standard input, and a file named by --out, whose ending tells the format', () => {
    const out = join(folder, 'a.nq')
    expect(newsgraph(['-', '--out', out, ...dated], { input: readFileSync(raid) })).toMatchObject({ code: 0, out: '', err: '' })
    expect(readFileSync(out, 'utf8')).toBe(newsgraph([raid, ...dated, '--format', 'nquads']).out)
  }, 60_000)

  test('a folder becomes one graph of all its articles', () => {
    const graph = JSON.parse(newsgraph([articles, '--format', 'json']).out)
    expect(graph.attributes.articles.length).toBe(readdirSync(articles).length)
  }, 60_000)

  test('given sentences: CoNLL-U in gives the graph of the same words', () => {
    const conllu = newsgraph([raid, ...dated, '--format', 'conllu']).out
    const run = newsgraph(['-', '--from', 'conllu', ...dated, '--format', 'json'], { input: conllu })
    expect(run.code).toBe(0)
    expect(run.out).toContain('"predicate": "commands"')
  }, 60_000)

  test('explain shows the tree, the mentions and the rules', () => {
    const run = newsgraph(['explain', raid, ...dated])
    expect(run.code).toBe(0)
    expect(run.out).toMatch(/nsubj[^]*mentions[^]*relation noun: founder/)
  }, 60_000)

  test('explain shows what was refused, and why', () => {
    const file = join(folder, 'refused.txt')
    writeFileSync(file, 'The minister fired at the press. Ann Lee, the commander, attacked Oslo for Acme Robotics. The chef carried the soup.')
    const run = newsgraph(['explain', file, '--min-confidence', '0.95', ...dated])
    expect(run.code).toBe(0)
    expect(run.out).toMatch(/refused {3}“[^”]+” [^\n]*its confidence of 0\.\d+ is below 0\.95 {2}\(event verb: \w+\)/)
    expect(run.out).toMatch(/refused {3}“[^”]+” no sense of it fits here: \w+ where/)
    expect(newsgraph(['explain', file, ...dated]).out).toMatch(/no role for [^\n]+: prep:for of Attack gives/)
  }, 60_000)

  test('help and version', () => {
    expect(newsgraph(['--help']).out).toMatch(/--format F/)
    expect(newsgraph(['--version']).out.trim()).toBe(JSON.parse(readFileSync(`${root}package.json`, 'utf8')).version)
  })
})

describe('what is wrong is said, with the place and the remedy', () => {
  const broken = join(folder, 'broken.ttl')
  writeFileSync(broken, '@prefix ng: <https://newsgraph.dev/ns#> .\n<a> ng:commands "no end .\n')
  const noise = join(folder, 'noise.txt')
  writeFileSync(noise, Uint8Array.from({ length: 4096 }, (_, i) => (i * 197 + 131) % 256))

  test.each([
    ['no argument', [], 2, /expected a file/],
    ['an unknown option', [raid, '--colour', 'red'], 2, /--colour/],
    ['an unknown format', [raid, '--format', 'pdf'], 2, /--format: expected one of .*jsonld.*got "pdf"/],
    ['a date that is none', [raid, '--published', 'Monday'], 2, /published.*Monday/],
    ['a URL that is none', [raid, '--url', 'javascript:alert(1)'], 2, /javascript/],
    ['a confidence above 1', [raid, '--min-confidence', '7'], 2, /from 0 to 1/],
    ['a missing file', [join(folder, 'none.txt')], 1, /none\.txt.*no such file/],
    ['bytes that are not text', [noise], 1, /noise\.txt.*UTF-8/],
    ['broken background facts', [raid, '--knowledge', broken], 1, /line 2/],
    ['a folder that cannot be written to', [raid, '--format', 'json', '--out', '/proc/none/graph.json'], 1, /graph\.json.*cannot be written/],
  ])('%s', (_, args, code, message) => {
    const run = newsgraph(args)
    expect(run.err).toMatch(message)
    expect(run.err).not.toMatch(/\n\s+at /)
    expect(run).toMatchObject({ code, out: '' })
  }, 60_000)

  test('nothing is left half written', () => {
    const out = join(folder, 'never.json')
    expect(newsgraph([raid, noise, '--format', 'json', '--out', out]).code).toBe(1)
    expect(existsSync(out)).toBe(false)
    expect(readdirSync(folder).filter(name => name.endsWith('.part'))).toEqual([])
  }, 60_000)
})
