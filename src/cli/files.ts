import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { InputError, NewsgraphError } from '../errors.js'

/** Endings of files that are read from a folder. */
const TEXT_ENDINGS: ReadonlySet<string> = new Set(['.txt', '.text', '.md'])
const CONLLU_ENDINGS: ReadonlySet<string> = new Set(['.conllu'])

/** A job that failed for a reason outside the arguments: exit code 1. */
export class JobError extends NewsgraphError {
  override readonly name = 'JobError'
}

export interface Source {
  /** File name without ending, or "stdin". */
  readonly name: string
  readonly path: string
}

/** The files that the arguments name, folders opened, sorted by path inside each. */
export async function sourcesOf(inputs: readonly string[], from: 'text' | 'conllu'): Promise<Source[]> {
  const endings = from === 'text' ? TEXT_ENDINGS : CONLLU_ENDINGS
  const out: Source[] = []
  for (const input of inputs) {
    if (input === '-') {
      out.push({ name: 'stdin', path: '-' })
      continue
    }
    const info = await stat(input).catch((error: unknown) => {
      throw new JobError(`${input}: expected a readable file or folder (${reason(error)}); check the path`)
    })
    if (!info.isDirectory()) {
      out.push({ name: basename(input, extname(input)), path: input })
      continue
    }
    const names = (await readdir(input)).filter(name => endings.has(extname(name).toLowerCase())).sort()
    if (names.length === 0) throw new JobError(`${input}: expected files ending in ${[...endings].join(', ')} in this folder, found none`)
    for (const name of names) out.push({ name: basename(name, extname(name)), path: join(input, name) })
  }
  return out
}

/**
 * Reads a source as UTF-8. A byte order mark stays in the text, so that offsets point into what is in
 * the file.
 */
export async function readSource(source: Source): Promise<string> {
  const bytes = source.path === '-' ? await readStandardInput() : await readFile(source.path).catch((error: unknown) => {
    throw new JobError(`${source.path}: cannot be read (${reason(error)}); check the path and the permissions`)
  })
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new JobError(`${source.path}: expected UTF-8 text, found bytes that are not; convert the file to UTF-8`)
  }
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}

/** One file of an output: its name when it is written into a folder, and its content. */
export interface Output {
  readonly name: string
  readonly content: string | Uint8Array
}

/**
 * Writes outputs: to standard output, to a file, or into a folder. A file appears under its name only
 * when it is complete.
 */
export async function writeOutputs(outputs: readonly Output[], out: string | undefined): Promise<void> {
  const [only] = outputs
  if (out === undefined) {
    if (outputs.length !== 1 || only === undefined) {
      throw new InputError(`this format gives ${outputs.length} files; give a folder with --out FOLDER`)
    }
    await print(only.content)
    return
  }
  const isFolder = out.endsWith('/') || await stat(out).then(info => info.isDirectory(), () => false)
  if (!isFolder && only !== undefined && outputs.length === 1) return writeWhole(out, only.content)
  if (!isFolder && extname(out) !== '') {
    throw new InputError(`this format gives ${outputs.length} files; --out ${out} names one; give a folder`)
  }
  await mkdir(out, { recursive: true }).catch(failed(out))
  for (const output of outputs) await writeWhole(join(out, output.name), output.content)
}

async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const unfinished = join(dirname(path), `.${basename(path)}.${process.pid}.part`)
  try {
    await writeFile(unfinished, content)
    await rename(unfinished, path)
  } catch (error) {
    await rm(unfinished, { force: true })
    failed(path)(error)
  }
}

const failed = (path: string) => (error: unknown): never => {
  throw new JobError(`${path}: cannot be written (${reason(error)}); check that the folder exists and may be written to`)
}

function print(content: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.once('error', reject)
    process.stdout.write(content, error => (error ? reject(error) : resolve()))
  })
}

function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const code = 'code' in error ? String(error.code) : ''
  return code === 'ENOENT' ? 'no such file or folder' : code === 'EACCES' ? 'permission denied' : code || error.message
}
