/** What an ARN ends in, behind its last slash: the id of an instance, a queue, a flow, a user. */
export const idIn = (arn: string): string => arn.slice(arn.lastIndexOf('/') + 1);

/** The name of a function, behind the last colon of its ARN. */
export const functionNameIn = (arn: string): string => arn.slice(arn.lastIndexOf(':') + 1);
