import fc from 'fast-check';

import {
  arbitraryDraft,
  arbitraryLayout,
  arbitraryPiece,
  readSides,
  translateDraft,
  writeDraft,
  type Draft,
} from './__fixtures__/arbitrary-article';
import {acceptSegment} from './accept-segment';
import type {Ledger} from './ledger';
import {matchArticle} from './match-article';
import {recordSegments} from './record-segments';
import type {Segment, SegmentState} from './segment';

/** The ledger of an article whose translation is all right. */
function record(source: string, target: string): Ledger {
  const recorded = recordSegments(
    null,
    matchArticle(null, readSides(source, target), 'en'),
    'human',
  );
  if (!recorded.ok) throw new Error('both sides of a made-up article line up');
  return recorded.value.ledger;
}

function match(ledger: Ledger, source: string, target: string): readonly Segment[] {
  return matchArticle(ledger, readSides(source, target), 'en');
}

/** How many segments are in each state but the good one. */
function countBad(segments: readonly Segment[]): Partial<Record<SegmentState, number>> {
  const counts: Partial<Record<SegmentState, number>> = {};
  for (const {state} of segments) {
    if (state !== 'translated') counts[state] = (counts[state] ?? 0) + 1;
  }
  return counts;
}

/** A draft with its translation, and the ledger of the two. */
const arbitraryArticle = arbitraryDraft.map((draft) => {
  const source = writeDraft(draft);
  const target = writeDraft(translateDraft(draft));
  return {draft, source, target, ledger: record(source, target)};
});

/** Draws one of so many things; their number is known only when the article is. */
const pick = fc.nat({max: 1_000_000});

/** Every place that holds words, as a function that puts other words there. */
function listPlaces(draft: Draft) {
  return draft.flatMap(({heading, pieces}, index) => {
    const put = (section: Draft[number]) =>
      draft.map((other, at) => (at === index ? section : other));
    return [
      {words: heading, write: (words: readonly string[]) => put({heading: words, pieces})},
      ...pieces.map((piece, at) => ({
        words: piece.words,
        write: (words: readonly string[]) =>
          put({heading, pieces: pieces.map((old, i) => (i === at ? {...piece, words} : old))}),
      })),
    ];
  });
}

function changeWord(draft: Draft, place: number, at: number, word: string): Draft {
  const places = listPlaces(draft);
  const {words, write} = places[place % places.length]!;
  return write(words.map((old, index) => (index === at % words.length ? word : old)));
}

// More of them, 1,500 of each, were tried on 2026-11-22.
fc.configureGlobal({numRuns: 50});

describe('any article', () => {
  test('is translated throughout once it is recorded', () => {
    fc.assert(
      fc.property(arbitraryArticle, ({ledger, source, target}) => {
        expect(countBad(match(ledger, source, target))).toEqual({});
      }),
    );
  });

  test('rewrapping and blank lines, on either side, make nothing stale', () => {
    fc.assert(
      fc.property(
        arbitraryArticle,
        arbitraryLayout,
        arbitraryLayout,
        ({draft, ledger}, layout, other) => {
          const source = writeDraft(draft, layout);
          const target = writeDraft(translateDraft(draft), other);
          expect(countBad(match(ledger, source, target))).toEqual({});
        },
      ),
    );
  });

  test('one changed word makes one segment stale', () => {
    fc.assert(
      fc.property(arbitraryArticle, pick, pick, ({draft, ledger, target}, place, at) => {
        const source = writeDraft(changeWord(draft, place, at, 'elsewhere'));
        expect(countBad(match(ledger, source, target))).toEqual({stale: 1});
      }),
    );
  });

  test('sections that move, in the source alone or in both, make nothing stale', () => {
    fc.assert(
      fc.property(
        arbitraryArticle.chain(({draft, ledger, target}) =>
          fc.record({
            ledger: fc.constant(ledger),
            target: fc.constant(target),
            moved: fc.shuffledSubarray([...draft], {minLength: draft.length}),
          }),
        ),
        ({ledger, target, moved}) => {
          const source = writeDraft(moved);
          expect(countBad(match(ledger, source, target))).toEqual({});
          const alike = writeDraft(translateDraft(moved));
          expect(countBad(match(ledger, source, alike))).toEqual({});
        },
      ),
    );
  });

  test('an inserted paragraph is one missing segment', () => {
    fc.assert(
      fc.property(
        arbitraryArticle,
        arbitraryPiece,
        pick,
        pick,
        ({draft, ledger, target}, piece, section, at) => {
          const grown = draft.map((old, index) => {
            if (index !== section % draft.length) return old;
            const place = at % (old.pieces.length + 1);
            return {
              ...old,
              pieces: [...old.pieces.slice(0, place), piece, ...old.pieces.slice(place)],
            };
          });
          expect(countBad(match(ledger, writeDraft(grown), target))).toEqual({missing: 1});
        },
      ),
    );
  });

  test('a deleted paragraph leaves one orphan', () => {
    fc.assert(
      fc.property(arbitraryArticle, pick, ({draft, ledger, target}, place) => {
        const pieces = draft.flatMap((section) => section.pieces);
        fc.pre(pieces.length > 0);
        const gone = pieces[place % pieces.length]!;
        const shrunk = draft.map((section) => ({
          ...section,
          pieces: section.pieces.filter((piece) => piece !== gone),
        }));
        expect(countBad(match(ledger, writeDraft(shrunk), target))).toEqual({orphan: 1});
      }),
    );
  });

  test('no edit of the translation clears a stale mark, nor makes one', () => {
    fc.assert(
      fc.property(
        arbitraryArticle,
        fc.record({place: pick, at: pick}),
        fc.array(fc.record({place: pick, at: pick}), {maxLength: 5}),
        ({draft, ledger}, changed, edits) => {
          const source = writeDraft(changeWord(draft, changed.place, changed.at, 'elsewhere'));
          const edited = edits.reduce(
            (translation, {place, at}) => changeWord(translation, place, at, 'elders'),
            translateDraft(draft),
          );
          const before = match(ledger, source, writeDraft(translateDraft(draft)));
          const after = match(ledger, source, writeDraft(edited));
          const isGood = ({state}: Segment) => ['translated', 'unreviewed'].includes(state);
          const wasStale = before.find(({state}) => state === 'stale');
          expect(after.filter(isGood).map(({id}) => id)).not.toContain(wasStale?.id);
          const made = after.filter(({state, entry}) => state === 'stale' && entry !== null);
          expect([wasStale?.id]).toEqual(expect.arrayContaining(made.map(({id}) => id)));
        },
      ),
    );
  });

  test('accepting clears that mark alone', () => {
    fc.assert(
      fc.property(
        arbitraryArticle,
        fc.uniqueArray(fc.record({place: pick, at: pick}), {
          minLength: 2,
          maxLength: 3,
          selector: ({place}) => place,
        }),
        ({draft, ledger, target}, changes) => {
          const source = writeDraft(
            changes.reduce((now, {place, at}) => changeWord(now, place, at, 'elsewhere'), draft),
          );
          const segments = match(ledger, source, target);
          const stale = segments.filter(({state}) => state === 'stale').map(({id}) => id);
          fc.pre(stale.length > 0);
          const [first = ''] = stale;
          const acceptance = {on: '2026-11-22', reason: 'still correct'};
          const accepted = acceptSegment(ledger, segments, first, acceptance);
          if (!accepted.ok) throw new Error(accepted.problem);
          const left = match(accepted.value, source, target).filter(({state}) => state === 'stale');
          expect(left.map(({id}) => id)).toEqual(stale.slice(1));
        },
      ),
    );
  });
});
