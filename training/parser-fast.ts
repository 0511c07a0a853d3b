/**
 * Makes `models/parser-fast.bin`, the parser that makes each transition at once, trained with a dynamic oracle; tags as for
 * `training/parser.ts`.
 *
 *   node training/run.mjs parser-fast DATA_DIR
 */
import { option } from './lib/args.js'
import { trainParser } from './lib/parse-training.js'
import { parserJob } from './lib/parser-job.js'

const job = parserJob()
const trainer = trainParser(job.examples, job.words, job.transitions, job.tags, {
  epochs: option('epochs', 9), cutoff: option('cutoff', 2), margin: option('margin', 1), explore: option('explore', 0.9), seed: 1,
  report: (_, parser) => job.show(parser, [1]),
})
job.finish(trainer, 'parser-fast.bin', [1])
