/** Numbers reserved for fiction, which stand in for what AWS would assign. */
const FICTITIOUS: { readonly [countryAndType: string]: string } = {
  'US DID': '+12025550100',
  'US TOLL_FREE': '+18005550100',
};

/** The number from which SMS go to travellers here, and to which they answer. */
export const SMS_NUMBER = '+12025550150';

/** The number (E.164) that a claimed one has on this machine. @throws an Error where none is known for its country and type. */
export function fictitiousNumber(claimed: { readonly [property: string]: unknown }): string {
  const { CountryCode, Type } = claimed;
  const number = FICTITIOUS[`${CountryCode} ${Type}`];
  if (number) return number;
  throw new Error(
    `No fictitious number is known for ${CountryCode} ${Type}: add one to local/assembly/fictitious-numbers.ts.`,
  );
}
