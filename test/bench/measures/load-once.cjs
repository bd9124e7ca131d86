// Loads one bundle in a fresh process, as a cold start does, and writes how long that took, in milliseconds.
const began = process.hrtime.bigint();
require(process.argv[2]);
process.stdout.write(String(Number(process.hrtime.bigint() - began) / 1e6));
process.exit(0);
