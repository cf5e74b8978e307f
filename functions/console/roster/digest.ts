import { digestOf } from '../../../shared/adapters/digest.ts';

/** SHA-256 (lower-case hex) of a roster; takes its numbers sorted, so that the order of the file's rows does not count. */
export const digestOfNumbers = (numbers: readonly string[]): string => digestOf(numbers.join('\n'));
