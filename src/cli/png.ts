import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { KnowledgeGraph } from '../index.js'
import { toPng } from '../view.js'
import { JobError } from './files.js'

/** The picture of a graph that has been laid out; the renderer comes from the optional package. */
export async function pngOf(graph: KnowledgeGraph, theme: 'light' | 'dark'): Promise<Uint8Array> {
  return toPng(graph, { theme, wasm: await readFile(rendererPath()) })
}

function rendererPath(): string {
  try {
    return createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')
  } catch {
    throw new JobError('png needs the package @resvg/resvg-wasm, which is not installed: npm install @resvg/resvg-wasm, or write --format svg')
  }
}
