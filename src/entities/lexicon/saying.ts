/** Verbs that introduce what somebody said, as lemmas. */
export const sayingVerbs: ReadonlySet<string> = new Set([
  'say', 'tell', 'add', 'state', 'explain', 'announce', 'write', 'claim', 'comment', 'note', 'argue', 'warn', 'declare', 'report', 'ask',
  'reply', 'respond', 'remark', 'insist', 'stress', 'admit', 'continue', 'conclude', 'recall', 'suggest', 'assert', 'affirm', 'confirm',
  'acknowledge', 'observe', 'tweet', 'post', 'emphasize', 'emphasise', 'quip', 'joke', 'vow', 'promise', 'urge', 'describe', 'call', 'agree',
  'believe', 'think', 'ask', 'question', 'maintain', 'testify', 'allege', 'complain', 'elaborate', 'go', 'express', 'exclaim', 'shout',
])
