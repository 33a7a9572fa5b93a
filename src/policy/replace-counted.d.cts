import type {SourceEdit} from './source-edits';

interface LoaderContext {
  getOptions(): {readonly edits: readonly SourceEdit[]};
  readonly resourcePath: string;
}

declare function replaceCounted(this: LoaderContext, source: string): string;
export = replaceCounted;
