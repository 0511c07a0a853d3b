/**
 * Trainings side by side. Scores of linear models add up, so the mean of the weights of several trainings, from examples in different
 * orders, is all of them in one model, which errs less than each.
 */
import { fileURLToPath } from 'node:url'
import { parentPort, Worker, workerData } from 'node:worker_threads'
import { Trainer, type Snapshot } from './trainer.js'

/** How many trainings run at the same time: as many as the machine that the models are made on has cores. */
const THREADS = 2

/** What a thread is told: which of the trainings it is, the command that was called, and the tags of the training text where they are needed. */
export interface Order { readonly member: number, readonly command: string, readonly tags?: readonly Uint8Array[] }

const isOrder = (data: unknown): data is Order => typeof data === 'object' && data !== null && 'member' in data

/** The order of this thread; none in the main thread. */
export function ownOrder(): Order | undefined {
  const data: unknown = workerData
  if (!isOrder(data)) return undefined
  // Files are found from where the command is.
  process.argv[1] = data.command
  return data
}

/** Gives the weights of this thread's training to the main thread. */
export function handOver(weights: Snapshot): void {
  parentPort?.postMessage(weights)
}

function inThread(script: string, order: Order): Promise<Snapshot> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(fileURLToPath(script), { workerData: order, argv: process.argv.slice(2) })
    worker.once('message', resolve)
    worker.once('error', reject)
  })
}

/**
 * Runs a training several times, each in a thread that runs the script itself, and joins the weights.
 * @param script `import.meta.url` of the script
 */
export async function joinedMembers(script: string, count: number, labels: number, cutoff: number, tags?: readonly Uint8Array[]): Promise<Trainer> {
  const trainer = new Trainer(labels, cutoff)
  for (let first = 0; first < count; first += THREADS) {
    const numbers = Array.from({ length: Math.min(THREADS, count - first) }, (_, i) => first + i)
    const members = await Promise.all(numbers.map(member => inThread(script, { member, command: process.argv[1] ?? '', ...(tags === undefined ? {} : { tags }) })))
    for (const weights of members) trainer.add(weights, 1 / count)
  }
  return trainer
}
