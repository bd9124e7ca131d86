/** What a caller hears of orders, in English. */

export const orders = (says: string) =>
  `In danger or stranded? Press 9. ${says} To hear it again, press 2. For the main menu, press star. For a person, press 0 at any time.`;
export const noOrders = 'We see no order of yours that is open.';
export const wrongKey = 'That key does nothing here.';
export const cannotSeeOrders = 'Sorry, we cannot see your orders right now. We are getting a person who can help.';
