import {failure, success, type Result} from '../../core/result';
import {answerError, type GraphAnswer} from '../graph-answer';
import {
  defaultUserProperties,
  selectableUserProperties,
  singleUserProperties,
  type UserProperty,
} from './user-properties';

/** The properties that `$select` asks for; Graph's own choice where there is no `$select`. */
export function readSelect(
  select: string | null,
  isCollection: boolean,
): Result<readonly UserProperty[], GraphAnswer> {
  if (select === null) return success(defaultUserProperties);
  const properties: UserProperty[] = [];
  for (const name of select.split(',').map((part) => part.trim())) {
    const known = selectableUserProperties.find((property) => property === name);
    if (known) properties.push(known);
    else if (singleUserProperties.includes(name))
      return failure(answerSingleOnly(name, isCollection));
    else return failure(answerUnknown(name));
  }
  return success(properties);
}

function answerSingleOnly(name: string, isCollection: boolean): GraphAnswer {
  const where = isCollection ? 'a collection of users' : 'users of the practice tenant';
  return answerError(501, 'NotImplemented', `Property '${name}' is not supported for ${where}.`);
}

function answerUnknown(name: string): GraphAnswer {
  return answerError(
    400,
    'BadRequest',
    `Parsing OData Select and Expand failed: Could not find a property named '${name}' on type 'microsoft.graph.user'.`,
  );
}
