// The process that the fault tests kill, bundled as the programs are: they start it a hundred times.
import { bundled } from './bundle.mjs';

await bundled({ process: 'test/faults/process.mjs' }, 'dist/faults');
