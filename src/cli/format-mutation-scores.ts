import {scoreOf, type FileScore} from './judge-mutants';

/** Formats the scores as a Markdown table: one line for each file, and one for all of them. */
export function formatMutationScores(files: readonly FileScore[]): string {
  const sum = (count: (file: FileScore) => number) =>
    files.reduce((total, file) => total + count(file), 0);
  const all: FileScore = {
    file: 'all',
    killed: sum(({killed}) => killed),
    timedOut: sum(({timedOut}) => timedOut),
    survived: sum(({survived}) => survived),
    unjudged: sum(({unjudged}) => unjudged),
  };
  const lines = [...files, all].map((each) => {
    const {file, killed, timedOut, survived, unjudged} = each;
    return [file, killed, timedOut, survived, unjudged, scoreOf([each]).toFixed(1)].join(' | ');
  });
  return [
    '| File | Killed | Timed out | Survived | Not judged | Noticed of 100 |',
    '|---|---|---|---|---|---|',
    ...lines.map((line) => `| ${line} |`),
    '',
  ].join('\n');
}
