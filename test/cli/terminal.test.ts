import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { newsgraph, root } from '../built.js'

const articles = ['cup-final', 'harbour-raid', 'river-flood'].map(name => `${root}examples/articles/${name}.txt`)
const folder = mkdtempSync(join(tmpdir(), 'newsgraph-'))
afterAll(() => rmSync(folder, { recursive: true }))

const quoted = (args: readonly string[]): string => args.map(arg => `'${arg.replaceAll('\'', '\'\\\'\'')}'`).join(' ')
const command = (args: readonly string[]): string => quoted([process.execPath, `${root}dist/cli.js`, ...args])

describe('beside other programs', () => {
  test('a reader that stops early is no failure', () => {
    const run = spawnSync('bash', ['-c', `${command([...articles, '--format', 'nquads'])} | head -n 1; echo "code \${PIPESTATUS[0]}"`], { encoding: 'utf8' })
    expect(run.stdout).toMatch(/^<[^\n]+ \.\ncode 0\n$/)
    expect(run.stderr).toBe('')
  }, 60_000)

  test('in a log, nothing but errors goes to standard error', () => {
    expect(newsgraph([...articles, '--format', 'json']).err).toBe('')
  }, 60_000)

  // `script` of other systems takes other arguments.
  test.runIf(process.platform === 'linux')('on a terminal, the articles are counted and the line is cleared', () => {
    const out = join(folder, 'merged.json')
    const run = spawnSync('script', ['-qec', command([...articles, '--out', out]), '/dev/null'], { encoding: 'utf8' })
    expect(run.status).toBe(0)
    expect(run.stdout).toMatch(/\[1\/3\] cup-final/)
    expect(run.stdout).toMatch(/\[3\/3\] river-flood/)
    expect(run.stdout.endsWith('\r\u001b[K')).toBe(true)
    expect(JSON.parse(readFileSync(out, 'utf8')).attributes.articles).toHaveLength(3)
  }, 60_000)

  test('what a text holds cannot steer the terminal', () => {
    const run = newsgraph(['-'], { input: 'Minister Ada\u001b[31m Norwin met President \u009b2J Lee in Oslo. \u202e Norwin commands the Fifth Brigade.' })
    expect(run.code).toBe(0)
    expect(run.out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/)
  }, 60_000)
})

describe('several inputs', () => {
  test('the order of the files does not matter', () => {
    const forth = newsgraph([...articles, '--format', 'json'])
    expect(newsgraph([...articles.toReversed(), '--format', 'json']).out).toBe(forth.out)
    expect(newsgraph([`${root}examples/articles`, '--format', 'json']).out).toBe(forth.out)
  }, 60_000)

  test('the same file twice is read once', () => {
    const [first = ''] = articles
    expect(newsgraph([first, first, '--format', 'nquads']).out).toBe(newsgraph([first, '--format', 'nquads']).out)
  }, 60_000)

  test('an empty text gives a graph with nothing in it', () => {
    const run = newsgraph(['-', '--format', 'json'], { input: '' })
    expect(run).toMatchObject({ code: 0, err: '' })
    expect(JSON.parse(run.out)).toMatchObject({ nodes: [], edges: [] })
  }, 60_000)

  test('a byte order mark does not move the offsets', () => {
    const text = '\ufeffAda Norwin met Peter Lee in Oslo on Monday.'
    const graph = JSON.parse(newsgraph(['-', '--format', 'json'], { input: text }).out)
    const spans: { start: number; end: number }[] = graph.nodes.flatMap((node: { attributes: { mentions?: unknown[] } }) => node.attributes.mentions ?? [])
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(expect.arrayContaining(['Ada Norwin', 'Peter Lee', 'Oslo']))
  }, 60_000)
})

describe('refusals', () => {
  const empty = mkdtempSync(join(folder, 'empty-'))

  test.each([
    ['a folder without articles', [empty], 1, /expected files ending in \.txt/],
    ['a path through a file', [`${articles[0]}/below.txt`], 1, /below\.txt.*check the path/],
    ['a base that is no IRI', [articles[0] ?? '', '--base', 'no base'], 2, /--base.*absolute/],
    ['a base that is no IRI, in RDF', [articles[0] ?? '', '--base', 'no base', '--format', 'nquads'], 2, /base/],
    ['CoNLL-U that is none', [articles[0] ?? '', '--from', 'conllu'], 1, /line \d+/],
    ['a missing file of facts', [articles[0] ?? '', '--knowledge', join(empty, 'facts.ttl')], 1, /facts\.ttl.*no such file/],
    ['an option without its value', [articles[0] ?? '', '--format'], 2, /--format/],
    ['csv into a file', [articles[0] ?? '', '--format', 'csv', '--out', join(empty, 'a.csv')], 2, /a folder/],
  ])('%s', (_, args, code, message) => {
    const run = newsgraph(args)
    expect(run.err).toMatch(message)
    expect(run.err).not.toMatch(/\n\s+at /)
    expect(run).toMatchObject({ code, out: '' })
    expect(readdirSync(empty)).toEqual([])
  }, 60_000)

  test('a file that was there stays as it was when the job fails', () => {
    const out = join(folder, 'kept.json')
    writeFileSync(out, 'before')
    expect(newsgraph([articles[0] ?? '', join(folder, 'none.txt'), '--out', out]).code).toBe(1)
    expect(readFileSync(out, 'utf8')).toBe('before')
  }, 60_000)
})
