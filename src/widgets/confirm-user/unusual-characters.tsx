import Translate from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type {ReactNode} from 'react';

import type {UnusualCharacter} from '../../steps/confirm-user/unusual-characters';
import {scriptName} from './script-name';

export interface UnusualCharactersProps {
  readonly characters: readonly UnusualCharacter[];
}

/** The characters of a name that hide, reorder or imitate others, one by one. */
export function UnusualCharacters({characters}: UnusualCharactersProps): ReactNode {
  return (
    <ul>
      {characters.map((character, index) => (
        <li key={index}>
          <code>{character.codePoint}</code> <Description character={character} />
        </li>
      ))}
    </ul>
  );
}

function Description({character}: {readonly character: UnusualCharacter}): ReactNode {
  const {i18n} = useDocusaurusContext();
  const {kind, name, script, looksLike} = character;
  switch (kind) {
    case 'bidi-control':
      return (
        <Translate id="unusualCharacters.bidi" values={{name: <bdi lang="en">{name}</bdi>}}>
          {'{name}: changes the reading direction of what follows'}
        </Translate>
      );
    case 'invisible':
      return (
        <Translate id="unusualCharacters.invisible" values={{name: <bdi lang="en">{name}</bdi>}}>
          {'{name}: cannot be seen'}
        </Translate>
      );
    case 'mixed-script':
      return (
        <>
          {script === null ? (
            <Translate
              id="unusualCharacters.unnamedScript"
              values={{character: <bdi>{character.character}</bdi>}}
            >
              {'{character}: a letter of another script or style'}
            </Translate>
          ) : (
            <Translate
              id="unusualCharacters.script"
              values={{
                character: <bdi>{character.character}</bdi>,
                script: scriptName(script, i18n.currentLocale),
              }}
            >
              {'{character}: a letter of another script ({script})'}
            </Translate>
          )}
          {looksLike !== null && (
            <>
              {', '}
              <Translate
                id="unusualCharacters.looksLike"
                values={{letters: <bdi>{looksLike}</bdi>}}
              >
                {'looks like {letters}'}
              </Translate>
            </>
          )}
        </>
      );
  }
}
