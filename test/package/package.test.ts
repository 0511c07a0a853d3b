import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { root } from '../built.js'

const work = mkdtempSync(join(tmpdir(), 'newsgraph-package-'))
afterAll(() => rmSync(work, { recursive: true }))
let tarball = ''

beforeAll(() => {
  execFileSync('npm', ['pack', '--ignore-scripts', '--pack-destination', work], { cwd: root, stdio: 'ignore' })
  tarball = join(work, readdirSync(work).find(name => name.endsWith('.tgz')) ?? '')
}, 120_000)

/** Doors that give data, which has no types. */
const DATA = ['context.jsonld', 'newsgraph.ttl', 'newsgraph.shapes.ttl']

describe('the packed package', () => {
  test('is small enough to download without a thought', () => {
    expect(statSync(tarball).size / 1e6).toBeLessThan(12)
  })

  test('publint finds nothing', () => {
    const run = spawnSync('npx', ['publint', '--strict', tarball], { cwd: root, encoding: 'utf8' })
    expect(run.stdout + run.stderr).toMatch(/All good/)
  }, 120_000)

  test('its types resolve as its code does', () => {
    const run = spawnSync('npx', ['attw', tarball, '--profile', 'esm-only', '--no-color', '--exclude-entrypoints', ...DATA], { cwd: root, encoding: 'utf8' })
    expect(run.stdout).toMatch(/"newsgraph\/rdf"/)
    expect(run.status).toBe(0)
  }, 120_000)

  test('works in an empty project, from JavaScript and TypeScript', () => {
    const project = join(work, 'project')
    execFileSync('mkdir', [project])
    writeFileSync(join(project, 'package.json'), '{"type":"module","private":true}')
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', tarball], { cwd: project, stdio: 'ignore' })
    writeFileSync(join(project, 'use.mjs'), `
      import { buildGraph } from 'newsgraph'
      import { layout } from 'newsgraph/layout'
      import { toNQuads } from 'newsgraph/rdf'
      import { toSvg, toHtml } from 'newsgraph/view'
      import { toGraphML } from 'newsgraph/formats'
      const graph = buildGraph('Ann Lee, the founder of Acme Robotics, met the mayor of Oslo on Monday.', { published: '2024-05-15' })
      layout.assign(graph)
      console.log(graph.relations({ predicate: 'founded' }).length, toNQuads(graph).length > 0, toSvg(graph).length > 0,
        toHtml(graph).length > 0, toGraphML(graph).length > 0)`)
    expect(execFileSync('node', ['use.mjs'], { cwd: project, encoding: 'utf8' }).trim()).toBe('1 true true true true')
    expect(execFileSync('npx', ['newsgraph', '--version'], { cwd: project, encoding: 'utf8' }).trim()).toMatch(/^\d+\.\d+\.\d+$/)
    writeFileSync(join(project, 'use.ts'), `
      import { buildGraph, type KnowledgeGraph } from 'newsgraph'
      const graph: KnowledgeGraph = buildGraph('x')
      const roles: readonly (string | undefined)[] = graph.relations({ predicate: 'commands' }).map(r => r.role)
      // @ts-expect-error: there is no such predicate
      graph.relations({ predicate: 'comands' })
      export { roles }`)
    const tsc = spawnSync(join(root, 'node_modules/.bin/tsc'), ['--noEmit', '--strict', '--skipLibCheck', '--module', 'nodenext', '--target', 'es2022', 'use.ts'], { cwd: project, encoding: 'utf8' })
    expect(tsc.stdout).toBe('')
    expect(tsc.status).toBe(0)
  }, 180_000)
})

describe('in a browser', () => {
  test.each(['index', 'layout', 'rdf', 'view', 'formats'])('%s needs nothing of Node', async door => {
    const { outputFiles, metafile } = await build({
      absWorkingDir: root, entryPoints: [`dist/${door}.js`], bundle: true, write: false, metafile: true,
      format: 'iife', globalName: 'door', platform: 'browser', logLevel: 'silent',
    })
    const imports = Object.values(metafile.outputs).flatMap(o => o.imports.map(i => i.path))
    expect(imports.filter(path => path.startsWith('node:'))).toEqual([])
    const code = outputFiles[0]?.text ?? ''
    if (door !== 'index') return
    const sandbox = { TextDecoder, TextEncoder, atob, console, URL }
    const labels: unknown = runInNewContext(`${code}; JSON.stringify(door.buildGraph('Ann Lee, the founder of Acme Robotics, met the mayor of Oslo on Monday.').relations({ predicate: 'founded' }).map(r => r.target))`, sandbox)
    expect(labels).toBe('["company/acme-robotics"]')
  }, 120_000)
})

describe('what is kept in the repository', () => {
  const files = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' }).trim().split('\n')

  test('the version is one', async () => {
    const { version } = await import('../../src/version.js')
    expect(JSON.parse(readFileSync(`${root}package.json`, 'utf8')).version).toBe(version)
  })

  test('the lock file names no registry', () => {
    expect(readFileSync(`${root}package-lock.json`, 'utf8')).not.toMatch(/"resolved"/)
  })

  test('no file is larger than a reviewer would take', () => {
    const large = files.filter(file => !file.endsWith('.bin'))
    expect(large.filter(file => statSync(join(root, file)).size > 2_000_000)).toEqual([])
  })

  test('every command of the README is there', () => {
    const readme = readFileSync(`${root}README.md`, 'utf8')
    const scripts = JSON.parse(readFileSync(`${root}package.json`, 'utf8')).scripts
    for (const [, name] of readme.matchAll(/npm run ([a-z:]+)/g)) expect(Object.keys(scripts)).toContain(name)
    for (const name of ['start', 'test']) expect(Object.keys(scripts)).toContain(name)
  })
})
