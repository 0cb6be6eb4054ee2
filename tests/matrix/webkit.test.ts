import { inject } from 'vitest';
import { startWebKit } from './engines/webkit.ts';
import { describeEngine } from './matrix.ts';

describeEngine('WebKit', startWebKit, () => inject('answers'));
