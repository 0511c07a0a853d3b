import type { NewsReading, Sentence, Token } from '../index.js'

/**
 * What was read from each sentence: its tree, its mentions with their entities, each statement with the rule
 * that made it, and what was refused and why.
 */
export function explain(reading: NewsReading): string {
  const { text } = reading.article
  return `${reading.annotation.sentences.map(s => sentencePart(reading, text, s)).join('\n')}\n`
}

function sentencePart(reading: NewsReading, text: string, sentence: Sentence): string {
  const lines = [`[${sentence.index}] ${text.slice(sentence.start, sentence.end).replace(/\s+/g, ' ')}`]
  const roots = sentence.tokens.flatMap((token, i) => (token.head < 0 ? [i] : []))
  for (const root of roots) drawTree(sentence.tokens, root, '    ', lines)
  lines.push('  names     ' + sentence.names.map(n => `${text.slice(n.start, n.end)}/${n.type}`).join('  '))
  lines.push('  mentions  ' + mentionsIn(reading, sentence, text).join('  '))
  for (const r of reading.relations) {
    if (!r.evidence.some(e => e.start < sentence.end && e.end > sentence.start)) continue
    lines.push(`  relation  ${r.subject} ${r.predicate} ${r.object}  (${qualifiers(r)})`)
  }
  for (const e of reading.events) {
    if (!(e.trigger.start >= sentence.start && e.trigger.end <= sentence.end)) continue
    const roles = e.roles.map(r => `${r.role}=${r.filler}`).join(' ')
    const counts = e.counts.map(c => `${c.what}=${c.bound}:${c.value}`).join(' ')
    lines.push(`  event     ${e.class} “${e.label}” ${roles} ${counts} ${e.time?.value ?? ''}  (${qualifiers(e)})`)
  }
  for (const { rule, reason, evidence } of reading.refused) {
    const words = evidence[0]
    if (words === undefined || words.start < sentence.start || words.start >= sentence.end) continue
    lines.push(`  refused   “${text.slice(words.start, words.end).replace(/\s+/g, ' ')}” ${reason}  (${rule})`)
  }
  return lines.join('\n')
}

const qualifiers = (s: { rule: string; confidence: number; factuality: string; attributedTo?: string }): string =>
  [s.rule, s.confidence, s.factuality, s.attributedTo].filter(v => v !== undefined).join(', ')

function mentionsIn(reading: NewsReading, sentence: Sentence, text: string): string[] {
  return reading.entities.flatMap(entity => entity.mentions.filter(m => m.sentence === sentence.index)
    .map(m => ({ start: m.start, line: `${text.slice(m.start, m.end).replace(/\s+/g, ' ')}=${entity.key}` })))
    .sort((a, b) => a.start - b.start).map(m => m.line)
}

function drawTree(tokens: readonly Token[], at: number, indent: string, lines: string[]): void {
  const stack: { token: number; indent: string }[] = [{ token: at, indent }]
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const token = tokens[next.token]
    if (token === undefined) continue
    lines.push(`${next.indent}${token.form} ${token.upos}/${token.xpos} ${token.deprel}`)
    const kids = tokens.flatMap((kid, i) => (kid.head === next.token ? [i] : [])).reverse()
    for (const kid of kids) stack.push({ token: kid, indent: `${next.indent}  ` })
  }
}
