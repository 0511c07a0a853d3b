import { parseArgs } from 'node:util'
import { InputError, show } from '../errors.js'

export const FORMATS = [
  'summary', 'json', 'jsonld', 'framed', 'newsarticle', 'nquads', 'turtle', 'trig',
  'graphml', 'gexf', 'cytoscape', 'csv', 'svg', 'png', 'html', 'conllu',
] as const

export type Format = (typeof FORMATS)[number]

export interface CliOptions {
  readonly command: 'graph' | 'explain' | 'help' | 'version'
  readonly inputs: readonly string[]
  readonly format: Format
  readonly out?: string
  readonly published?: string
  readonly url?: string
  readonly title?: string
  readonly base?: string
  readonly knowledge?: string
  readonly profile: 'full' | 'simple' | 'rdf12'
  readonly theme: 'light' | 'dark'
  readonly parser: 'fast' | 'accurate' | undefined
  readonly from: 'text' | 'conllu'
  readonly minConfidence?: number
}

export const HELP = `newsgraph: what a news article says, as a graph

  newsgraph [options] FILE|FOLDER|- ...      one graph of all articles; - is standard input
  newsgraph explain FILE|- ...               what was read from each sentence, by which rule, and what was refused

  --format F            ${FORMATS.slice(0, 8).join(', ')},
                        ${FORMATS.slice(8).join(', ')}
                        (default: summary, or what the name of --out says)
  --out FILE|FOLDER     where to write (default: standard output); csv needs a folder
  --published DATE      day of publication, YYYY-MM-DD: "Monday" and "last week" are counted from it
  --url URL             where the article is from (http or https)
  --title TITLE         its title (default: found in the text)
  --base IRI            prefix of the IRIs in RDF
  --profile P           RDF: full (default), simple (subject, predicate, object only),
                        or rdf12 (statements as triple terms of RDF 1.2)
  --knowledge FILE      background facts in Turtle or N-Quads, added to the built-in ones
  --min-confidence N    leave out statements less sure than N (0 to 1)
  --parser P            accurate or fast
  --from F              text (default), or conllu: sentences and words are given
  --theme T             svg, png: light (default) or dark
  --help, --version

Exit codes: 0 done, 1 the job failed, 2 wrong usage.
`

/**
 * Reads the command line.
 *
 * @throws InputError for an unknown option or value, saying what is allowed
 */
export function parseOptions(args: readonly string[]): CliOptions {
  const { values, positionals } = parse(args)
  if (values.help) return { ...defaults, command: 'help' }
  if (values.version) return { ...defaults, command: 'version' }
  const command = positionals[0] === 'explain' ? 'explain' : 'graph'
  const inputs = command === 'explain' ? positionals.slice(1) : positionals
  if (inputs.length === 0) throw new InputError('expected a file, a folder or - for standard input, got nothing; see newsgraph --help')
  return {
    command,
    inputs,
    format: values.format === undefined ? formatOf(values.out) : choice('--format', FORMATS, values.format),
    ...(values.out === undefined ? {} : { out: values.out }),
    ...(values.published === undefined ? {} : { published: values.published }),
    ...(values.url === undefined ? {} : { url: values.url }),
    ...(values.title === undefined ? {} : { title: values.title }),
    ...(values.base === undefined ? {} : { base: baseIri(values.base) }),
    ...(values.knowledge === undefined ? {} : { knowledge: values.knowledge }),
    profile: choice('--profile', ['full', 'simple', 'rdf12'], values.profile ?? 'full'),
    theme: choice('--theme', ['light', 'dark'], values.theme ?? 'light'),
    parser: values.parser === undefined ? undefined : choice('--parser', ['fast', 'accurate'], values.parser),
    from: choice('--from', ['text', 'conllu'], values.from ?? 'text'),
    ...(values['min-confidence'] === undefined ? {} : { minConfidence: confidence(values['min-confidence']) }),
  }
}

const defaults = { inputs: [], format: 'summary', profile: 'full', theme: 'light', parser: undefined, from: 'text' } as const

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: 'string' }, out: { type: 'string' }, published: { type: 'string' }, url: { type: 'string' },
        title: { type: 'string' }, base: { type: 'string' }, knowledge: { type: 'string' }, profile: { type: 'string' },
        theme: { type: 'string' }, parser: { type: 'string' }, from: { type: 'string' }, 'min-confidence': { type: 'string' },
        help: { type: 'boolean', short: 'h' }, version: { type: 'boolean', short: 'v' },
      },
    })
  } catch (error) {
    throw new InputError(`${error instanceof Error ? error.message : String(error)}; see newsgraph --help`)
  }
}

/** The format that a file's name asks for. */
function formatOf(out: string | undefined): Format {
  const ending = out?.match(/\.([a-z]+)$/i)?.[1]?.toLowerCase()
  const byEnding: Readonly<Record<string, Format>> = {
    json: 'json', jsonld: 'jsonld', nq: 'nquads', ttl: 'turtle', trig: 'trig', graphml: 'graphml', gexf: 'gexf',
    csv: 'csv', svg: 'svg', png: 'png', html: 'html', conllu: 'conllu',
  }
  return (ending !== undefined && Object.hasOwn(byEnding, ending) ? byEnding[ending] : undefined) ?? 'summary'
}

function choice<const T extends string>(option: string, allowed: readonly T[], value: string): T {
  const found = allowed.find(a => a === value)
  if (found === undefined) throw new InputError(`${option}: expected one of ${allowed.join(', ')}, got ${show(value)}`)
  return found
}

function baseIri(value: string): string {
  if (!URL.canParse(value)) throw new InputError(`--base: expected an absolute IRI, such as https://example.org/news/, got ${show(value)}`)
  return value
}

function confidence(value: string): number {
  const number = Number(value)
  if (value.trim() === '' || !(number >= 0 && number <= 1)) {
    throw new InputError(`--min-confidence: expected a number from 0 to 1, got ${show(value)}`)
  }
  return number
}
