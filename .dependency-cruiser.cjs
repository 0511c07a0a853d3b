/** The import rules of the house: rooms stand in the order of the data, and only the doors join them. */
const ROOMS = ['text', 'language', 'entities', 'knowledge', 'statements']

module.exports = {
  forbidden: [
    { name: 'model-imports-nothing', severity: 'error', from: { path: '^src/model/' }, to: { pathNot: '^src/model/' } },
    {
      name: 'vocabulary-imports-model',
      severity: 'error',
      from: { path: '^src/vocabulary/' },
      to: { pathNot: '^src/(vocabulary|model)/|^src/errors' },
    },
    ...ROOMS.map(room => ({
      name: `${room}-stands-alone`,
      severity: 'error',
      from: { path: `^src/${room}/` },
      to: { path: '^src/', pathNot: `^src/(${room}|model|vocabulary)/|^src/(errors|narrow|remembered)\\.ts$` },
    })),
    {
      name: 'graph-imports-no-room',
      severity: 'error',
      from: { path: '^src/graph/' },
      to: { path: '^src/', pathNot: '^src/(graph|model|vocabulary)/|^src/errors' },
    },
    {
      name: 'layout-gives-positions',
      severity: 'error',
      from: { path: '^src/layout/' },
      to: { path: '^src/', pathNot: '^src/(layout|drawing|graph|model|vocabulary)/|^src/errors' },
    },
    { name: 'export-never-lays-out', severity: 'error', from: { path: '^src/export/' }, to: { path: '^src/(layout|text|language|entities|knowledge|statements|cli)' } },
    { name: 'only-the-command-knows-node', severity: 'error', from: { path: '^src/', pathNot: '^src/cli' }, to: { dependencyTypes: ['core'] } },
    { name: 'nobody-imports-the-command', severity: 'error', from: { path: '^src/', pathNot: '^src/cli' }, to: { path: '^src/cli' } },
    { name: 'no-development-packages', severity: 'error', from: { path: '^src/', pathNot: '^src/viewer/' }, to: { dependencyTypes: ['npm-dev'] } },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.json', '.bin'] },
  },
}
