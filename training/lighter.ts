/**
 * Makes `models/parser.bin` of a parser that looks at more: what it knows of the features that are left is kept, and what it knew from
 * others is learnt anew, from the treebanks and from trees that it gave to running text (Hinton et al. 2015 on distillation; Kim and
 * Rush 2016 on learning from a teacher's best output).
 *
 *   node training/run.mjs lighter DATA_DIR --teacher=parser.bin --trees=trees.conllu
 *
 * The teacher is the model of the commit that added `trees.ts`, with whose code the trees were written.
 */
import { existsSync, readFileSync } from 'node:fs'
import { Reader } from '../src/language/bytes.js'
import { readRows } from '../src/language/linear-tables.js'
import { Parser } from '../src/language/parser.js'
import { tagger } from '../src/language/tagger.js'
import { inRunningCase } from '../src/language/title-case.js'
import { readAs } from '../src/language/titles.js'
import { option, textOption } from './lib/args.js'
import { trainWithBeam } from './lib/beam-training.js'
import { readTreebank, type GoldSentence } from './lib/conllu.js'
import { parserJob } from './lib/parser-job.js'
import type { ParseExample } from './lib/parse-training.js'
import { Trainer } from './lib/trainer.js'

const width = option('width', 4)
/** What the weight in the middle comes to be in the training of a parser from nothing. */
const MIDDLE_WEIGHT = 1.9

function fileOf(name: string): string {
  const file = textOption(name, '')
  if (existsSync(file)) return file
  console.error(`expected --${name}=FILE, a file that exists; got ${file === '' ? 'nothing' : file}`)
  process.exit(2)
}

const trees = readTreebank(fileOf('trees'))
const teacher = new Reader(readFileSync(fileOf('teacher')))
const { words, tags, transitions, examples, show, finish } = parserJob()

/** A sentence as the parser meets it: with the words read in another's place, and the tags that they get. */
function exampleOf({ forms, heads, deprels }: GoldSentence): ParseExample {
  const running = inRunningCase(forms)
  const ids = Int32Array.from(running, (_, at) => words.id(readAs(running, at)))
  return {
    ids, tags: tagger().tag(words, ids),
    heads: Int32Array.from(heads, head => head === -1 ? forms.length : head),
    labels: Int32Array.from(deprels, relation => transitions.relations.indexOf(relation)),
  }
}

const known = Parser.readTransitions(teacher)
if (known.relations.join() !== transitions.relations.join() || known.labels.join() !== transitions.labels.join()) {
  console.error('expected a teacher with the relations of these treebanks: it was made from others')
  process.exit(2)
}
const trainer = new Trainer(transitions.moves.length, option('cutoff', 2))
trainer.load(readRows(teacher).rows, MIDDLE_WEIGHT)
const parser = new Parser(transitions, tags, trainer)
const all = [...examples, ...trees.map(exampleOf)]
console.log(`${all.length} sentences, ${trees.length} of them with trees of the teacher`)
trainWithBeam(trainer, parser, all, words, { epochs: option('epochs', 2), width, seed: 7, report: () => show(parser, [width]) })
trainer.dropUnasked()
trainer.prune(option('keep', 1_300_000))
show(parser, [width])
trainWithBeam(trainer, parser, all, words, { epochs: option('pruned-epochs', 4), width, seed: 3, report: () => show(parser, [width]) })
finish(trainer, 'parser.bin', [2, 3, 4])
