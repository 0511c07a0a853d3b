import { CLASSES } from './classes.js'
import { EVENTS } from './events.js'
import { NS } from './iris.js'
import { PREDICATES } from './predicates.js'
import { TermTables } from './tables.js'
import type { Vocabulary } from './vocabulary.js'

/** The news vocabulary: the built-in terms. Its tables are made when they are first asked for. */
export const newsVocabulary: Vocabulary = /* @__PURE__ */ new TermTables(() => [{
  namespace: NS,
  classes: Object.entries(CLASSES),
  predicates: Object.entries(PREDICATES),
  eventTypes: Object.entries(EVENTS),
  triggers: [],
}])
