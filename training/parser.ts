/**
 * Makes `models/parser.bin`, the parser with a beam: a short training step by step, then with the beam it is used with. It is
 * trained on tags such as it will meet: each fifth of the training text is tagged by a tagger that has not seen it
 * (`--tags=FILE` keeps these tags for further trials).
 *
 *   node training/run.mjs parser DATA_DIR
 */
import { Parser } from '../src/language/parser.js'
import { option } from './lib/args.js'
import { trainWithBeam } from './lib/beam-training.js'
import { trainParser } from './lib/parse-training.js'
import { parserJob } from './lib/parser-job.js'

const job = parserJob()
const { words, tags, transitions, examples } = job
const width = option('width', 8)
const trainer = trainParser(examples, words, transitions, tags, {
  epochs: option('epochs', 2), cutoff: option('cutoff', 2), margin: 1, explore: 0.9, seed: 1, report: (_, parser) => job.show(parser, [1]),
})
const parser = new Parser(transitions, tags, trainer)
trainWithBeam(trainer, parser, examples, words, {
  visits: option('visits', 84_190), width, seed: 2, report: () => job.show(parser, [width]),
})
job.finish(trainer, 'parser.bin', [2, 4, 6, 8])
