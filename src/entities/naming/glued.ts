import type { Tree } from '../tree.js'
import type { FoundName } from './found.js'

/** What joins the halves of a name: "Waker-⟨uz⟩-Zaman". */
const PARTICLES: ReadonlySet<string> = new Set(['al', 'el', 'ul', 'ur', 'us', 'ud', 'uz', 'un', 'ut', 'e', 'i', 'de', 'la'])

/** The names of a sentence, those of people in one piece where hyphens hold them together and the finder has their halves. */
export function joinGlued(tree: Tree, names: readonly FoundName[]): readonly FoundName[] {
  const out: FoundName[] = []
  for (const name of names) {
    const before = out.at(-1)
    if (before?.type === 'PER' && name.type === 'PER' && isGlued(tree, before.last, name.first)) out[out.length - 1] = { ...before, last: name.last }
    else out.push(name)
  }
  return out
}

function isGlued({ tokens }: Tree, last: number, first: number): boolean {
  const between = tokens.slice(last + 1, first)
  const isTied = tokens.slice(last, first).every((token, i) => token.end === tokens[last + i + 1]?.start)
  const [hyphen, particle, second] = between.map(token => token.form)
  if (!isTied || hyphen !== '-') return false
  return between.length === 1 || (between.length === 3 && second === '-' && PARTICLES.has(particle ?? ''))
}
