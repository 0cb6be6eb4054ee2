import { inject } from 'vitest';
import { startFirefox } from './engines/firefox.ts';
import { describeEngine } from './matrix.ts';

describeEngine('Firefox', startFirefox, () => inject('answers'));
