/** The views that AWS manages, and the actions that each raises. */
export const MANAGED_VIEWS = {
  detail: ['ActionSelected', 'Back'],
  list: ['ActionSelected', 'Back'],
  cards: ['ActionSelected', 'Back', 'NoMatchFound'],
  confirmation: ['Next'],
  form: ['Back', 'Next', 'Step'],
  'after-contact-work': ['Cancel', 'Submit'],
} as const;

/** The choices that the after-contact-work view offers by itself; each is given back as a list of one. */
export const AFTER_CONTACT_WORK = {
  Category: ['Support', 'Sales'],
  Driver: [
    'Billing inquiries',
    'Technical support requests',
    'Product information questions',
    'Order status',
    'Account management',
    'Complaints or feedback',
  ],
  Satisfaction: ['Very Satisfied', 'Satisfied', 'Neutral', 'Unsatisfied', 'Very Unsatisfied'],
  FollowUp: ['Yes', 'No'],
  Resolved: ['Yes', 'No'],
} as const;
