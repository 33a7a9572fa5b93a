import fc from 'fast-check';
import {findMessageProblems} from './find-message-problems';

const source = {'a.save': 'Save', 'a.count': '{n} users', 'a.sign': '{n} / {m}', 'a.name': 'Entra'};

test('a complete translation has no problems', () => {
  const dutch = {...source, 'a.save': 'Opslaan', 'a.count': '{n} gebruikers'};
  expect(findMessageProblems(source, dutch, ['a.name'], 'nl-NL')).toEqual([]);
});

test('what is missing, left in English, no longer used or loses a placeholder is found', () => {
  const dutch = {
    'a.save': 'Save',
    'a.count': '{aantal} gebruikers',
    'a.sign': '{n} / {m}',
    'a.old': 'Oud',
  };
  expect(findMessageProblems(source, dutch, [], 'nl-NL')).toEqual([
    {id: 'a.save', code: 'untranslated'},
    {id: 'a.count', code: 'placeholders'},
    {id: 'a.name', code: 'missing'},
    {id: 'a.old', code: 'unused'},
  ]);
});

test('a message that addresses its reader otherwise is found, but for what it quotes', () => {
  const texts = {'a.own': 'Your account', 'a.quoted': 'They write “your {n}”'};
  const dutch = {'a.own': 'Je account', 'a.quoted': 'Ze schrijven “je {n}”'};
  expect(findMessageProblems(texts, dutch, [], 'nl-NL')).toEqual([{id: 'a.own', code: 'register'}]);
  expect(findMessageProblems(texts, dutch, [], 'fy')).toEqual([]);
});

test('an id that every object has is missing like any other', () => {
  expect(findMessageProblems({toString: 'Text'}, {}, [], 'nl-NL')).toEqual([
    {id: 'toString', code: 'missing'},
  ]);
});

test('an allowance that is no longer needed is found', () => {
  const dutch = {...source, 'a.save': 'Opslaan', 'a.count': '{n} gebruikers'};
  expect(findMessageProblems(source, dutch, ['a.name', 'a.save', 'a.gone'], 'nl-NL')).toEqual([
    {id: 'a.save', code: 'unused'},
    {id: 'a.gone', code: 'unused'},
  ]);
});

test('dropping any message is found as missing, whatever its id', () => {
  fc.assert(
    fc.property(
      fc.dictionary(
        fc.string(),
        fc.string({minLength: 1}).map((text) => `x${text}`),
        {minKeys: 1},
      ),
      fc.nat(),
      (messages, index) => {
        const ids = Object.keys(messages);
        const dropped = ids[index % ids.length]!;
        const translation = {...messages};
        delete translation[dropped];
        expect(
          findMessageProblems(
            messages,
            translation,
            ids.filter((id) => id !== dropped),
            // Where any word may stand: no form of address is wrong there.
            'fr-FR',
          ),
        ).toEqual([{id: dropped, code: 'missing'}]);
      },
    ),
  );
});
