/** Common nouns that with a capital letter name one body by themselves: "the House", "the Treasury". */
export const chambers: ReadonlySet<string> = new Set([
  'House', 'Senate', 'Congress', 'Parliament', 'Commons', 'Lords', 'Cabinet', 'Treasury', 'Assembly', 'Knesset', 'Bundestag', 'Duma', 'Kremlin', 'Diet',
])
