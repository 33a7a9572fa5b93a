import type {LoadContext, Plugin} from '@docusaurus/types';
import type * as RspackCore from '@rspack/core';
import {readFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import path from 'node:path';

import {oncePerProcess} from '../core/once-per-process';
import {noticesFileName} from '../supply/notices';
import {writeNotices} from '../supply/write-notices';
import {framePolicy} from './frame-policy';

/** The rspack that Docusaurus's faster build brings along. */
const requireFromFaster = createRequire(createRequire(__filename).resolve('@docusaurus/faster'));

type Configure = NonNullable<Plugin['configureWebpack']>;
type Bundler = Parameters<Configure>[2]['currentBundler'];
type ConfigureResult = ReturnType<Configure>;

/** File names and contents below `live-frame/`. */
type FrameFiles = ReadonlyMap<string, Buffer | string>;

/**
 * Bundles the program of the live frame with the site's own bundler and puts it at
 * `<baseUrl>live-frame/`, in the built site and on the development server alike. It is no
 * Docusaurus page: nothing of the site's own program runs in it. It is bundled once per process, so
 * a change to it needs a restart of the development server.
 */
export function liveFramePlugin({siteDir, generatedFilesDir}: LoadContext): Plugin<FrameFiles> {
  return {
    name: 'live-frame',
    // Before the site is bundled, not beside it: two compilers at work in one process have been
    // seen to wait for each other for ever.
    loadContent: () =>
      oncePerProcess('live-frame', () =>
        bundleFrame(siteDir, path.join(generatedFilesDir, 'live-frame')),
      ),
    configureWebpack(_config, isServer, {currentBundler}, files) {
      return isServer ? {} : ({plugins: [emitFiles(currentBundler, files)]} as ConfigureResult);
    },
  };
}

/** A bundler plugin that adds the files to what is emitted. */
function emitFiles({instance}: Bundler, files: FrameFiles) {
  return {
    apply(compiler: InstanceType<Bundler['instance']['Compiler']>): void {
      compiler.hooks.thisCompilation.tap('live-frame', (compilation) => {
        compilation.hooks.processAssets.tap('live-frame', () => {
          for (const [name, content] of files) {
            const source = new instance.sources.RawSource(content);
            compilation.emitAsset(`live-frame/${name}`, source);
          }
        });
      });
    },
  };
}

async function bundleFrame(siteDir: string, directory: string): Promise<FrameFiles> {
  const {rspack} = requireFromFaster('@rspack/core') as typeof RspackCore;
  const isProduction = process.env['NODE_ENV'] === 'production';
  const compiler = rspack({
    context: siteDir,
    mode: isProduction ? 'production' : 'development',
    devtool: false,
    target: ['web', 'es2022'],
    entry: './src/live/frame/entry.tsx',
    output: {path: directory, filename: 'frame.[contenthash:8].js', clean: true},
    resolve: {extensions: ['.tsx', '.ts', '.mjs', '.js']},
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          type: 'javascript/auto',
          loader: 'builtin:swc-loader',
          options: {
            jsc: {
              parser: {syntax: 'typescript', tsx: true},
              transform: {react: {runtime: 'automatic'}},
              target: 'es2022',
            },
          },
        },
      ],
    },
    plugins: [writeNotices],
    performance: false,
    optimization: {splitChunks: false, runtimeChunk: false},
  });
  const script = await new Promise<string>((resolve, reject) => {
    compiler.run((error, stats) => {
      compiler.close(() => {
        if (error || !stats || stats.hasErrors()) {
          reject(error ?? new Error(stats?.toString('errors-only')));
        } else {
          resolve(Object.keys(stats.compilation.assets).find((file) => file.endsWith('.js'))!);
        }
      });
    });
  });
  return new Map<string, Buffer | string>([
    [script, await readFile(path.join(directory, script))],
    [noticesFileName, await readFile(path.join(directory, noticesFileName))],
    ['frame.css', await readFile(path.join(siteDir, 'src/live/frame/frame.css'))],
    ['index.html', frameDocument(script)],
  ]);
}

function frameDocument(script: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${framePolicy}">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>Live example</title>
<link rel="stylesheet" href="frame.css">
<script src="${script}" defer></script>
</head>
<body></body>
</html>
`;
}
