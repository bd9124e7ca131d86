/** The demo's people of an agency in Vilnius: three seats, and one of every other role. As many as a file for `wayline agents import` may hold. */
export const demoAgents = [
  {
    ...{ userName: 'ruta', firstName: 'Rūta', lastName: 'Kazlauskienė', role: 'seat', team: 'Neris' },
    skills: [speaks('lt', 5), speaks('en', 4), knows('bookings', 5)],
  },
  {
    ...{ userName: 'mantas', firstName: 'Mantas', lastName: 'Jankauskas', role: 'seat', team: 'Neris' },
    skills: [speaks('lt', 5), speaks('en', 5), knows('refunds', 4), knows('complaints', 3)],
  },
  {
    ...{ userName: 'meilin', firstName: 'Meilin', lastName: 'Zhang', role: 'seat', team: 'Vilnia' },
    skills: [speaks('zh', 5), speaks('en', 4), speaks('lt', 3), knows('bookings', 4)],
  },
  {
    ...{ userName: 'jurga', firstName: 'Jurga', lastName: 'Stankevičienė', role: 'teamLead', team: 'Neris' },
    departments: ['planner'],
    skills: [speaks('lt', 5), speaks('en', 5), knows('rescue', 5), knows('complaints', 5)],
  },
  {
    ...{ userName: 'andrius', firstName: 'Andrius', lastName: 'Butkus', role: 'planner', team: 'Planners' },
    skills: [speaks('lt', 5), speaks('en', 4), knows('orders', 5)],
  },
  {
    ...{ userName: 'aiste', firstName: 'Aistė', lastName: 'Paulauskaitė', role: 'frontDesk', team: 'Gedimino 9' },
    skills: [speaks('lt', 5), speaks('en', 4), knows('orders', 3)],
  },
  {
    ...{ userName: 'darius', firstName: 'Darius', lastName: 'Urbonas', role: 'finance', team: 'Office' },
    skills: [speaks('lt', 5), speaks('en', 3), knows('refunds', 5)],
  },
  {
    ...{ userName: 'vida', firstName: 'Vida', lastName: 'Žukauskienė', role: 'management', team: 'Office' },
    departments: ['teamLead', 'planner', 'frontDesk', 'finance'],
    skills: [speaks('lt', 5), speaks('en', 5), speaks('zh', 2), knows('complaints', 5)],
  },
] as const;

function speaks(value: string, level: number) {
  return { name: 'language', value, level };
}

function knows(value: string, level: number) {
  return { name: 'skill', value, level };
}
