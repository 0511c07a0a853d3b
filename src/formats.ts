/*
 * newsgraph/formats: what graph tools read besides RDF.
 */
export * from './export/index.js'
