/** The folder beside the bundles of an assembly in which what they were compiled to lies. */
export const COMPILED = 'compiled';
