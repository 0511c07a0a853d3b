import type { Slot } from '../model/index.js'

/** Verbs whose object does what their infinitive says: "hired a lawyer to investigate". */
export const OBJECT_CONTROL: ReadonlySet<string> = new Set([
  'hire', 'send', 'dispatch', 'deploy', 'order', 'instruct', 'command', 'direct', 'ask', 'tell', 'urge', 'beg', 'invite', 'summon',
  'persuade', 'convince', 'encourage', 'force', 'compel', 'oblige', 'require', 'pressure', 'push', 'press', 'allow', 'permit', 'enable',
  'authorize', 'authorise', 'empower', 'help', 'assist', 'appoint', 'nominate', 'elect', 'choose', 'select', 'name', 'assign', 'pay',
  'bribe', 'recruit', 'train', 'equip', 'arm', 'teach', 'warn', 'advise', 'remind', 'forbid', 'lead', 'motivate', 'inspire', 'challenge',
])

/** Verbs whose infinitive is what their subject does, or does it for, also behind an object: "phoned her rival to concede", "promised her to resign". */
export const SUBJECT_PURPOSE: ReadonlySet<string> = new Set([
  'telephone', 'phone', 'visit', 'meet', 'write', 'contact', 'email', 'text', 'promise', 'threaten', 'vow', 'pledge', 'offer', 'swear',
])

/** Bodies that are set up "to investigate" something, and investigate it. */
export const BODIES: ReadonlySet<string> = new Set(['panel', 'commission', 'committee', 'team', 'council', 'board', 'tribunal', 'court', 'agency', 'squad'])

/** Verbs that bring a body into being: "set up a panel ⟨to investigate⟩ the fire". */
export const FOUNDING: ReadonlySet<string> = new Set(['set', 'form', 'create', 'appoint', 'establish', 'convene', 'launch', 'name', 'assemble', 'send', 'dispatch'])

/** Verbs whose infinitive is done by whom a preposition brings: "called ⟨on⟩ the army to leave". */
export const OBLIQUE_CONTROL: ReadonlyMap<string, readonly Slot[]> = new Map<string, readonly Slot[]>([
  ['call', ['prep:on', 'prep:upon', 'prep:for']], ['appeal', ['prep:to']], ['plead', ['prep:with']], ['rely', ['prep:on', 'prep:upon']],
  ['depend', ['prep:on', 'prep:upon']], ['count', ['prep:on', 'prep:upon']], ['look', ['prep:to']], ['prevail', ['prep:on', 'prep:upon']],
  ['lean', ['prep:on']], ['wait', ['prep:for']], ['long', ['prep:for']], ['arrange', ['prep:for']], ['lobby', ['prep:for']],
])

/** Nouns of asking: what they ask for is done by whom they are addressed to, not by whose they are. */
export const ASKED: ReadonlySet<string> = new Set([
  'call', 'appeal', 'demand', 'request', 'order', 'invitation', 'plea', 'pressure', 'ultimatum', 'instruction', 'deadline', 'petition',
])

/** Verbs of what follows a deed: who is "arrested for robbing a bank" robbed it. */
export const REPAYING: ReadonlySet<string> = new Set([
  'arrest', 'detain', 'charge', 'accuse', 'convict', 'sentence', 'jail', 'imprison', 'fine', 'prosecute', 'indict', 'try', 'suspect',
  'investigate', 'sue', 'suspend', 'ban', 'dismiss', 'fire', 'sack', 'expel', 'criticize', 'criticise', 'blame', 'condemn', 'denounce',
  'praise', 'thank', 'congratulate', 'commend', 'honour', 'honor', 'award', 'reward', 'punish', 'execute', 'hang', 'acquit', 'pardon',
])

/** Verbs that lay something on whom "on" or "against" brings. */
export const BURDENING: ReadonlySet<string> = new Set(['impose', 'slap', 'place', 'levy', 'file', 'bring', 'pronounce', 'put'])

/** "worked with its allies to free the town": the allies freed it too. */
export const TOGETHER: ReadonlySet<string> = new Set(['work', 'cooperate', 'co-operate', 'collaborate', 'partner', 'team', 'join', 'coordinate', 'co-ordinate', 'unite', 'ally'])

/** Verbs of which the "on" after their object is about whom they blame. */
export const BLAMING: ReadonlySet<string> = new Set(['blame', 'pin'])

/** Verbs of which the deed is somebody else's: "condemns killing of guard". */
export const JUDGING: ReadonlySet<string> = new Set(['condemn', 'denounce', 'deplore', 'criticize', 'criticise', 'slam', 'flay', 'mourn', 'protest', 'welcome', 'praise', 'hail', 'decry', 'lament'])
