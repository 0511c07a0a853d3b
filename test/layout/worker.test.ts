import { UndirectedGraph } from 'graphology'
import { afterEach, expect, test } from 'vitest'
import { layout, serveLayout } from '../../src/layout/index.js'
import { harbourGraph } from '../view/fixture.js'

/* A message channel copies what is sent as a worker's does. */

let channel = new MessageChannel()
afterEach(() => {
  channel.port1.close()
  channel.port2.close()
})

function worker(): MessagePort {
  channel = new MessageChannel()
  for (const port of [channel.port1, channel.port2]) port.start()
  serveLayout(channel.port2)
  return channel.port1
}

function ring(order: number): UndirectedGraph {
  const graph = new UndirectedGraph()
  for (let i = 0; i < order; i++) graph.addNode(`n${i}`, { label: `node ${i}` })
  for (let i = 0; i < order; i++) graph.addEdge(`n${i}`, `n${(i + 1) % order}`)
  return graph
}

test('a worker gives the same positions, and says how far it is', async () => {
  const shares: number[] = []
  const found = await layout.inWorker(worker(), harbourGraph(), { seed: 3, progress: (done) => shares.push(done) })
  expect(found).toEqual(layout(harbourGraph(), { seed: 3 }))
  expect(shares.length).toBeGreaterThan(5)
  expect(shares.at(-1)).toBe(1)
})

test('two graphs at once do not mix', async () => {
  const port = worker()
  const [first, second] = await Promise.all([layout.inWorker(port, ring(5)), layout.inWorker(port, ring(8))])
  expect([first.size, second.size]).toEqual([5, 8])
})

test('a signal stops it, and the worker takes the next graph', async () => {
  const port = worker()
  const controller = new AbortController()
  const stopped = layout.inWorker(port, ring(400), { signal: controller.signal, progress: () => controller.abort(new Error('enough')) })
  await expect(stopped).rejects.toThrow('enough')
  await expect(layout.inWorker(port, ring(3), { signal: AbortSignal.abort(new Error('before')) })).rejects.toThrow('before')
  expect((await layout.inWorker(port, ring(3))).size).toBe(3)
})

test('errors come back as they are', async () => {
  const port = worker()
  await expect(layout.inWorker(port, ring(3), { kind: 'geographic' })).rejects.toMatchObject({ name: 'InputError', message: expect.stringMatching(/no node has them/) })
  await expect(Reflect.apply(layout.inWorker, undefined, [port, ring(3), { sed: 1 }])).rejects.toThrow(/no option "sed"/)
})
