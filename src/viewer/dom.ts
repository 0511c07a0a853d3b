/*
 * Elements are made with these functions alone. Text from articles goes in as text nodes and attribute
 * values, never as markup.
 */

type Child = Node | string | undefined | false
type Attributes = Readonly<Record<string, string | number | boolean | undefined>>

/** An element with attributes and children; an attribute that is `true` has no value, `false` leaves it out. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K, attributes: Attributes = {}, ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) made.setAttribute(key, value === true ? '' : String(value))
  }
  made.append(...children.filter((child) => child !== undefined && child !== false))
  return made
}

/** A button that does something. */
export function button(label: string, act: () => void, attributes: Attributes = {}, ...children: readonly Child[]): HTMLButtonElement {
  const made = element('button', { type: 'button', ...attributes }, ...children.length > 0 ? children : [label])
  if (children.length > 0) made.setAttribute('aria-label', label)
  made.addEventListener('click', act)
  return made
}

/** The element of the page with that id. */
export function byId(id: string): HTMLElement {
  const found = document.getElementById(id)
  if (!found) throw new Error(`the page has no element "${id}"`)
  return found
}

/** A link to another page, or its words alone where the address is not of the web. */
export function webLink(address: string, words = address): HTMLElement {
  return isWebAddress(address)
    ? element('a', { href: address, target: '_blank', rel: 'noopener noreferrer' }, words)
    : element('span', {}, words)
}

/** Whether an address begins with http or https: `javascript:` and `data:` never become links. */
export function isWebAddress(address: string): boolean {
  try {
    return ['http:', 'https:'].includes(new URL(address).protocol)
  } catch {
    return false
  }
}

/** Replaces all children. */
export function fill(parent: Element, ...children: readonly Child[]): void {
  parent.replaceChildren(...children.filter((child) => child !== undefined && child !== false))
}
