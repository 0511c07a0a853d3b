import { SortedKeys } from './columns.js'
import { nameKey } from './names.js'
import { knownIri } from './packed-things.js'
import { GEONAMES_IRI } from './place-table.js'
import type { Fact, FactTerm } from './types.js'

/** What facts are asked for: any of these subjects, the predicate, any of these objects. IRIs; left out: all. */
export interface TermQuery {
  readonly subjects?: ReadonlySet<string>
  readonly predicate?: string
  readonly objects?: ReadonlySet<string>
}

/** A pack of facts: lines of subject, predicate, object and source, ascending by the key of the subject. */
export class PackedFacts {
  readonly #rows: string
  #table: { readonly lines: readonly string[]; readonly keys: SortedKeys } | undefined

  constructor(rows: string) {
    this.#rows = rows
  }

  /** `keys` are those of the names of the subjects; without them all facts are looked through. */
  find({ subjects, predicate, objects }: TermQuery, keys: ReadonlySet<string> | undefined): readonly Fact[] {
    const table = this.#table ??= readTable(this.#rows)
    const candidates = keys === undefined ? table.lines : [...keys].flatMap(key => {
      const { first, end } = table.keys.find(key)
      return table.lines.slice(first, end)
    })
    return candidates.map(readFact).filter(fact => (predicate === undefined || fact.predicate === predicate)
      && (subjects?.has(fact.subject.iri) ?? true) && (objects?.has(fact.object.iri) ?? true))
  }
}

function readTable(rows: string): { readonly lines: readonly string[]; readonly keys: SortedKeys } {
  const lines = rows === '' ? [] : rows.split('\n')
  return { lines, keys: new SortedKeys(lines.length, row => subjectKey(lines[row] ?? '')) }
}

function subjectKey(line: string): string {
  return nameKey(line.slice(0, line.indexOf('\t')))
}

function readFact(line: string): Fact {
  const [subject = '', predicate = '', object = '', source = ''] = line.split('\t')
  return fact({ iri: knownIri(subject), label: subject }, predicate, packedTerm(object), source)
}

/** `128234=Kerman` is a place of GeoNames, `=Hezbollah` what the packs list under that name. */
function packedTerm(cell: string): FactTerm {
  const at = cell.indexOf('=')
  const label = cell.slice(at + 1)
  return { iri: at > 0 ? `${GEONAMES_IRI}${cell.slice(0, at)}/` : knownIri(label), label }
}

export function fact(subject: FactTerm, predicate: string, object: FactTerm, source: string): Fact {
  return { subject, predicate, object, source, text: `${subject.label} ${predicate} ${object.label}` }
}
