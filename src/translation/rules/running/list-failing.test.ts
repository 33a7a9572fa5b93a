import {listBlocks} from '../../../content/list-blocks';
import {parseArticle} from '../../../content/parse-article';
import {matchArticle} from '../../ledger/match-article';
import {findProblems} from './find-problems';
import {listFailing} from './list-failing';
import {listRules} from '../list-rules';
import {pairArticles} from './pair-articles';

function listFailingTexts(source: string, target: string) {
  const [from, to] = [parseArticle(source), parseArticle(target)];
  const site = {locales: ['en', 'nl-NL'], listAnchors: () => null, termbase: null};
  const pair = pairArticles({
    ...{file: 'article.md', source: from, target: to, ledger: null, site},
    ...{sourceLocale: 'en', locale: 'nl-NL'},
  });
  const segments = matchArticle(null, {source: listBlocks(from), target: listBlocks(to)}, 'en');
  const failing = listFailing(segments, findProblems(pair, listRules()));
  return Array.from(failing, ([segment, rules]) => [segment.target?.text, ...rules]);
}

test('a finding counts for the segment that it stands in, once for each rule', () => {
  expect(
    listFailingTexts(
      '## Start {#start}\n\nWait 24 hours, or 36.\n\nGo on.\n',
      '### Begin {#begin}\n\nWacht 42 uur, of 63.\n\nGa door.\n',
    ),
  ).toEqual([
    ['Begin', 'heading-level', 'heading-id'],
    ['Wacht 42 uur, of 63.', 'numbers'],
  ]);
});

test('a finding about no segment counts for the one before it, or for the first', () => {
  const steps = '1. Zoek.\n\n   ::zoek\n\n1. Ga door.\n';
  expect(listFailingTexts('1. Find.\n\n   ::find-user\n\n1. Go on.\n', steps)).toEqual([
    ['Zoek.', 'directives'],
  ]);
  expect(listFailingTexts('::find-user\n\nFind.\n', '::zoek\n\nZoek.\n')).toEqual([
    ['Zoek.', 'directives'],
  ]);
});
