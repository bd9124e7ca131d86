/** What agents hear who get a call or hand one over, and what travellers hear whom they call or hand over, in English. */

export const putThrough = 'Your call is put through to a colleague.';
export const closed =
  'This department is closed now. You go back to the traveller: write the department a task, it is there when they open.';
export const full = 'This queue takes no more calls. You go back to the traveller: please help as far as you can.';
export const handedOver = [
  'We are putting you through to a colleague who can help. Thank you for your patience.',
  'You are still in line for our colleague, and you keep your place.',
];
export const weCall = 'This is Wayline Travel. This call is recorded.';
export const emergency = 'Emergency.';
export const noRecords = 'Our records do not say who is calling.';
export const nobodyTakesWork = 'This task could not be given to any department.';
