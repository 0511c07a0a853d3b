/** The version of the package; the test of the package checks that it is package.json's. */
export const version = '0.1.0'
