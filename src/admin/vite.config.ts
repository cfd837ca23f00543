import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What we use of Rollup, which Strapi builds the panel with. */
interface Chunk {
  type: string;
  fileName: string;
  isEntry: boolean;
  facadeModuleId: string | null;
  imports: string[];
  modules: Record<string, { renderedLength: number }>;
}
interface Bundler {
  getModuleInfo(id: string): { importedIds: readonly string[]; dynamicallyImportedIds: readonly string[] } | null;
}
interface Config {
  plugins?: unknown[];
}

/** Beside the built panel, not in it: that is served. `scripts/admin-size.mjs` reads it. */
const NOTE = path.resolve('dist/.admin-modules.json');
const PLUGIN = /\/src\/plugins\/case-management\/(admin|shared)\//;

/** Modules that the panel would have without the plugin: all that is reached from its entry, but not through us. */
const modulesOfOthers = (entries: string[], importedBy: (id: string) => readonly string[]): Set<string> => {
  const seen = new Set(entries);
  // A set that grows while it is walked is walked to its end.
  for (const id of seen) for (const imported of importedBy(id)) if (!PLUGIN.test(imported)) seen.add(imported);
  return seen;
};

/** Chunks that every page of the panel has loaded before anything is shown. */
const loadedAtOnce = (chunks: Chunk[]): Set<string> => {
  const seen = new Set(chunks.filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName));
  for (const name of seen)
    for (const imported of chunks.find(({ fileName }) => fileName === name)?.imports ?? []) seen.add(imported);
  return seen;
};

/** Notes, while the panel is built, what of it is the plugin's. */
const noteModules = {
  name: 'casework-note-modules',
  apply: 'build',
  generateBundle(this: Bundler, _options: unknown, bundle: Record<string, Chunk>) {
    const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk');
    const entries = chunks.flatMap(({ isEntry, facadeModuleId }) =>
      isEntry && facadeModuleId ? [facadeModuleId] : []
    );
    const others = modulesOfOthers(entries, (id) => {
      const info = this.getModuleInfo(id);
      return info ? [...info.importedIds, ...info.dynamicallyImportedIds] : [];
    });
    const atOnce = loadedAtOnce(chunks);
    const noted = chunks.flatMap(({ fileName, modules }) => {
      const length = (ids: string[]) => ids.reduce((total, id) => total + (modules[id]?.renderedLength ?? 0), 0);
      const parts = Object.keys(modules).filter((id) => !others.has(id));
      // Ours, of the whole chunk, by length before it is made small.
      const share = length(parts) / Math.max(length(Object.keys(modules)), 1);
      const names = parts.map((id) => path.relative(process.cwd(), id.replace(/\?.*$/, '')));
      return share > 0 ? [{ file: fileName, atOnce: atOnce.has(fileName), share, modules: names }] : [];
    });
    mkdirSync(path.dirname(NOTE), { recursive: true });
    writeFileSync(NOTE, JSON.stringify(noted));
  },
};

export default (config: Config): Config => ({ ...config, plugins: [...(config.plugins ?? []), noteModules] });
