import { inject } from 'vitest';
import { startChromium } from './engines/chromium.ts';
import { describeEngine } from './matrix.ts';

describeEngine('Chromium', startChromium, () => inject('answers'));
