import type { HelpPages } from '#safety/server/helppages.ts'
import type { PageRenderer } from '#platform/pages.ts'

/** Pages as slice tests see them: what they are drawn from, without the look. The drawn ones are tested in stories. */
export const plainPages: { help: HelpPages; draw: PageRenderer } = {
  help: { countries: ['US', 'DE'], draw: ({ country, language }) => `<!doctype html><html lang="${language}"><title>Help</title>${country}` },
  draw: async ({ screen, data, ...rest }) => `<!doctype html><html lang="${rest.language}"><title>${screen}</title><script type="application/json">${JSON.stringify({ data, ...rest })}</script>`,
}
