import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Which source file imports which when the package runs: imports of types are gone. */
async function runtimeImports(): Promise<ReadonlyMap<string, readonly string[]>> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['src/index.ts', 'src/layout/index.ts', 'src/rdf.ts', 'src/formats.ts', 'src/view.ts', 'src/cli.ts'],
    outdir: 'unused',
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    external: ['newsgraph-viewer'],
    loader: { '.bin': 'empty' },
  })
  return new Map(Object.entries(metafile.inputs).map(([file, { imports }]) => [file, imports.map(i => i.path)]))
}

/** The first circle that following the imports runs into. */
function circleIn(imports: ReadonlyMap<string, readonly string[]>): readonly string[] | undefined {
  const done = new Set<string>()
  const walk = (file: string, path: readonly string[]): readonly string[] | undefined => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file]
    if (done.has(file)) return undefined
    done.add(file)
    for (const next of imports.get(file) ?? []) {
      const circle = walk(next, [...path, file])
      if (circle !== undefined) return circle
    }
    return undefined
  }
  for (const file of imports.keys()) {
    const circle = walk(file, [])
    if (circle !== undefined) return circle
  }
  return undefined
}

test('no module needs itself to start', async () => {
  const imports = await runtimeImports()
  expect(imports.size).toBeGreaterThan(200)
  expect(circleIn(imports)).toBeUndefined()
})

test('the search for circles finds one', () => {
  expect(circleIn(new Map([['a', ['b']], ['b', ['c']], ['c', ['b']]]))).toEqual(['b', 'c', 'b'])
})
