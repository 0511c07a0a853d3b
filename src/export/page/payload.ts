import type { EdgeAttributes, GraphAttributes, NodeAttributes } from '../../model/index.js'

/** What a page carries: the whole graph with positions. */
export interface Payload {
  readonly attributes: GraphAttributes
  readonly nodes: readonly { readonly key: string, readonly attributes: NodeAttributes }[]
  readonly edges: readonly {
    readonly key: string, readonly source: string, readonly target: string, readonly attributes: EdgeAttributes
  }[]
  readonly title: string
  /** `auto` follows the reader's system. */
  readonly theme: 'auto' | 'light' | 'dark'
}

/** Id of the element that holds the payload as JSON. */
export const PAYLOAD_ID = 'graph'
