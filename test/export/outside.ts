import { spawnSync } from 'node:child_process'
import { Store } from 'oxigraph'
import { describe } from 'vitest'
import type { AnyQuad } from '../../src/rdf.js'
import { parse } from './datasets.js'

/** What a program said. */
export interface Said {
  readonly status: number | null
  readonly out: string
  readonly err: string
}

export function run(command: string, args: readonly string[], input: string): Said {
  const { status, stdout, stderr } = spawnSync(command, args, { input, encoding: 'utf8', maxBuffer: 1 << 29 })
  return { status, out: stdout, err: stderr }
}

/** Media types of what the library writes. */
export const MEDIA = {
  nquads: 'application/n-quads', trig: 'application/trig', turtle: 'text/turtle', jsonld: 'application/ld+json',
} as const

export type Format = keyof typeof MEDIA

/**
 * A statement as a string that is the same for the same statement, whoever read it. Blank nodes are all written
 * `_:`: where there are any, equal strings need not mean equal statements.
 */
export function keyOf({ subject, predicate, object, graph }: AnyQuad): string {
  return [subject, predicate, object, graph].map((term) => term.termType === 'BlankNode' ? '_:'
    : [term.value, term.language ?? '', term.termType === 'Literal' ? term.datatype?.value ?? '' : ''].join('|')).join(' ')
}

/** What a reader made of a text: its statements, sorted, and every word that it said about it. */
export interface Read {
  readonly statements: readonly string[]
  readonly words: string
}

/** A program or library that reads RDF. */
export interface Reader {
  readonly name: string
  /** How to see that it is there; none for a library. */
  readonly probe?: readonly [command: string, ...args: string[]]
  /** Debian package that has it. */
  readonly package?: string
  readonly formats: readonly Format[]
  /** A statement as this reader takes it, where it is known to take it otherwise than it should. */
  readonly misread?: (statement: string) => string
  /** Reads all texts of one format. */
  read(texts: readonly string[], format: Format): readonly Read[]
}

/** Takes and gives JSON, so that one process reads all texts; lexical forms are left as they are. */
const RDFLIB = `
import io, json, logging, sys, warnings
import rdflib
log = io.StringIO()
logging.basicConfig(stream=log)
warnings.simplefilter('ignore', DeprecationWarning)
rdflib.NORMALIZE_LITERALS = False

def key(term):
    if isinstance(term, rdflib.BNode): return '_:'
    if not isinstance(term, rdflib.Literal): return str(term) + '||'
    language = term.language or ''
    kind = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#langString' if language else 'http://www.w3.org/2001/XMLSchema#string'
    return '|'.join((str(term), language, str(term.datatype or kind)))

def name(graph):
    identifier = graph.identifier if isinstance(graph, rdflib.Graph) else graph
    return '||' if identifier is None or isinstance(identifier, rdflib.BNode) else str(identifier) + '||'

def read(text, format):
    log.truncate(0)
    log.seek(0)
    if format == 'turtle':
        graph = rdflib.Graph()
        graph.parse(data=text, format=format)
        quads = [(s, p, o, None) for s, p, o in graph]
    else:
        graph = rdflib.ConjunctiveGraph()
        graph.parse(data=text, format='json-ld' if format == 'jsonld' else format)
        quads = graph.quads((None, None, None, None))
    keys = [' '.join((key(s), key(p), key(o), name(g))) for s, p, o, g in quads]
    return {'statements': keys, 'words': log.getvalue()}

task = json.load(sys.stdin.buffer)
json.dump([read(text, task['format']) for text in task['texts']], sys.stdout)
`

export const readers: readonly Reader[] = [
  {
    name: 'n3', formats: ['nquads', 'trig', 'turtle'],
    read: (texts, format) => texts.map((text) => ({ statements: sorted(parse(text, MEDIA[format === 'jsonld' ? 'nquads' : format])), words: '' })),
  },
  {
    name: 'Oxigraph', formats: ['nquads', 'trig', 'turtle', 'jsonld'],
    // It keeps values: 1.0 comes back as 1, and a dateTimeStamp is a dateTime with a zone.
    misread: (statement) => statement.replace('#dateTimeStamp ', '#dateTime ').replace(/(-?\d+)\.0(?=\|\|\S*#decimal )/, (_, whole: string) => whole === '-0' ? '0' : whole),
    read: (texts, format) => texts.map((text) => {
      const store = new Store()
      store.load(text, { format: MEDIA[format] })
      return { statements: sorted(parse(store.dump({ format: MEDIA.nquads }), MEDIA.nquads)), words: '' }
    }),
  },
  {
    name: 'rapper', probe: ['rapper', '--version'], package: 'raptor2-utils', formats: ['nquads', 'trig', 'turtle'],
    read: (texts, format) => texts.map((text) => {
      const { status, out, err } = run('rapper', ['-q', '-i', format, '-o', 'nquads', '-', 'http://example.org/'], text)
      return { statements: sorted(parse(out, 'application/n-quads')), words: status === 0 ? err : `status ${status}: ${err}` }
    }),
  },
  {
    name: 'rdflib', probe: ['/usr/bin/python3', '-c', 'import rdflib'], package: 'python3-rdflib',
    formats: ['nquads', 'trig', 'turtle', 'jsonld'],
    // Version 6 takes `\\u0041`, an escaped backslash before u0041, for an escaped letter.
    misread: (statement) => statement.replace(/\\u([0-9A-Fa-f]{4})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    read(texts, format) {
      const { status, out, err } = run('/usr/bin/python3', ['-c', RDFLIB], JSON.stringify({ format, texts }))
      if (status !== 0 || err !== '') throw new Error(`rdflib, ${format}: status ${status}: ${err}`)
      const parsed: readonly Read[] = JSON.parse(out)
      return parsed.map(({ statements, words }) => ({ statements: inOrder(statements), words }))
    },
  },
]

/** The statements, each once: JSON-LD may say a thing twice. */
export function sorted(quads: Iterable<AnyQuad>): readonly string[] {
  return inOrder([...quads].map(keyOf))
}

const inOrder = (keys: readonly string[]): readonly string[] => [...new Set(keys)].sort()

/**
 * What a reader made of a text beside what it should have, to be compared. JSON's numbers are left out: how they
 * become literals, JSON-LD processors do not agree (1e-7 is "0" for one and "1.0E-7" for another).
 */
export function compared({ statements, words }: Read, expected: readonly string[], { misread = (each) => each }: Reader): object {
  const plain = (each: readonly string[]): readonly string[] =>
    inOrder(each.filter((statement) => !/schema\.org\/(?:latitude|longitude)\|/.test(statement)).map(misread))
  const [got, wanted] = [new Set(plain(statements)), new Set(plain(expected))]
  return {
    words, missing: [...wanted].filter((each) => !got.has(each)), added: [...got].filter((each) => !wanted.has(each)),
  }
}

/** What `compared` gives where nothing is amiss. */
export const SAME = { words: '', missing: [], added: [] } as const

/**
 * Tests that need a program from outside. Where it is missing they are skipped and the reason is in their
 * name; in continuous integration they fail.
 */
export function describeWith({ name, probe, package: from = '' }: Reader, tests: () => void): void {
  const [command, ...args] = probe ?? []
  const isThere = command === undefined || run(command, args, '').status === 0
  if (isThere || process.env['CI'] === 'true') describe(name, tests)
  else describe.skip(`${name} (skipped: it is not installed; apt-get install ${from})`, tests)
}
