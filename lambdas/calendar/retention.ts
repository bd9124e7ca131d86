/** As long as travellers can still claim something of a trip, in days: three years. What tells of trips, problems and what was said is kept so long. */
export const CLAIMS_DAYS = 1096;

/** As long as bookkeeping may have to show an order, in days: ten years from the end of the year it is from, and so eleven. */
export const BOOKS_DAYS = 4018;
