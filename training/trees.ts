/**
 * Writes trees of running text, as the parser that the package has reads them, for another parser to learn from (`lighter.ts`):
 * sentences of the corpora with names, and the project's own articles and the sentences of its tests.
 *
 *   node training/run.mjs trees DATA_DIR --to=FILE
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { analyseWords, type WordSentence } from '../src/language/analyse.js'
import { annotate } from '../src/language/index.js'
import { readArticle } from '../src/text/index.js'
import { dataFolder, textOption } from './lib/args.js'
import { nameCorpora } from './lib/name-corpora.js'

/** Corpora of whole sentences; what is outside these bounds are headings, lists or cut wrongly. */
const CORPORA = ['redocred', 'wikigold', 'crossner']
const SHORTEST = 4
const LONGEST = 80

const root = join(dirname(process.argv[1] ?? ''), '..')

const filesOf = (folder: string, ending: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith(ending)).sort().map(name => readFileSync(join(root, folder, name), 'utf8'))

/** What stands in quotes in the tests and is long enough to be a sentence. */
const quoted = (code: string): string[] =>
  [...code.matchAll(/'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`/g)].map(([, a, b, c]) => (a ?? b ?? c ?? '').replace(/\\(.)/g, '$1'))
    .filter(text => text.split(/\s+/).length > SHORTEST && !text.includes('${'))

function* sentences(data: string): Generator<Pick<WordSentence, 'words'>> {
  const corpora = nameCorpora(data)
  for (const name of CORPORA) for (const document of corpora.get(name) ?? []) yield* analyseWords(document.sentences.map(({ forms }) => forms))
  const reports = readFileSync(join(data, 're3d-train.jsonl'), 'utf8').split('\n').filter(Boolean).map((line): string => JSON.parse(line).text)
  const own = ['bench/articles', 'examples/articles', 'test/articles/texts'].flatMap(folder => filesOf(folder, '.txt'))
  for (const text of [...reports, ...own, ...filesOf('test', '.ts').flatMap(quoted)]) {
    const { article, paragraphs } = readArticle(text, {})
    for (const { tokens } of annotate(article.text, paragraphs).sentences) yield { words: tokens }
  }
}

const to = textOption('to', '')
if (to === '') {
  console.error('expected a file to write to: node training/run.mjs trees DATA_DIR --to=FILE')
  process.exit(2)
}
const written = new Set<string>()
for (const { words } of sentences(dataFolder())) {
  if (words.length < SHORTEST || words.length > LONGEST) continue
  written.add(`${words.map(({ form, head, deprel }, i) => [i + 1, form, '_', '_', '_', '_', head + 1, deprel, '_', '_'].join('\t')).join('\n')}\n\n`)
}
writeFileSync(to, [...written].join(''))
console.log(`${written.size} sentences`)
