import {readSides} from './__fixtures__/arbitrary-article';
import {acceptSegment} from './accept-segment';
import {countSegments} from './count-effort';
import type {Ledger} from './ledger';
import {matchArticle} from './match-article';
import {recordSegments} from './record-segments';

const english = ['# Reset it', 'Select the user.', 'Then wait for 24 hours.', 'Tell them.'];
const dutch = ['# Opnieuw instellen', 'Selecteer de gebruiker.', 'Wacht 24 uur.', 'Zeg het ze.'];

function match(ledger: Ledger | null, source: readonly string[], target: readonly string[]) {
  return matchArticle(ledger, readSides(source.join('\n\n'), target.join('\n\n')), 'en');
}

function record(
  ledger: Ledger | null,
  source: readonly string[],
  target: readonly string[],
  made: 'human' | 'machine' = 'human',
) {
  const result = recordSegments(ledger, match(ledger, source, target), made);
  if (!result.ok) throw new Error('refused');
  return result.value;
}

const statesOf = (...args: Parameters<typeof match>) => match(...args).map(({state}) => state);

/** A copy in which one thing is another. */
const put = (texts: readonly string[], place: number, text: string) =>
  texts.map((old, index) => (index === place ? text : old));

const acceptance = {on: '2026-11-22', reason: 'still correct'};

describe('recording', () => {
  const {ledger} = record(null, english, dutch);

  test('makes the first ledger, in the order of the source', () => {
    expect(ledger.segments.map(({source}) => source)).toEqual(['Reset it', ...english.slice(1)]);
    expect(statesOf(null, english, dutch)).toEqual(Array(4).fill('unrecorded'));
    expect(statesOf(ledger, english, dutch)).toEqual(Array(4).fill('translated'));
  });

  test('again changes nothing', () => {
    const again = record(ledger, english, dutch);
    expect(again).toEqual({ledger, added: [], refreshed: [], dropped: []});
  });

  test('marks what a machine made, and nothing that was there before', () => {
    const source = [...english, 'A new one.'];
    const target = [...dutch, 'Een nieuwe.'];
    const grown = record(ledger, source, target, 'machine').ledger;
    expect(statesOf(grown, source, target)).toEqual([...Array(4).fill('translated'), 'unreviewed']);
  });

  test('puts a new segment where it stands, and leaves all others where they are', () => {
    const source = [...english.slice(0, 2), 'A new one.', ...english.slice(2)];
    const target = [...dutch.slice(0, 2), 'Een nieuwe.', ...dutch.slice(2)];
    const {segments} = record(ledger, source, target).ledger;
    expect(segments.map((entry) => entry.source)).toEqual(['Reset it', ...source.slice(1)]);
    expect(segments.filter(({source: text}) => text !== 'A new one.')).toEqual(ledger.segments);
  });

  test('leaves stale what is stale, however the translation was edited', () => {
    const source = put(english, 2, 'Then wait for 48 hours.');
    const target = put(dutch, 2, 'Wacht dan 48 uur.');
    const again = record(ledger, source, target).ledger;
    expect(again).toEqual(ledger);
    expect(match(again, source, target)[2]).toMatchObject({state: 'stale', isTargetEdited: true});
  });

  test('takes the translation of today where its source stayed the same', () => {
    const target = put(dutch, 1, 'Kies de gebruiker.');
    const {refreshed, ledger: again} = record(ledger, english, target);
    expect(refreshed.map(({source}) => source?.text)).toEqual(['Select the user.']);
    expect(match(again, english, target).some(({isTargetEdited}) => isTargetEdited)).toBe(false);
  });

  test('refuses to guess which of several belong together', () => {
    const source = [...english, 'One more.', 'Yet one more.'];
    const target = [...dutch, 'Nog een.'];
    const result = recordSegments(ledger, match(ledger, source, target), 'human');
    expect(result).toMatchObject({ok: false, problem: [{state: 'missing'}]});
  });

  test('drops an entry only when both its source and its translation are gone', () => {
    const source = english.slice(0, 3);
    expect(statesOf(ledger, source, dutch)).toEqual([...Array(3).fill('translated'), 'orphan']);
    expect(record(ledger, source, dutch).dropped).toEqual([]);
    const {dropped, ledger: shrunk} = record(ledger, source, dutch.slice(0, 3));
    expect(dropped).toEqual([ledger.segments[3]!.id]);
    expect(shrunk.segments).toEqual(ledger.segments.slice(0, 3));
  });
});

describe('accepting', () => {
  const {ledger} = record(null, english, dutch, 'machine');
  const [heading] = ledger.segments;

  test('makes what a machine made reviewed', () => {
    const accepted = acceptSegment(ledger, match(ledger, english, dutch), heading!.id, acceptance);
    if (!accepted.ok) throw new Error(accepted.problem);
    expect(accepted.value.segments[0]).toEqual({
      ...heading,
      made: 'reviewed',
      accepted: acceptance,
    });
    expect(statesOf(accepted.value, english, dutch)).toEqual([
      'translated',
      ...Array(3).fill('unreviewed'),
    ]);
  });

  test('gives what has no entry one', () => {
    const segments = match(null, english, dutch);
    const accepted = acceptSegment(null, segments, segments[2]!.id, acceptance);
    if (!accepted.ok) throw new Error(accepted.problem);
    expect(accepted.value.segments).toHaveLength(1);
    expect(statesOf(accepted.value, english, dutch)[2]).toBe('translated');
  });

  test.each([
    ['an id that there is not', 'nothing', english, dutch, 'unknown'],
    ['what has no translation', heading!.id, english, dutch.slice(1), 'missing'],
    ['what has no source', heading!.id, english.slice(1), dutch, 'orphan'],
  ])('refuses %s', (_title, id, source, target, problem) => {
    const result = acceptSegment(ledger, match(ledger, source, target), id, acceptance);
    expect(result).toEqual({ok: false, problem});
  });
});

describe('what is copied', () => {
  const source = ['Run:', '```sh\nGet-User # all\n```', '`Get-User`'];
  const target = ['Voer uit:', '```sh\nGet-User # all\n```', '`Get-User`'];
  const {ledger} = record(null, source, target);

  test('needs no entry', () => {
    expect(ledger.segments).toHaveLength(1);
    expect(statesOf(ledger, source, target)).toEqual(Array(3).fill('translated'));
  });

  test('is stale once the source differs, and shows what it was', () => {
    const [, code] = match(ledger, put(source, 1, '```sh\nGet-User -All\n```'), target);
    expect(code).toMatchObject({state: 'stale', heldSource: 'sh\nGet-User # all'});
  });

  test('is right as it is where the first ledger is made', () => {
    const translated = put(target, 1, '```sh\nGet-User # alle\n```');
    expect(statesOf(null, source, translated)[1]).toBe('unrecorded');
    const first = record(null, source, translated).ledger;
    expect(statesOf(first, source, translated)).toEqual(Array(3).fill('translated'));
  });

  test('may differ once that was accepted', () => {
    const translated = put(target, 1, '```sh\nGet-User # alle\n```');
    const segments = match(ledger, source, translated);
    expect(segments[1]?.state).toBe('stale');
    const accepted = acceptSegment(ledger, segments, segments[1]!.id, acceptance);
    if (!accepted.ok) throw new Error(accepted.problem);
    expect(statesOf(accepted.value, source, translated)[1]).toBe('translated');
    expect(accepted.value.segments[1]).toMatchObject({kind: 'code'});
  });
});

describe('front matter', () => {
  const front = (title: string, description: string) =>
    `---\ntitle: ${title}\ndescription: ${description}\n---`;
  const source = [front('Reset it', 'How to.'), ...english];
  const target = [front('Opnieuw instellen', 'Hoe dat gaat.'), ...dutch];
  const {ledger} = record(null, source, target);

  test('is translated like the rest, also where the heading says the same', () => {
    const changed = [front('Reset them', 'How to.'), ...english];
    expect(statesOf(ledger, changed, target)).toEqual(['stale', ...Array(5).fill('translated')]);
    const heading = put(source, 1, '# Reset them');
    expect(statesOf(ledger, heading, target)[2]).toBe('stale');
  });
});

test('directives and comments are no segments', () => {
  const source = ['One.', '::find-user', 'Two.'];
  const target = ['Een.', '::find-user', '<!-- a note of the translator -->', 'Twee.'];
  const {ledger} = record(null, source, target);
  expect(statesOf(ledger, source, target)).toEqual(['translated', 'translated']);
});

test('effort is all words of what is missing and the changed ones of what is stale', () => {
  const {ledger} = record(null, english, dutch, 'machine');
  const source = [...put(english, 2, 'Then wait for 48 long hours.'), 'See [this](./page.md).'];
  expect(countSegments(match(ledger, source, dutch), 'en')).toEqual({
    segments: {orphan: 0, missing: 1, unrecorded: 0, stale: 1, unreviewed: 3, translated: 0},
    words: 15,
    effort: {translate: 4, review: 7},
  });
});

test('a changed comma is a word of effort, and changed code is none', () => {
  const source = ['Wait, then go.', '```sh\nGet-User\n```'];
  const target = ['Wacht, ga dan.', '```sh\nGet-User\n```'];
  const {ledger} = record(null, source, target);
  const changed = ['Wait then go.', '```sh\nGet-Users now\n```'];
  const {segments, effort} = countSegments(match(ledger, changed, target), 'en');
  expect(segments.stale).toBe(2);
  expect(effort).toEqual({translate: 1, review: 0});
});
