import { lottery, type Random } from './random.ts'

interface People {
  first: readonly string[]
  last: readonly string[]
}

function people(first: string, last: string): People {
  return { first: first.split(' '), last: last.split(' ') }
}

const english = people(
  'Emma Liam Olivia Noah Ava Ethan Sophia Mason Charlotte James Amelia Benjamin Harper Henry Evelyn Jack Abigail Samuel Emily David Elizabeth Joseph Grace Carter Chloe Wyatt Victoria John Riley Owen Natalie Luke Hannah Dylan Lillian Levi Addison Isaac Brooklyn Gabriel Megan Tyler Denise Gerald Tamika DeShawn Keisha Malik Aaliyah Trevor Walter Doris Mary-Kate Jo',
  "Smith Johnson Williams Brown Jones Davis Miller Wilson Anderson Thomas Taylor Moore Jackson Martin Lee Thompson White Harris Clark Lewis Robinson Walker Young Allen King Wright Scott Hill Green Adams Baker Nelson Carter Mitchell Roberts Turner Phillips Campbell Parker Evans Edwards Collins Stewart Morris O'Brien O'Connor McAllister Smith-Jones Washington Jefferson Booker Freeman",
)
const spanish = people(
  'José María Carlos Sofía Luis Valentina Juan Camila Miguel Lucía Diego Gabriela Andrés Daniela Javier Ximena Alejandro Paola Ricardo Rosa Guadalupe Héctor Inés Raúl',
  'García Rodríguez Martínez Hernández López González Pérez Sánchez Ramírez Torres Flores Rivera Gómez Díaz Reyes Morales Ortiz Gutiérrez Chávez Ramos Núñez Peña Castañeda García-Márquez',
)
const vietnamese = people(
  'Minh Linh Anh Huy Thảo Trang Quân Phương Dũng Hương Tuấn Mai Khánh Ngọc',
  'Nguyễn Nguyễn Nguyễn Nguyễn Trần Trần Lê Lê Phạm Hoàng Phan Vũ Đặng Bùi Đỗ Hồ Ngô',
)
const chinese = people(
  'Wei Xiaoming Li-Hua Jing Yan Hao Mei-Ling Jun Xin Yifan Zihan Lei Fang Qiang',
  'Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu',
)
const indian = people(
  'Priya Arjun Ananya Rohan Aditi Vikram Kavya Sanjay Meera Rahul Deepa Nikhil',
  'Patel Sharma Singh Gupta Reddy Iyer Nair Kapoor Desai Krishnamurthy Venkataraman',
)
const european = people(
  'François Zoë Jürgen Anaïs Søren Agnieszka Łukasz Chloé Björn Siobhán Renée Olha Dmitri Katarzyna Luca Giulia',
  'Müller Lefèvre Kowalski Nowak Sørensen Åkerström Dubois D’Angelo Ó’Súilleabháin Petrenko Rossi Vandenberg',
)
const arabic = people(
  'Mohammed Fatima Omar Layla Yusuf Amina Khalid Noor Samir Rania',
  'Al-Farsi Haddad Khan Rahman Hussein Abdullah Nasser Mansour',
)
const scripts = people('محمد فاطمة דוד שרה 美玲 偉 さくら 민준', 'الأحمد حداد כהן לוי 陳 王 田中 김')

const drawPeople = lottery<People>([
  [english, 50],
  [spanish, 19],
  [vietnamese, 5],
  [chinese, 6],
  [indian, 6],
  [european, 7],
  [arabic, 4],
  [scripts, 1],
])

/** The longest name in the book; exactly one lead bears it. */
export const LONGEST_NAME = {
  firstName: 'Maximiliana Anastasia Wilhelmina',
  lastName: 'Featherstonehaugh-Cholmondeley von Hohenberg',
} as const

/** A made-up name; first and last come from the same part of the world, mostly. */
export function drawName(random: Random): { firstName: string; lastName: string } {
  const folk = drawPeople(random)
  const married = random.chance(0.08) && folk !== scripts ? english : folk
  return { firstName: random.pick(folk.first), lastName: random.pick(married.last) }
}

/** A first name to go with a family member's. */
export function drawFirstName(random: Random): string {
  return random.pick(english.first)
}

const plain = new Map<string, string>()

/** The name in plain lower-case Latin letters for an e-mail address; "" when none are left of it. */
export function plainName(name: string): string {
  const known = plain.get(name)
  if (known !== undefined) return known
  const letters = name.replaceAll('Đ', 'D').replaceAll('ø', 'o').replaceAll('Ł', 'L').normalize('NFD')
  const written = letters.replaceAll(/[^A-Za-z]/g, '').toLowerCase()
  plain.set(name, written)
  return written
}
