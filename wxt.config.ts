import { defineConfig } from 'wxt';
import { sources } from './utils/sources';

const origins = sources.map(({ origin }) => origin);
const mirrors = sources.flatMap((source) => source.mirrors);

/** The modules that the popup needs before its first paint, and those it loads right after. */
const first = new Set<string>();
const next = new Set<string>();

/** Finds them, each with what it imports, so that the popup waits for no file that holds what it needs later or never. */
const findParts = {
  name: 'find-parts',
  buildEnd(this: {
    getModuleIds: () => Iterable<string>;
    getModuleInfo: (id: string) => { importedIds: string[] } | null;
  }) {
    const all = [...this.getModuleIds()];
    const find = (part: Set<string>, roots: RegExp) => {
      part.clear();
      const found = all.filter((id) => roots.test(id));
      if (found.length === 0) throw new Error(`No module is ${String(roots)}.`);
      for (const id of found) {
        if (!part.has(id)) found.push(...(this.getModuleInfo(id)?.importedIds ?? []));
        part.add(id);
      }
    };
    // The worker is built by itself, and has none of them.
    if (!all.some((id) => id.endsWith('.html'))) return;
    find(first, /\/popup\/index\.html$/);
    find(next, /\/(late-parts|db\/write\/reader)\.ts$/);
  },
};

/** Parts bring no sheet and no further file to wait for; what Vite would load those with is 0.9 kB before the first paint. */
const bareImports = {
  name: 'bare-imports',
  enforce: 'pre' as const,
  load: (id: string) =>
    id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined,
  // Nor does a part need the list of those sheets, which is written into it when all else is done.
  generateBundle: {
    order: 'post' as const,
    handler(_: unknown, bundle: Record<string, { code?: string }>) {
      for (const part of Object.values(bundle)) {
        part.code &&= part.code
          .replace(/^const __vite__mapDeps=.*\n/, '')
          .replaceAll(/,__vite__mapDeps\(\[[\d,]*\]\)/g, '');
      }
    },
  },
};

export default defineConfig({
  imports: false, // written-out imports: greppable, and readable without generated files
  targetBrowsers: ['chrome', 'firefox'],
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: ['alarms', 'contextMenus', 'storage', 'unlimitedStorage'],
    optional_permissions: ['notifications'],
    host_permissions: origins.map((origin) => `${origin}/*`),
    // Asked for where the reader chooses to ask one.
    optional_host_permissions: mirrors.map((mirror) => `${mirror}/*`),
    action: { default_title: '__MSG_name__' },
    commands: {
      library: { suggested_key: { default: 'Alt+Shift+L' }, description: '__MSG_menu_library__' },
    },
    omnibox: { keyword: 'papers' },
    // Nothing remote, nothing inline, and no other host can be asked; of our own files, those with the words of a language.
    content_security_policy: {
      extension_pages: `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self' ${[...origins, ...mirrors].join(' ')}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'broadsheet@broadsheet.example',
              strict_min_version: '142.0',
              // What the reader searches for online goes to the source, if they say so.
              data_collection_permissions: { required: ['none'], optional: ['searchTerms'] },
            },
          },
        }
      : { minimum_chrome_version: '148' }),
  }),
  vite: () => ({
    plugins: [bareImports, findParts],
    build: {
      // Nothing is loaded before a part that is imported, so no part needs a list of that.
      modulePreload: {
        polyfill: false,
        resolveDependencies: (_, needed, { hostType }) => (hostType === 'html' ? needed : []),
      },
      target: 'es2023',
      // As the browsers named above have it: light-dark() has to follow a theme that is chosen.
      cssTarget: ['chrome148', 'firefox142'],
      // What several pages or parts use comes in one file: a dozen small ones take longer to load and to unpack.
      rolldownOptions: {
        output: {
          codeSplitting: {
            groups: [
              // Other pages load it too, so nothing in it may act by itself; the popup's mount is the popup's alone.
              { name: 'shared', test: (id) => first.has(id) && !id.includes('/entrypoints/'), priority: 2 },
              // Another language than the browser's has to be there before the first paint, and without the rest.
              { name: 'speech', minShareCount: 2, test: /utils\/speech/, priority: 1 },
              { name: 'next', test: (id) => next.has(id), priority: 1 },
              { name: 'later', minShareCount: 2 },
            ],
          },
        },
      },
    },
  }),
  zip: {
    includeSources: [
      'entrypoints',
      'components',
      'utils',
      'public',
      'package.json',
      'package-lock.json',
      'tsconfig.json',
      'wxt.config.ts',
      'README.md',
    ],
  },
});
