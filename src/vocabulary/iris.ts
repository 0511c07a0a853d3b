/** Namespace of the vocabulary: a term's IRI is this and its name. */
export const NS = 'https://newsgraph.dev/ns#'
export const SCHEMA_NS = 'https://schema.org/'
/** Wikidata's items and, as entities, its properties. */
export const WIKIDATA_NS = 'http://www.wikidata.org/entity/'
/** The Simple Event Model (van Hage et al. 2011, https://doi.org/10.1016/j.websem.2011.03.003). */
export const SEM_NS = 'http://semanticweb.cs.vu.nl/2009/11/sem/'
