import type {RandomBytes} from '../../core/random';

export declare function generatePassword(randomBytes: RandomBytes): string;
