import { familyOf } from '../families.js'
import type { Draft } from '../draft.js'
import type { Sieve } from './discourse.js'
import { stateOwner } from './state-owner.js'

/**
 * The same name, or two names that a lookup knows as one thing.
 *
 * "[The United States] … [U.S.] officials" are one country; "[Mosul] … [Mosul]'s" one city.
 */
export const exactName: Sieve = {
  name: 'exact-name',
  link(discourse) {
    const first = new Map<string, number>()
    const meet = (key: string, i: number) => {
      const earlier = first.get(key)
      if (earlier === undefined) first.set(key, i)
      else discourse.clusters.join(earlier, i)
    }
    discourse.drafts.forEach((d, i) => {
      if (d.form !== 'name') return
      if (d.known !== undefined) meet(`known ${d.known}`, i)
      // One word may be the name of two people: person-name weighs that.
      if (d.normal !== '' && !(d.nameType === 'PER' && !d.normal.includes(' '))) meet(`name ${nameKind(d)} ${stateOwner(discourse, d) ?? ''} ${d.normal}`, i)
    })
  },
}

/**
 * A person and a place of one name stay apart. A finder that wavers between other kinds for one name is
 * taken to mean one thing.
 */
function nameKind(d: Draft): string {
  return d.class === 'Group' ? 'group' : familyOf(d.class) === 'person' ? 'person' : 'other'
}
