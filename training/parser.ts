/**
 * Makes a parser from nothing. Some parsers are trained side by side (`lib/members.ts`): a short training step by step, then with the
 * beam they are used with. Of their joined weights the largest are kept and trained on. The tags are such as will be met: each fifth of
 * the training text is tagged by a tagger that has not seen it (`--tags=FILE` keeps these tags for further trials).
 *
 *   node training/run.mjs parser DATA_DIR
 */
import { Parser } from '../src/language/parser.js'
import { option } from './lib/args.js'
import { trainWithBeam } from './lib/beam-training.js'
import { handOver, joinedMembers, ownOrder } from './lib/members.js'
import { trainParser } from './lib/parse-training.js'
import { parserJob, type ParserJob } from './lib/parser-job.js'
import type { Snapshot } from './lib/trainer.js'

const width = option('width', 8)
const cutoff = option('cutoff', 2)

/** One of the parsers that are joined. */
function member(job: ParserJob, number: number): Snapshot {
  const { words, tags, transitions, examples } = job
  const trainer = trainParser(examples, words, transitions, tags, { epochs: option('epochs', 2), cutoff, margin: 1, explore: 0.9, seed: 10 * number + 1 })
  const parser = new Parser(transitions, tags, trainer)
  trainWithBeam(trainer, parser, examples, words, { epochs: option('beam-epochs', 4), width, seed: 10 * number + 2, report: () => job.show(parser, [width]) })
  return trainer.snapshot()
}

async function train(): Promise<void> {
  const job = parserJob()
  const { words, tags, transitions, trainingTags, examples } = job
  const trainer = await joinedMembers(import.meta.url, option('members', 4), transitions.moves.length, cutoff, trainingTags)
  const parser = new Parser(transitions, tags, trainer)
  console.log('joined')
  job.show(parser, [width])
  trainer.prune(option('keep', 1_400_000))
  job.show(parser, [width])
  trainWithBeam(trainer, parser, examples, words, { epochs: option('pruned-epochs', 4), width, seed: 3, report: () => job.show(parser, [width]) })
  job.finish(trainer, 'parser.bin', [2, 4, 6, 8])
}

const order = ownOrder()
if (order === undefined) await train()
else handOver(member(parserJob(order.tags), order.member))
