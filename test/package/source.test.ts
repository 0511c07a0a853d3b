import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'acorn'
import { simple } from 'acorn-walk'
import { transformSync } from 'esbuild'
import { analyse } from 'scslre'
import { afterAll, describe, expect, test } from 'vitest'
import { root } from '../built.js'

const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' }).split('\0').filter(Boolean)
const read = (file: string): string => readFileSync(join(root, file), 'utf8')

interface Pattern {
  readonly source: string
  readonly flags: string
}

/** The regular expressions that a TypeScript file writes out. */
function patternsIn(code: string): Pattern[] {
  const found: Pattern[] = []
  const tree = parse(transformSync(code, { loader: 'ts', target: 'es2022' }).code, { ecmaVersion: 2024, sourceType: 'module' })
  simple(tree, { Literal: ({ regex }) => void (regex && found.push({ source: regex.pattern, flags: regex.flags })) })
  return found
}

/** Ways in which an input can make it take more than its own length. */
const superlinear = (pattern: Pattern): string[] =>
  analyse(pattern).reports.map(report => `/${pattern.source}/${pattern.flags}: ${report.type}`)

describe('regular expressions take no more time than their input is long', () => {
  const files = tracked.filter(file => file.startsWith('src/') && file.endsWith('.ts') && !file.endsWith('.d.ts'))

  test('those of the source', () => {
    const patterns = files.map(file => ({ file, patterns: patternsIn(read(file)) }))
    expect(patterns.flatMap(p => p.patterns).length).toBeGreaterThan(100)
    expect(patterns.flatMap(p => p.patterns.flatMap(superlinear).map(found => `${p.file}: ${found}`))).toEqual([])
  }, 60_000)

  test('the check finds what it looks for', () => {
    const [backtracks, moves, fine] = patternsIn('const a = /^(x+)+$/, b = /-+$/, c: RegExp = /(?<!-)-+$/')
    expect([backtracks, moves, fine].map(p => p && superlinear(p).length > 0)).toEqual([true, true, false])
  })
})

describe('rooms', () => {
  const work = mkdtempSync(join(tmpdir(), 'newsgraph-rooms-'))
  afterAll(() => rmSync(work, { recursive: true }))

  /** What the import rules say of a source tree of these files. */
  function judged(files: Readonly<Record<string, string>>): string {
    rmSync(join(work, 'src'), { recursive: true, force: true })
    cpSync(join(root, 'tsconfig.json'), join(work, 'tsconfig.json'))
    for (const [file, code] of Object.entries(files)) {
      mkdirSync(join(work, file, '..'), { recursive: true })
      writeFileSync(join(work, file), code)
    }
    const config = join(root, '.dependency-cruiser.cjs')
    const { stdout } = spawnSync(join(root, 'node_modules/.bin/depcruise'), ['src', '--config', config], { cwd: work, encoding: 'utf8' })
    return stdout
  }

  test.each([
    ['text-stands-alone', { 'src/text/a.ts': 'export { b } from \'../graph/b.js\'', 'src/graph/b.ts': 'export const b = 1' }],
    ['model-imports-nothing', { 'src/model/a.ts': 'export { b } from \'../errors.js\'', 'src/errors.ts': 'export const b = 1' }],
    ['export-never-lays-out', { 'src/export/a.ts': 'export { b } from \'../layout/b.js\'', 'src/layout/b.ts': 'export const b = 1' }],
    ['only-the-command-knows-node', { 'src/graph/a.ts': 'export { readFileSync } from \'node:fs\'' }],
    ['nobody-imports-the-command', { 'src/index.ts': 'export { b } from \'./cli/b.js\'', 'src/cli/b.ts': 'export const b = 1' }],
  ])('%s is noticed', (rule, files) => {
    expect(judged(files)).toMatch(rule)
  }, 60_000)

  test('what is allowed is not', () => {
    expect(judged({ 'src/text/a.ts': 'export { b } from \'../errors.js\'', 'src/errors.ts': 'export const b = 1' })).toMatch(/no dependency violations/)
  }, 60_000)
})

describe('files', () => {
  const texts = tracked.filter(file => !/\.(?:bin|png|ttf|woff2?)$/.test(file))

  test('every JSON file is JSON', () => {
    const json = tracked.filter(file => file.endsWith('.json') && !/tsconfig/.test(file))
    expect(json.length).toBeGreaterThan(10)
    for (const file of json) expect(() => JSON.parse(read(file)), file).not.toThrow()
  })

  test('nothing names a path of one machine or a host of packages', () => {
    const forbidden = [/(?<![\w.])\/(?:work|home|Users)\/[a-z]/, /registry\.npmjs\.org|npm\.pkg\.github|verdaccio/, /"resolved":/]
    const self = 'test/package/'
    const found = texts.filter(file => !file.startsWith(self)).flatMap(file => {
      const text = read(file)
      return forbidden.filter(pattern => pattern.test(text)).map(pattern => `${file}: ${pattern.source}`)
    })
    expect(found).toEqual([])
  })

  test('no source file is longer than it can be read', () => {
    const long = tracked.filter(file => file.startsWith('src/') && file.endsWith('.ts')).filter(file => read(file).split('\n').length > 401)
    expect(long).toEqual([])
  })

  test('no test is set aside, nothing is left to do', () => {
    const unfinished = /\b(?:TODO|FIXME|XXX)\b/
    const setAside = /\b(?:test|it|describe)\.(?:only|skip|todo)\b/
    const code = tracked.filter(file => /^(?:src|test|bench|training)\/.*\.(?:ts|mjs)$/.test(file) && file !== 'test/package/source.test.ts')
    expect(code.filter(file => unfinished.test(read(file)))).toEqual([])
    expect(code.filter(file => file.endsWith('.test.ts') && setAside.test(read(file)))).toEqual([])
  })

  test('the folders at the top are those of the house', () => {
    const folders = readdirSync(root, { withFileTypes: true }).filter(entry => entry.isDirectory() && tracked.some(file => file.startsWith(`${entry.name}/`)))
    expect(folders.map(entry => entry.name).sort()).toEqual(['.ci', 'bench', 'docs', 'examples', 'models', 'src', 'test', 'training'])
  })
})
