/** So many questions are remembered where nothing else is said: as many as the names of a long article. */
const MOST = 128

/**
 * Answers a question about a name, and remembers what was asked last: an article asks about its few names again and
 * again. When there is no more room, all is forgotten.
 *
 * @param most how many answers there is room for
 */
export function remembered<Answer>(ask: (name: string) => Answer, most = MOST): (name: string) => Answer {
  const answers = new Map<string, { readonly answer: Answer }>()
  return name => {
    const known = answers.get(name)
    if (known !== undefined) return known.answer
    const answer = ask(name)
    if (answers.size >= most) answers.clear()
    answers.set(name, { answer })
    return answer
  }
}
