import {formatNotices, noticesFileName} from './notices';
import {findPackageRoot, readPackage} from './read-package';

/** What this needs of a module: webpack's and rspack's have it. */
interface BundledModule {
  readonly nameForCondition?: () => string | null | undefined;
  /** The modules that were joined into this one. */
  readonly modules?: Iterable<BundledModule>;
}

interface Compilation {
  readonly modules: Iterable<BundledModule>;
  readonly hooks: {
    readonly processAssets: {tap(name: string, listener: () => void): void};
  };
  emitAsset(name: string, source: unknown): void;
}

interface Compiler {
  readonly hooks: {
    readonly thisCompilation: {
      tap(name: string, listener: (compilation: Compilation) => void): void;
    };
  };
  readonly webpack: {readonly sources: {readonly RawSource: new (text: string) => unknown}};
}

/**
 * A bundler plugin that writes the licences of every package in the bundle beside it.
 *
 * Of our own because license-webpack-plugin 4.0.2 does not look into the modules that rspack joined,
 * and so leaves out ten of the packages of this site (tried on 2026-11-22).
 */
export const writeNotices = {
  apply(compiler: unknown): void {
    const {hooks, webpack} = compiler as Compiler;
    hooks.thisCompilation.tap('write-notices', (compilation) => {
      compilation.hooks.processAssets.tap('write-notices', () => {
        const notices = Array.from(listRoots(compilation.modules), readPackage);
        const source = new webpack.sources.RawSource(formatNotices(notices));
        compilation.emitAsset(noticesFileName, source);
      });
    });
  },
};

function listRoots(modules: Iterable<BundledModule>, roots = new Set<string>()): Set<string> {
  for (const module of Array.from(modules)) {
    const file = module.nameForCondition?.();
    const root = file ? findPackageRoot(file) : null;
    if (root !== null) roots.add(root);
    listRoots(module.modules ?? [], roots);
  }
  return roots;
}
