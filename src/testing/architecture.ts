import path from 'node:path';
import ts from 'typescript';

/** One file of `src/`, as the rules see it. */
export interface SourceFile {
  /** Path from the root of the project, with slashes: `src/graph/list-users.ts`. */
  readonly file: string;
  readonly text: string;
}

/** One broken rule. `rule: subject` is what the list of exceptions names. */
export interface Violation {
  readonly rule: string;
  readonly file: string;
  /** What the file imports, or is, that it must not. */
  readonly subject: string;
  /** How to put it right. */
  readonly repair: string;
}

/**
 * Floors of the house, lowest first. A room may import from its own floor's rooms only where the
 * floor says so, and from every floor below.
 */
const floors: readonly {readonly rooms: readonly string[]; readonly areSiblingsOpen: boolean}[] = [
  {rooms: ['core'], areSiblingsOpen: false},
  {rooms: ['graph', 'content'], areSiblingsOpen: false},
  {
    rooms: ['practice', 'steps', 'remark', 'translation', 'supply', 'site', 'auth'],
    areSiblingsOpen: false,
  },
  {rooms: ['ui', 'widgets', 'live'], areSiblingsOpen: true},
  {rooms: ['theme', 'pages', 'cli', 'policy'], areSiblingsOpen: true},
];

/** What a room may not import although its floor may. */
const keptFrom: Readonly<Record<string, readonly string[]>> = {
  remark: ['graph'],
  translation: ['graph'],
  supply: ['graph'],
  site: ['graph', 'content'],
  ui: floors.slice(1, 4).flatMap(({rooms}) => rooms.filter((room) => room !== 'ui')),
  widgets: ['live'],
  live: ['auth', 'widgets'],
};

/** Rooms that stand beside the house and may look into any of it; nothing looks into them. */
const besides = ['testing', 'e2e', 'bench'];

const nodeRooms = [
  'cli',
  'remark',
  'translation',
  'supply',
  'site',
  'content',
  'policy',
  ...besides,
];

/** What the site's policy adds to its pages; the rest of that room runs while the site is built. */
const browserPartOfPolicy = 'src/policy/trusted-types/';

/** `npm run bench`, `screenshots`, `soak` and `corpus` are commands: only those look into these rooms. */
const startsFromCommand = (file: string, target: string) =>
  file.startsWith('src/cli/commands/') &&
  (['bench', 'e2e'].includes(roomOf(target)) ||
    /^src\/testing\/(?:walks|translation-corpus)\//u.test(target)) &&
  !isTest(target);

/** Packages that have one door each. */
const doors: readonly {
  readonly matches: (specifier: string) => boolean;
  readonly mayImport: (file: string) => boolean;
  readonly repair: string;
}[] = [
  {
    matches: (specifier) => specifier.startsWith('@azure/msal'),
    mayImport: (file) => roomOf(file) === 'auth',
    repair: 'only src/auth imports MSAL: use its `Auth`, or move this code there',
  },
  {
    matches: (specifier) => specifier === '@microsoft/microsoft-graph-client',
    mayImport: (file) => file === 'src/graph/create-graph-client.ts',
    repair: 'only create-graph-client.ts imports the Graph client: take a `GraphClient` instead',
  },
  {
    matches: (specifier) => /^(react|react-dom|react-live|react-aria[^/]*)(\/|$)/.test(specifier),
    mayImport: (file) =>
      ![
        'core',
        'graph',
        'content',
        'practice',
        'steps',
        'auth',
        'remark',
        'translation',
        'supply',
        'site',
        'policy',
        'cli',
      ].includes(roomOf(file)),
    repair: 'rooms below ui know no React: keep the logic here and the hook in a widget',
  },
];

const browserOnly = /^(react|react-dom|react-live|@azure\/msal[^/]*|@docusaurus\/[A-Z][^/]*)(\/|$)/;

/** Finds everything in which the files do not keep to the plan of the house. */
export function findViolations(files: readonly SourceFile[]): readonly Violation[] {
  const graph = readImports(files);
  return [
    ...files.flatMap(({file, text}) => checkFile(file, text)),
    ...Array.from(graph).flatMap(([file, imports]) => checkImports(file, imports)),
    ...checkReach(graph),
  ];
}

/** An import after its specifier was resolved to a file of ours, where it is one. */
interface Import {
  readonly specifier: string;
  readonly target: string | null;
  readonly isTypeOnly: boolean;
}

type ImportGraph = ReadonlyMap<string, readonly Import[]>;

function readImports(files: readonly SourceFile[]): ImportGraph {
  const known = new Set(files.map(({file}) => file));
  return new Map(
    files
      .filter(({file}) => /\.tsx?$/.test(file))
      .map(({file, text}) => [
        file,
        listSpecifiers(file, text).map((found) => ({
          ...found,
          target: resolve(file, found.specifier, known),
        })),
      ]),
  );
}

function listSpecifiers(file: string, text: string) {
  const found: {specifier: string; isTypeOnly: boolean}[] = [];
  const visit = (node: ts.Node): void => {
    if (
      (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) &&
      node.moduleSpecifier &&
      ts.isStringLiteral(node.moduleSpecifier)
    ) {
      const isTypeOnly = ts.isImportDeclaration(node)
        ? isTypeOnlyImport(node.importClause)
        : node.isTypeOnly;
      found.push({specifier: node.moduleSpecifier.text, isTypeOnly});
    }
    if (ts.isCallExpression(node)) {
      const [argument] = node.arguments;
      const isLoad =
        node.expression.kind === ts.SyntaxKind.ImportKeyword ||
        (ts.isIdentifier(node.expression) && node.expression.text === 'require');
      if (isLoad && argument && ts.isStringLiteralLike(argument)) {
        found.push({specifier: argument.text, isTypeOnly: false});
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, false));
  return found;
}

function isTypeOnlyImport(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const bindings = clause.namedBindings;
  return (
    !clause.name &&
    bindings !== undefined &&
    ts.isNamedImports(bindings) &&
    bindings.elements.length > 0 &&
    bindings.elements.every((element) => element.isTypeOnly)
  );
}

function resolve(file: string, specifier: string, known: ReadonlySet<string>): string | null {
  const base = specifier.startsWith('.')
    ? path.posix.join(path.posix.dirname(file), specifier)
    : specifier.startsWith('@site/')
      ? specifier.slice('@site/'.length)
      : null;
  if (base === null) return null;
  const endings = ['', '.ts', '.tsx', '/index.ts', '/index.tsx'];
  return endings.map((ending) => base + ending).find((name) => known.has(name)) ?? base;
}

function checkFile(file: string, text: string): readonly Violation[] {
  const name = path.posix.basename(file);
  const stem = name.replace(/\..*$/, '');
  const room = roomOf(file);
  const found: Violation[] = [];
  const report = (rule: string, repair: string) => found.push({rule, file, subject: name, repair});

  if (/^(utils?|helpers?|misc|common)$/.test(stem)) {
    report('no-grab-bags', 'name the file after the one thing that it does');
  }
  const isDocusaurusFile = room === 'theme' || (room === 'pages' && stem === 'index');
  const isKebab = /^[a-z0-9]+(-[a-z0-9]+)*$/.test(stem);
  const isSupport = file.includes('/__fixtures__/');
  if (!isDocusaurusFile && !isKebab && !isSupport) {
    report('kebab-case', 'name the file in kebab-case after its main export');
  }
  if (isBarrel(file, text)) {
    report('no-barrels', 'import from the file that has the thing, do not pass it on');
  }
  return found;
}

/** A file that has nothing of its own, or that passes on whatever another file has. */
function isBarrel(file: string, text: string): boolean {
  const {statements} = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, false);
  const passedOn = statements.filter(
    (statement): statement is ts.ExportDeclaration =>
      ts.isExportDeclaration(statement) && statement.moduleSpecifier !== undefined,
  );
  return (
    passedOn.some(({exportClause}) => exportClause === undefined) ||
    (passedOn.length > 0 && passedOn.length === statements.length)
  );
}

function checkImports(file: string, imports: readonly Import[]): readonly Violation[] {
  const found: Violation[] = [];
  for (const {specifier, target, isTypeOnly} of imports) {
    const report = (rule: string, repair: string) =>
      found.push({rule, file, subject: target ?? specifier, repair});

    if (!isTest(file)) {
      for (const door of doors) {
        if (door.matches(specifier) && !isTypeOnly && !door.mayImport(file) && !isBeside(file)) {
          report('one-door', door.repair);
        }
      }
    }
    if (target === null || !target.startsWith('src/')) continue;
    if (isTest(file) || isBeside(file)) continue;
    if (isBeside(target) || isTest(target)) {
      if (startsFromCommand(file, target)) continue;
      report('nothing-imports-tests', 'move what is shared into the room that owns it');
      continue;
    }
    if (!mayImportRoom(roomOf(file), roomOf(target))) {
      report(
        'imports-go-down',
        `src/${roomOf(file)} may not import src/${roomOf(target)}: pass it in, or move the shared part to a lower floor`,
      );
    }
    if (
      roomOf(file) === 'practice' &&
      roomOf(target) === 'graph' &&
      !isTypeOnly &&
      !isGraphFact(target)
    ) {
      report(
        'practice-imports-no-calls',
        'the practice tenant must not mark its own homework: it takes Graph’s types and constants only',
      );
    }
  }
  return found;
}

/** Files of src/graph that hold constants of the outside world instead of calls. */
function isGraphFact(file: string): boolean {
  return ['src/graph/directory-roles.ts', 'src/graph/clouds.ts'].includes(file);
}

function mayImportRoom(from: string, to: string): boolean {
  if (from === to) return true;
  if (keptFrom[from]?.includes(to)) return false;
  const fromFloor = floors.findIndex(({rooms}) => rooms.includes(from));
  const toFloor = floors.findIndex(({rooms}) => rooms.includes(to));
  if (fromFloor < 0 || toFloor < 0) return false;
  if (fromFloor === toFloor) return floors[fromFloor]!.areSiblingsOpen;
  return toFloor < fromFloor;
}

/** Rules about what a file reaches through others: type-only imports carry nothing along. */
function checkReach(graph: ImportGraph): readonly Violation[] {
  const found: Violation[] = [];
  for (const [file] of graph) {
    if (isTest(file) || isBeside(file)) continue;
    const room = roomOf(file);
    for (const [specifier, way] of reach(graph, file)) {
      const report = (rule: string, repair: string) =>
        found.push({rule, file, subject: specifier, repair: `${repair} (by way of ${way})`});
      if (room === 'cli' && browserOnly.test(specifier)) {
        report('cli-knows-no-browser', 'commands run without React, DOM and MSAL');
      }
      const isClient =
        file.startsWith(browserPartOfPolicy) || (!nodeRooms.includes(room) && !isBuildPlugin(file));
      if (isClient && specifier.startsWith('node:')) {
        report('client-knows-no-node', 'code of the page cannot use node: pass the thing in');
      }
    }
  }
  return found;
}

/** Docusaurus plugins and settings run in node while the site is built, whichever room they are of. */
function isBuildPlugin(file: string): boolean {
  return /-plugin\.ts$/.test(file) || /\/(real-tenant-settings|site-tenant)\.ts$/.test(file);
}

/** Every package that `start` reaches, with the file that imports it. */
function reach(graph: ImportGraph, start: string): ReadonlyMap<string, string> {
  const packages = new Map<string, string>();
  const seen = new Set<string>([start]);
  const queue = [start];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    for (const {specifier, target, isTypeOnly} of graph.get(file) ?? []) {
      if (isTypeOnly) continue;
      if (target === null) packages.set(specifier, file);
      else if (!seen.has(target)) {
        seen.add(target);
        queue.push(target);
      }
    }
  }
  return packages;
}

function roomOf(file: string): string {
  return file.split('/')[1] ?? '';
}

function isTest(file: string): boolean {
  return /\.(test|spec)\.tsx?$/.test(file) || file.includes('/__fixtures__/');
}

function isBeside(file: string): boolean {
  return besides.includes(roomOf(file));
}
